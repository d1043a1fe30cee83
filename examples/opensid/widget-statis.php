<?php
/**
 * Kentongan: berita desa di kolom samping OpenSID.
 * Simpan berkas ini di folder desa/widgets, lalu ganti tiga baris berikut.
 */
$kentongan_server  = 'http://127.0.0.1:8787';
$kentongan_wilayah = '61.12.01.2001';
$kentongan_kunci   = 'pk_desa_sungairaya_contoh';

$kentongan_aman = static function ($teks) {
    return htmlspecialchars($teks, ENT_QUOTES, 'UTF-8');
};
?>
<div class="box box-primary box-solid">
  <div class="box-header"><h3 class="box-title">Berita Desa</h3></div>
  <div class="box-body">
    <div data-kim-widget="news-feed" data-layout="compact" data-limit="5" data-heading="Kabar terbaru" data-site="<?= $kentongan_aman($kentongan_kunci) ?>" data-region="<?= $kentongan_aman($kentongan_wilayah) ?>" style="min-height:580px"><a href="<?= $kentongan_aman($kentongan_server . '/r/' . $kentongan_wilayah) ?>">Berita desa kami</a></div>
  </div>
</div>
<script type="module" src="<?= $kentongan_aman($kentongan_server . '/embed/v1/kentongan.js') ?>"></script>
