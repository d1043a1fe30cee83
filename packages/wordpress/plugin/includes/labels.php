<?php
/**
 * What people read in place of the names of widgets, attributes and choices. The build warns of a name without words.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

/**
 * Names of widgets, by their key.
 *
 * @return string[]
 */
function widget_labels() {
	return array(
		'news-feed'          => __( 'Berita', 'kentongan' ),
		'program-list'       => __( 'Program', 'kentongan' ),
		'aspiration-form'    => __( 'Formulir aspirasi', 'kentongan' ),
		'aspiration-tracker' => __( 'Lacak aspirasi', 'kentongan' ),
		'aspiration-board'   => __( 'Papan aspirasi', 'kentongan' ),
		'alert-bar'          => __( 'Pengumuman penting', 'kentongan' ),
	);
}

/**
 * The words of the link that stands where the widget will be. They are read by visitors, so they follow the widget's language and not that of the dashboard.
 *
 * @param string $lang id or en.
 * @return string[]
 */
function link_texts( $lang ) {
	$texts = array(
		'id' => array(
			'news-feed'          => 'Berita desa',
			'program-list'       => 'Program untuk warga',
			'aspiration-form'    => 'Sampaikan aspirasi',
			'aspiration-tracker' => 'Lacak aspirasi',
			'aspiration-board'   => 'Aspirasi warga',
			'alert-bar'          => 'Pengumuman penting',
		),
		'en' => array(
			'news-feed'          => 'News of the village',
			'program-list'       => 'Programs for villagers',
			'aspiration-form'    => 'Send an aspiration',
			'aspiration-tracker' => 'Follow an aspiration',
			'aspiration-board'   => 'What villagers say',
			'alert-bar'          => 'Urgent announcements',
		),
	);
	return $texts[ 'en' === $lang ? 'en' : 'id' ];
}

/**
 * Names of attributes.
 *
 * @return string[]
 */
function attribute_labels() {
	return array(
		'site'     => __( 'Kunci situs', 'kentongan' ),
		'region'   => __( 'Kode wilayah', 'kentongan' ),
		'lang'     => __( 'Bahasa', 'kentongan' ),
		'theme'    => __( 'Warna dasar', 'kentongan' ),
		'limit'    => __( 'Jumlah yang tampil', 'kentongan' ),
		'layout'   => __( 'Susunan', 'kentongan' ),
		'category' => __( 'Bidang', 'kentongan' ),
		'scope'    => __( 'Cakupan wilayah', 'kentongan' ),
		'search'   => __( 'Kotak cari', 'kentongan' ),
		'detail'   => __( 'Bila berita ditekan', 'kentongan' ),
		'heading'  => __( 'Judul', 'kentongan' ),
		'status'   => __( 'Status program', 'kentongan' ),
		'kind'     => __( 'Jenis', 'kentongan' ),
		'program'  => __( 'Id program yang ditanyakan', 'kentongan' ),
		'number'   => __( 'Nomor aspirasi', 'kentongan' ),
	);
}

/**
 * Names of choices, by attribute.
 *
 * @return string[][]
 */
function choice_labels() {
	return array(
		'layout' => array(
			'list'    => __( 'Daftar', 'kentongan' ),
			'grid'    => __( 'Kotak-kotak', 'kentongan' ),
			'compact' => __( 'Ringkas, untuk kolom samping', 'kentongan' ),
			'ticker'  => __( 'Satu baris berganti', 'kentongan' ),
		),
		'scope'  => array(
			'exact' => __( 'Wilayah ini saja', 'kentongan' ),
			'down'  => __( 'Wilayah ini dan di bawahnya', 'kentongan' ),
			'up'    => __( 'Wilayah ini dan di atasnya', 'kentongan' ),
		),
		'detail' => array(
			'inline' => __( 'Dibuka di tempat', 'kentongan' ),
			'link'   => __( 'Pindah ke halamannya', 'kentongan' ),
		),
		'kind'   => array(
			'aspiration'          => __( 'Aspirasi', 'kentongan' ),
			'complaint'           => __( 'Pengaduan', 'kentongan' ),
			'information_request' => __( 'Permintaan informasi', 'kentongan' ),
		),
		'theme'  => array(
			'light' => __( 'Terang', 'kentongan' ),
			'dark'  => __( 'Gelap', 'kentongan' ),
			'auto'  => __( 'Mengikuti situs', 'kentongan' ),
		),
		'lang'   => array(
			'id' => __( 'Indonesia', 'kentongan' ),
			'en' => __( 'Inggris', 'kentongan' ),
		),
	);
}
