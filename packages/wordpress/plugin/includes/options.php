<?php
/**
 * Settings: one option for each site; on a network, what a site leaves empty is the network's.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

const OPTION         = 'kentongan_settings';
const NETWORK_OPTION = 'kentongan_network_settings';

/**
 * Names of the settings, in the order in which they are asked.
 *
 * @return string[]
 */
function setting_names() {
	return array( 'api', 'site', 'region', 'accent', 'theme', 'lang', 'everywhere' );
}

/**
 * Settings as stored: every name, '' where nothing was said.
 *
 * @param mixed $stored What the database holds.
 * @return string[]
 */
function complete( $stored ) {
	$settings = array_fill_keys( setting_names(), '' );
	foreach ( is_array( $stored ) ? $stored : array() as $name => $value ) {
		if ( isset( $settings[ $name ] ) && is_scalar( $value ) ) {
			$settings[ $name ] = (string) $value;
		}
	}
	return $settings;
}

/**
 * This site's own settings.
 *
 * @return string[]
 */
function own_settings() {
	return complete( get_option( OPTION ) );
}

/**
 * The network's settings; all '' on a single site.
 *
 * @return string[]
 */
function network_settings() {
	return complete( is_multisite() ? get_site_option( NETWORK_OPTION ) : array() );
}

/**
 * A setting that is in force: this site's, else the network's, else the default.
 *
 * @param string $name One of setting_names().
 * @return string
 */
function setting( $name ) {
	$defaults = array( 'lang' => 'id' );
	$readers  = array(
		'api'    => __NAMESPACE__ . '\clean_api',
		'site'   => __NAMESPACE__ . '\clean_site',
		'region' => __NAMESPACE__ . '\clean_region',
	);
	foreach ( array( own_settings(), network_settings() ) as $settings ) {
		// Not only the settings page writes options.
		$value = isset( $readers[ $name ] ) ? call_user_func( $readers[ $name ], $settings[ $name ] ) : $settings[ $name ];
		if ( '' !== $value ) {
			return $value;
		}
	}
	return isset( $defaults[ $name ] ) ? $defaults[ $name ] : '';
}

/**
 * Whether the current person may say which server's script this site runs. Like unfiltered HTML, and for the same reason: on a network an administrator of one site may not.
 *
 * @return bool
 */
function may_set_api() {
	return current_user_can( 'unfiltered_html' );
}

/**
 * The address of an API without its last slash, or '' when it is none: http or https, no account, query or fragment.
 *
 * @param string $value As typed.
 * @return string
 */
function clean_api( $value ) {
	$value = trim( (string) $value );
	$parts = wp_parse_url( $value );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || empty( $parts['scheme'] ) || ! in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true ) ) {
		return '';
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
		return '';
	}
	return untrailingslashit( esc_url_raw( $value, array( 'http', 'https' ) ) );
}

/**
 * A region code in dotted form, or '' when it is none. Takes 2, 4, 6 or 10 digits, with dots or without.
 *
 * @param string $value As typed.
 * @return string
 */
function clean_region( $value ) {
	$value = trim( (string) $value );
	if ( ! preg_match( '/^\d{2}(\.?\d{2}(\.?\d{2}(\.?\d{4})?)?)?$/D', $value ) ) {
		return '';
	}
	$digits = str_replace( '.', '', $value );
	return implode( '.', array_filter( array( substr( $digits, 0, 2 ), substr( $digits, 2, 2 ), substr( $digits, 4, 2 ), substr( $digits, 6 ) ) ) );
}

/**
 * A site key, or '' when it is none.
 *
 * @param string $value As typed.
 * @return string
 */
function clean_site( $value ) {
	$value = trim( (string) $value );
	return preg_match( '/^pk_[A-Za-z0-9_-]{1,64}$/D', $value ) ? $value : '';
}

/**
 * What is wrong with a setting that cannot be read, and what to write.
 *
 * @return string[]
 */
function setting_problems() {
	return array(
		'api'    => __( 'Alamat server tidak terbaca. Tulis seperti https://kentongan.kabupaten.go.id, tanpa tanda tanya di belakangnya.', 'kentongan' ),
		'site'   => __( 'Kunci situs tidak terbaca. Kunci diawali pk_ dan berisi huruf, angka, atau garis.', 'kentongan' ),
		'region' => __( 'Kode wilayah tidak terbaca. Tulis kode Kemendagri, misalnya 61.12.01.2001 atau 6112012001.', 'kentongan' ),
		'accent' => __( 'Warna tidak terbaca. Tulis seperti #8a1c1c.', 'kentongan' ),
	);
}

/**
 * Settings as they may be stored. What cannot be read keeps its old value and is reported; nothing typed is echoed.
 *
 * @param mixed    $typed    What the form sent.
 * @param string[] $old      Settings until now.
 * @param bool     $api_too  Whether the API's address may change.
 * @param callable $report   Hears the name of each setting that could not be read.
 * @return string[]
 */
function clean_settings( $typed, $old, $api_too, $report ) {
	$typed = is_array( $typed ) ? array_map( 'strval', array_filter( $typed, 'is_scalar' ) ) : array();
	$new   = $old;
	$clean = array(
		'site'   => __NAMESPACE__ . '\clean_site',
		'region' => __NAMESPACE__ . '\clean_region',
		'accent' => function ( $value ) {
			return (string) sanitize_hex_color( trim( $value ) );
		},
	);
	if ( $api_too ) {
		$clean['api'] = __NAMESPACE__ . '\clean_api';
	}
	foreach ( $clean as $name => $cleaner ) {
		if ( ! isset( $typed[ $name ] ) ) {
			continue;
		}
		$value = call_user_func( $cleaner, $typed[ $name ] );
		if ( '' === $value && '' !== trim( $typed[ $name ] ) ) {
			call_user_func( $report, $name );
			continue;
		}
		$new[ $name ] = $value;
	}
	foreach ( array( 'theme' => array( '', 'auto', 'light', 'dark' ), 'lang' => array( '', 'id', 'en' ) ) as $name => $allowed ) {
		if ( isset( $typed[ $name ] ) && in_array( $typed[ $name ], $allowed, true ) ) {
			$new[ $name ] = $typed[ $name ];
		}
	}
	$new['everywhere'] = empty( $typed['everywhere'] ) ? '' : '1';
	return $new;
}
