<?php
/**
 * Pengaturan → Kentongan: this site's settings, through the Settings API.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

const PAGE = 'kentongan';

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_post_kentongan_check', __NAMESPACE__ . '\answer_check' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\link_settings' );

/** Adds the page to the menu. */
function add_settings_page() {
	add_options_page( __( 'Kentongan', 'kentongan' ), __( 'Kentongan', 'kentongan' ), 'manage_options', PAGE, __NAMESPACE__ . '\show_settings_page' );
}

/**
 * The address of the page.
 *
 * @return string
 */
function menu_page_url_of_settings() {
	return admin_url( 'options-general.php?page=' . PAGE );
}

/**
 * Adds the page to the plugin's line.
 *
 * @param string[] $links Links of the line.
 * @return string[]
 */
function link_settings( $links ) {
	array_unshift( $links, '<a href="' . esc_url( menu_page_url_of_settings() ) . '">' . esc_html__( 'Pengaturan', 'kentongan' ) . '</a>' );
	return $links;
}

/** Registers the option and its fields. */
function register_settings() {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'kentongan', '', '__return_null', PAGE );
	foreach ( field_words() as $name => $words ) {
		add_settings_field(
			$name,
			$words['label'],
			__NAMESPACE__ . '\show_field',
			PAGE,
			'kentongan',
			array(
				'label_for' => 'kentongan-' . $name,
				'name'      => $name,
				'option'    => OPTION,
				'settings'  => own_settings(),
				'inherited' => network_settings(),
				'locked'    => 'api' === $name && ! may_set_api(),
			)
		);
	}
}

/**
 * Settings as they may be stored.
 *
 * @param mixed $typed What the form sent, or what code hands over.
 * @return string[]
 */
function sanitize_settings( $typed ) {
	$problems = setting_problems();
	return clean_settings(
		$typed,
		own_settings(),
		may_set_api(),
		function ( $name ) use ( $problems ) {
			add_settings_error( OPTION, 'kentongan-' . $name, $problems[ $name ] );
		}
	);
}

/**
 * Labels and hints of the fields.
 *
 * @return array[]
 */
function field_words() {
	return array(
		'api'        => array(
			'label' => __( 'Alamat server', 'kentongan' ),
			'hint'  => __( 'Tanyakan ke kabupaten. Misalnya https://kentongan.kabupaten.go.id. Hanya server ini yang dihubungi.', 'kentongan' ),
		),
		'region'     => array(
			'label' => __( 'Kode wilayah', 'kentongan' ),
			'hint'  => __( 'Kode Kemendagri desa Anda, dengan titik atau tanpa titik. Misalnya 61.12.01.2001.', 'kentongan' ),
		),
		'site'       => array(
			'label' => __( 'Kunci situs', 'kentongan' ),
			'hint'  => __( 'Diawali pk_. Boleh kosong: widget tetap tampil, dan aspirasi yang dikirim diperiksa dulu.', 'kentongan' ),
		),
		'accent'     => array(
			'label' => __( 'Warna situs', 'kentongan' ),
			'hint'  => __( 'Misalnya #8a1c1c. Tulisan di atasnya dibuat tetap terbaca dengan sendirinya.', 'kentongan' ),
		),
		'theme'      => array(
			'label' => __( 'Terang atau gelap', 'kentongan' ),
			'hint'  => '',
		),
		'lang'       => array(
			'label' => __( 'Bahasa widget', 'kentongan' ),
			'hint'  => '',
		),
		'everywhere' => array(
			'label' => __( 'Skrip di semua halaman', 'kentongan' ),
			'hint'  => __( 'Biasanya tidak perlu: skrip dimuat sendiri di halaman yang memuat widget. Centang bila widget ditulis di berkas tema.', 'kentongan' ),
		),
	);
}

/**
 * Draws a field.
 *
 * @param array $field name, option, settings, inherited, locked.
 */
