/** The sample news. Places are real, events are invented ("contoh"). `scripts/example-feeds.mjs` writes the feeds of examples/feeds from it. */

/** One feed: how it is written, whose it is, what it says. Paragraphs are plain text; `picture` is a file of examples/pictures. */
export const FEEDS = [
  {
    file: 'opensid-sungai-raya.xml', format: 'opensid', region: '61.12.01.2001', site: 'pk_desa_sungairaya_contoh', title: 'Desa Sungai Raya (contoh)', home: '/desa/',
    items: [
      { slug: 'posyandu-sore', title: 'Posyandu Dusun Melati Buka Layanan Sore, Ibu Pekerja Kini Bisa Menimbang Balita', category: 'Kesehatan', at: '2026-11-23T09:15:00+07:00', picture: 'posyandu', alt: 'Gambar: ibu dan balita di teras posyandu pada sore hari',
        text: ['Mulai pekan ini Posyandu Dusun Melati melayani penimbangan balita setiap Selasa pukul 15.30 sampai 17.30, selain jadwal pagi yang tetap berjalan.', 'Jadwal sore dibuka karena banyak ibu bekerja di kebun dan pasar sampai siang. Kader mencatat dua puluh tiga balita belum ditimbang dua bulan terakhir.', 'Bawa buku KIA dan kartu keluarga. Layanan gratis: timbang, ukur tinggi, vitamin A, dan konsultasi gizi. Balita yang berat badannya tidak naik akan dijadwalkan kunjungan bidan.', 'Tanya kader lewat WhatsApp yang tertera di papan posyandu, atau datang langsung ke balai dusun.'] },
      { slug: 'jadwal-air-bersih', title: 'Jadwal Giliran Air Bersih RT 01 sampai RT 06', category: 'Air Bersih', at: '2026-11-21T16:40:00+07:00', picture: 'air', alt: 'Gambar: tandon air di atas menara kayu',
        text: ['Selama pompa kedua diperbaiki, air dialirkan bergiliran. RT 01 sampai RT 03: pukul 05.00 sampai 09.00. RT 04 sampai RT 06: pukul 15.00 sampai 19.00.', 'Tampung air secukupnya dan tutup wadahnya supaya tidak menjadi sarang nyamuk.', 'Perbaikan diperkirakan selesai hari Jumat. Bila giliran Anda tidak mengalir, laporkan lewat formulir aspirasi di halaman ini dengan kategori Air Bersih & Sanitasi.'] },
      { slug: 'musdes-apbdes', title: 'Musyawarah Desa Membahas Rencana Anggaran 2027, Warga Boleh Hadir', category: 'Pemerintahan', at: '2026-11-19T08:05:00+07:00', picture: 'balai', alt: 'Gambar: warga duduk melingkar di balai desa',
        text: ['Musyawarah desa tentang rencana anggaran 2027 diadakan Kamis malam pukul 19.30 di balai desa. Semua warga boleh hadir dan berbicara.', 'Yang dibahas: perbaikan jalan rabat beton 400 meter, sumur bor RT 03, dan honor kader posyandu.', 'Ringkasan rancangan ditempel di papan pengumuman kantor desa. Usul tertulis dapat dikirim lewat formulir aspirasi sampai hari Rabu.'] },
      { slug: 'kerja-bakti-parit', title: 'Kerja Bakti Bersih Parit Minggu Pagi, Kumpul di Simpang Tugu', category: 'Lingkungan', at: '2026-11-16T17:20:00+07:00', picture: 'parit', alt: 'Gambar: warga membersihkan parit dengan cangkul',
        text: ['Kerja bakti dimulai Minggu pukul 06.30 dari Simpang Tugu ke arah dermaga. Bawa cangkul, parang, atau karung.', 'Sampah rumah tangga jangan ikut dibuang ke tumpukan lumpur: akan diangkut terpisah oleh mobil bak desa.', 'Ibu-ibu PKK menyiapkan sarapan bersama di teras masjid.'] },
      { slug: 'pelayanan-surat', title: 'Surat Keterangan Kini Selesai di Hari yang Sama', category: 'Pelayanan', at: '2026-11-12T10:00:00+07:00', picture: null, alt: '',
        text: ['Surat keterangan usaha, domisili, dan tidak mampu selesai di hari yang sama bila berkas lengkap sebelum pukul 12.00.', 'Berkas: KTP, kartu keluarga, dan pengantar RT. Tidak ada biaya. Bila ada yang memungut, sampaikan lewat formulir pengaduan; nama Anda dapat disembunyikan.'] },
    ],
  },
  {
    file: 'wordpress-kubu-raya.xml', format: 'wordpress', region: '61.12', site: 'pk_portal_kuburaya_contoh', title: 'Kabupaten Kubu Raya (contoh)', home: '/portal/',
    items: [
      { slug: 'jembatan-timbang-sampah', title: 'Bank Sampah Induk Menerima Setoran dari Sembilan Kecamatan', category: 'Lingkungan', at: '2026-11-22T13:00:00+07:00', picture: 'pasar', alt: 'Gambar: lapak timbangan di tepi pasar',
        text: ['Bank sampah induk kini menerima setoran dari pengepul desa di sembilan kecamatan setiap Rabu dan Sabtu.', 'Plastik botol, kardus, dan kaleng ditimbang di tempat dan dibayar tunai. Minyak jelantah ditampung dalam jeriken bersih.', 'Desa yang ingin membuka titik kumpul dapat meminta timbangan pinjaman dari dinas lingkungan hidup.'] },
      { slug: 'pelatihan-kim', title: 'Pelatihan Menulis untuk Penggiat KIM Dibuka, Peserta Membawa Ponsel Sendiri', category: 'Informasi', at: '2026-11-18T09:30:00+07:00', picture: 'pesan', alt: 'Gambar: tangan memegang ponsel dengan gelembung pesan',
        text: ['Pelatihan satu hari mengajarkan menulis kabar desa yang jelas: apa, siapa, di mana, kapan, dan apa yang harus dilakukan warga.', 'Peserta cukup membawa ponsel. Latihan memakai kabar nyata dari desa masing-masing.', 'Setiap KIM mengirim dua orang, diutamakan satu perempuan dan satu anak muda.'] },
      { slug: 'siaga-banjir-rob', title: 'Siaga Pasang Tinggi 26–28 November, Warga Tepi Sungai Diminta Mengangkat Barang', category: 'Bencana', at: '2026-11-24T06:30:00+07:00', pinned: true, picture: 'sungai', alt: 'Gambar: rumah panggung di tepi sungai saat pasang',
        text: ['Pasang tertinggi diperkirakan pukul 18.00 sampai 21.00 pada tanggal 26 sampai 28 November. Bila bersamaan dengan hujan lebat, air dapat naik ke jalan.', 'Angkat barang elektronik dan surat penting ke tempat tinggi. Matikan listrik bila air menyentuh stop kontak.', 'Posko siaga ada di kantor kecamatan. Untuk keadaan darurat hubungi nomor darurat setempat; jangan menunggu balasan formulir.'] },
    ],
  },
  {
    file: 'blogger-kapuas-hulu.xml', format: 'blogger', region: '61.06.01.2004', site: null, title: 'Kabar Desa (contoh, Kapuas Hulu)', home: '/desa/',
    items: [
      { slug: 'jembatan-gantung', title: 'Jembatan Gantung Selesai Diperbaiki, Anak Sekolah Tak Lagi Memutar 6 Kilometer', category: 'Infrastruktur', at: '2026-11-22T07:45:00+07:00', picture: 'jembatan', alt: 'Gambar: jembatan gantung di atas sungai',
        text: ['Papan dan tali baja jembatan gantung diganti dengan dana desa tahap dua. Beban dibatasi sepuluh orang sekali menyeberang.', 'Selama empat bulan anak sekolah memutar enam kilometer lewat jalan kebun. Kini perjalanan kembali sepuluh menit.', 'Sepeda motor dituntun. Pemeriksaan tali dilakukan setiap tiga bulan dan hasilnya ditempel di ujung jembatan.'] },
    ],
  },
  {
    file: 'atom-sambas.xml', format: 'atom', region: '61.01.01.2001', site: null, title: 'KIM (contoh, Sambas)', home: '/desa/',
    items: [
      { slug: 'pesan-bansos-palsu', title: 'KIM Ajak Warga Kenali Ciri Pesan Bansos Palsu di WhatsApp', category: 'Informasi', at: '2026-11-20T19:00:00+07:00', picture: 'pesan', alt: 'Gambar: tangan memegang ponsel dengan gelembung pesan',
        text: ['Tiga tanda pesan palsu: tautan pendek yang tidak dikenal, permintaan PIN atau kode OTP, dan batas waktu yang mendesak.', 'Bantuan sosial tidak pernah meminta biaya pendaftaran. Daftar penerima hanya dari pemerintah desa dan dinas sosial.', 'Bila ragu, jangan teruskan. Tanyakan ke KIM atau kantor desa, lalu hapus pesannya.'] },
    ],
  },
  {
    file: 'rss-tanggal-indonesia.xml', format: 'indonesian-dates', region: '61.04.01.2011', site: null, title: 'Desa (contoh, Ketapang)', home: '/desa/',
    items: [
      { slug: 'regu-pemadam', title: 'Musim Kemarau: Desa Siapkan Regu Pemadam dan Sumur Bor Cadangan', category: 'Bencana', at: '2026-08-03T10:00:00+07:00', picture: 'api', alt: 'Gambar: regu pemadam dengan selang di tepi kebun',
        text: ['Dua regu beranggotakan delapan orang bersiaga bergantian. Pompa jinjing dan selang 200 meter disimpan di gudang balai desa.', 'Tiga sumur bor cadangan disiapkan di tepi lahan gambut. Warga diminta tidak membakar lahan, sekecil apa pun.', 'Melihat asap? Sampaikan lokasi dan waktunya kepada ketua regu, atau lewat formulir dengan kategori Banjir, Karhutla & Asap.'] },
    ],
  },
  {
    file: 'feed-sanggau.json', format: 'json-feed', region: '61.03.01.2007', site: null, title: 'Desa (contoh, Sanggau)', home: '/desa/',
    items: [
      { slug: 'pasar-tani', title: 'Pasar Tani Jumat Pagi Pindah ke Halaman Kantor Desa', category: 'Pasar', at: '2026-11-23T06:10:00+07:00', picture: 'pasar', alt: 'Gambar: lapak sayur di halaman kantor desa',
        text: ['Mulai Jumat ini pasar tani pindah ke halaman kantor desa karena lapangan lama dipakai untuk perbaikan drainase.', 'Lapak dibuka pukul 05.30. Pedagang tidak dipungut biaya; cukup mendaftar ke petugas paling lambat Kamis siang.'] },
    ],
  },
  {
    file: 'rdf-kayong-utara.xml', format: 'rdf', region: '61.11.01.2001', site: null, title: 'Desa (contoh, Kayong Utara)', home: '/desa/',
    items: [
      { slug: 'perahu-ktp', title: 'Jadwal Perahu Layanan KTP Keliling Bulan Ini', category: 'Pelayanan', at: '2026-11-18T08:00:00+07:00', picture: 'perahu', alt: 'Gambar: perahu layanan merapat di dermaga',
        text: ['Perahu layanan singgah tanggal 25 di dermaga hulu dan tanggal 27 di dermaga hilir, pukul 09.00 sampai 14.00.', 'Bawa kartu keluarga asli. Perekaman untuk lansia dan penyandang disabilitas didahulukan; petugas dapat datang ke rumah.'] },
    ],
  },
  {
    file: 'rss-windows-1252.xml', format: 'windows-1252', region: '61.71.01.1002', site: null, title: 'Kelurahan (contoh, Kota Pontianak)', home: '/desa/',
    items: [
      { slug: 'gotong-royong-parit', title: 'Warga Gotong Royong Bersihkan Parit Sebelum Puncak Hujan', category: 'Lingkungan', at: '2026-11-15T07:00:00+07:00', picture: 'parit', alt: 'Gambar: warga membersihkan parit dengan cangkul',
        text: ['Tiga gang membersihkan parit sepanjang 350 meter. Lumpur diangkut dengan gerobak – bukan ditumpuk di tepi jalan.', '“Kalau parit lancar, halaman kami tidak tergenang,” begitu kesepakatan warga. Kegiatan diulang setiap dua pekan sampai Januari.'] },
    ],
  },
  {
    file: 'wp-json-melawi.json', format: 'wordpress-rest', region: '61.10.01.2001', site: null, title: 'Desa (contoh, Melawi)', home: '/desa/',
    items: [
      { slug: 'menara-sinyal', title: 'Menara Baru Beroperasi, Sinyal Menjangkau Dua Dusun', category: 'Sinyal', at: '2026-11-15T15:30:00+07:00', picture: 'menara', alt: 'Gambar: menara sinyal di atas bukit',
        text: ['Menara baru mulai memancar pekan lalu. Dua dusun yang sebelumnya tanpa sinyal kini dapat menelepon dan memakai internet.', 'Di balai dusun tersedia titik Wi-Fi gratis pukul 07.00 sampai 21.00 untuk anak sekolah dan pelayanan desa.', 'Titik yang masih lemah dapat dilaporkan lewat formulir dengan kategori Sinyal & Internet. Sebutkan nama gang dan waktu kejadian.'] },
    ],
  },
];
