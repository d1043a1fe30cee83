<?php
/**
 * Settings of a network: what its sites use as long as they say nothing else.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'network_admin_menu', __NAMESPACE__ . '\add_network_page' );
add_action( 'network_admin_edit_kentongan', __NAMESPACE__ . '\save_network_settings' );

/** Adds the page to the network's menu. */
function add_network_page() {
	add_submenu_page( 'settings.php', __( 'Kentongan', 'kentongan' ), __( 'Kentongan', 'kentongan' ), 'manage_network_options', PAGE, __NAMESPACE__ . '\show_network_page' );
}

/** Draws the page. */
function show_network_page() {
	if ( ! current_user_can( 'manage_network_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Kentongan untuk semua situs', 'kentongan' ) . '</h1>';
	settings_errors( NETWORK_OPTION );
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- It only chooses a sentence.
	if ( isset( $_GET['problems'] ) && is_string( $_GET['problems'] ) ) {
		$problems = setting_problems();
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- As above.
		foreach ( array_intersect( explode( ',', sanitize_text_field( wp_unslash( $_GET['problems'] ) ) ), array_keys( $problems ) ) as $name ) {
			echo '<div class="notice notice-error"><p>' . esc_html( $problems[ $name ] ) . '</p></div>';
		}
	}
	echo '<p>' . esc_html__( 'Situs yang tidak mengisi sendiri memakai yang di sini. Alamat server hanya dapat diubah oleh pengelola jaringan.', 'kentongan' ) . '</p>';
	echo '<form method="post" action="' . esc_url( network_admin_url( 'edit.php?action=kentongan' ) ) . '">';
	wp_nonce_field( 'kentongan_network' );
	echo '<table class="form-table" role="presentation">';
	foreach ( field_words() as $name => $words ) {
		echo '<tr><th scope="row"><label for="kentongan-' . esc_attr( $name ) . '">' . esc_html( $words['label'] ) . '</label></th><td>';
		show_field(
			array(
				'name'      => $name,
				'option'    => NETWORK_OPTION,
				'settings'  => network_settings(),
				'inherited' => array_fill_keys( setting_names(), '' ),
			)
		);
		echo '</td></tr>';
	}
	echo '</table>';
	submit_button( __( 'Simpan', 'kentongan' ) );
	echo '</form></div>';
}

/** Stores what the page sent. */
function save_network_settings() {
	if ( ! current_user_can( 'manage_network_options' ) ) {
		wp_die( esc_html__( 'Anda tidak berwenang mengubah pengaturan jaringan.', 'kentongan' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( 'kentongan_network' );
	$wrong = array();
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- clean_settings() sanitises each of them by its kind.
	$typed = isset( $_POST[ NETWORK_OPTION ] ) ? wp_unslash( $_POST[ NETWORK_OPTION ] ) : array();
	$new   = clean_settings(
		$typed,
		network_settings(),
		true,
		function ( $name ) use ( &$wrong ) {
			$wrong[] = $name;
		}
	);
	update_site_option( NETWORK_OPTION, $new );
	wp_safe_redirect(
		add_query_arg(
			array_filter(
				array(
					'page'     => PAGE,
					'updated'  => 'true',
					'problems' => implode( ',', $wrong ),
				)
			),
			network_admin_url( 'settings.php' )
		)
	);
	exit;
}