function show_field( $field ) {
	$name  = $field['name'];
	$id    = 'kentongan-' . $name;
	$value = $field['settings'][ $name ];
	$words = field_words()[ $name ];
	$hint  = $words['hint'];
	$full  = $field['option'] . '[' . $name . ']';
	if ( 'theme' === $name || 'lang' === $name ) {
		$usual = 'theme' === $name ? __( 'Mengikuti situs', 'kentongan' ) : __( 'Indonesia', 'kentongan' );
		if ( '' !== $field['inherited'][ $name ] ) {
			$usual = __( 'Menurut jaringan', 'kentongan' );
		}
		$labels   = choice_labels()[ $name ];
		$choices  = array( '' => $usual );
		$choices += 'theme' === $name ? array_intersect_key( $labels, array_flip( array( 'light', 'dark' ) ) ) : $labels;
		if ( 'lang' === $name && '' === $field['inherited'][ $name ] ) {
			// What is usual is said once.
			unset( $choices['id'] );
		}
		echo '<select id="' . esc_attr( $id ) . '" name="' . esc_attr( $full ) . '">';
		foreach ( $choices as $choice => $label ) {
			echo '<option value="' . esc_attr( $choice ) . '"' . selected( $value, $choice, false ) . '>' . esc_html( $label ) . '</option>';
		}
		echo '</select>';
	} elseif ( 'everywhere' === $name ) {
		echo '<input type="checkbox" id="' . esc_attr( $id ) . '" name="' . esc_attr( $full ) . '" value="1"' . checked( $value, '1', false ) . ' aria-describedby="' . esc_attr( $id ) . '-hint">';
	} elseif ( ! empty( $field['locked'] ) ) {
		echo '<code id="' . esc_attr( $id ) . '">' . esc_html( '' !== setting( $name ) ? setting( $name ) : '–' ) . '</code>';
		$hint = __( 'Diatur oleh pengelola jaringan, karena skrip dari server ini berjalan di situs Anda.', 'kentongan' );
	} else {
		echo '<input type="' . ( 'api' === $name ? 'url' : 'text' ) . '" class="regular-text code" id="' . esc_attr( $id ) . '" name="' . esc_attr( $full ) . '" value="' . esc_attr( $value ) . '" placeholder="' . esc_attr( $field['inherited'][ $name ] ) . '" autocomplete="off" spellcheck="false" aria-describedby="' . esc_attr( $id ) . '-hint">';
	}
	if ( '' !== $hint ) {
		echo '<p class="description" id="' . esc_attr( $id ) . '-hint">' . esc_html( $hint ) . '</p>';
	}
}

/** Draws the page. */
function show_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Kentongan', 'kentongan' ) . '</h1>';
	echo '<p>' . esc_html__( 'Berita, program, dan aspirasi warga di situs Anda. Isi sekali di sini; lalu sisipkan blok Kentongan, atau tulis shortcode di halaman mana saja.', 'kentongan' ) . '</p>';
	echo '<form method="post" action="options.php">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button( __( 'Simpan', 'kentongan' ) );
	echo '</form>';
	echo '<h2>' . esc_html__( 'Tes sambungan', 'kentongan' ) . '</h2>';
	echo '<p>' . esc_html__( 'Memeriksa pengaturan yang sudah disimpan: apakah server menjawab, wilayah dan kunci dikenal.', 'kentongan' ) . '</p>';
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><input type="hidden" name="action" value="kentongan_check">';
	wp_nonce_field( 'kentongan_check' );
	submit_button( __( 'Tes sambungan', 'kentongan' ), 'secondary', 'kentongan-check', false );
	echo '</form>';
	echo '<h2>' . esc_html__( 'Shortcode', 'kentongan' ) . '</h2><table class="widefat striped" style="max-width:60em"><tbody>';
	$labels = widget_labels();
	foreach ( shortcodes() as $tag => $widget ) {
		if ( isset( widgets()[ $widget ] ) ) {
			echo '<tr><td><code>[' . esc_html( $tag ) . ']</code></td><td>' . esc_html( $labels[ $widget ] ) . '</td></tr>';
		}
	}
	echo '<tr><td><code>[kentongan widget="news-feed" region="61.12" limit="3"]' . esc_html__( 'Kabar kabupaten', 'kentongan' ) . '[/kentongan]</code></td><td>' . esc_html__( 'Widget dan isinya ditentukan sendiri', 'kentongan' ) . '</td></tr>';
	echo '</tbody></table></div>';
}

/** Answers the button "Tes sambungan" by WordPress's own notices. */
function answer_check() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Anda tidak berwenang memeriksa sambungan.', 'kentongan' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( 'kentongan_check' );
	foreach ( check_connection() as $index => $line ) {
		add_settings_error( OPTION, 'kentongan-check-' . $index, $line['text'], $line['good'] ? 'success' : 'error' );
	}
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( add_query_arg( 'settings-updated', 'true', menu_page_url_of_settings() ) );
	exit;
}
