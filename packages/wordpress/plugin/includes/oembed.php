<?php
/**
 * OEmbed: the address of one of our pages on a line of its own becomes what it shows. The API in the settings is trusted, as its script is.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_provider' );
// After wp_filter_oembed_result (10), which leaves trusted providers as they are.
add_filter( 'oembed_dataparse', __NAMESPACE__ . '\share_secret', 20, 3 );
add_filter( 'http_request_host_is_external', __NAMESPACE__ . '\allow_host', 10, 3 );
add_filter( 'http_allowed_safe_ports', __NAMESPACE__ . '\allow_port', 10, 3 );

/** Registers the API's /oembed for its news, programs, regions and aspirations. */
function register_provider() {
	$api = setting( 'api' );
	if ( '' !== $api ) {
		wp_oembed_add_provider( '#^' . preg_quote( $api, '#' ) . '/[nrpa](?:/|$)#i', $api . '/oembed', true );
	}
}

/**
 * Gives frame and link of our embed the secret by which wp-embed.js knows them: the frame gets its height, and the link beside it is hidden once it speaks. Strangers get theirs from WordPress, with a sandbox.
 *
 * @param string $html What is shown in place of the address.
 * @param object $data The API's reply.
 * @param string $url  The address.
 * @return string
 */
function share_secret( $html, $data, $url ) {
	$api = setting( 'api' );
	if ( '' === $api || 0 !== strpos( $url, $api . '/' ) || ! is_string( $html ) || false !== strpos( $html, 'data-secret' ) ) {
		return $html;
	}
	$secret = wp_generate_password( 10, false );
	$html   = preg_replace( '/<(?:iframe|blockquote) class="wp-embedded-content"/', '$0 data-secret="' . $secret . '"', $html );
	return preg_replace( '/(<iframe [^>]*src="[^"#]+)"/', '$1#?secret=' . $secret . '"', $html );
}

/**
 * Whether a request that WordPress makes goes to the API in the settings, and may go to it wherever it stands: many regencies keep the server inside their own network.
 * On a network only an address that a super administrator set is let through; that is always so, since nobody else may set one.
 *
 * @param string $host Host of the request.
 * @param string $url  Its address.
 * @return bool
 */
function is_request_to_api( $host, $url ) {
	$api = wp_parse_url( setting( 'api' ) );
	$to  = wp_parse_url( $url );
	return is_array( $api ) && isset( $api['host'] ) && is_array( $to ) && 0 === strcasecmp( $api['host'], (string) $host )
		&& ( isset( $api['port'] ) ? $api['port'] : 0 ) === ( isset( $to['port'] ) ? $to['port'] : 0 );
}

/**
 * Lets requests to the API's own host through.
 *
 * @param bool   $external Whether the host counts as outside.
 * @param string $host     Host of the request.
 * @param string $url      Its address.
 * @return bool
 */
function allow_host( $external, $host, $url ) {
	return $external || is_request_to_api( $host, $url );
}

/**
 * Lets requests to the API's own port through.
 *
 * @param int[]  $ports Ports that are allowed.
 * @param string $host  Host of the request.
 * @param string $url   Its address.
 * @return int[]
 */
function allow_port( $ports, $host, $url ) {
	$to = wp_parse_url( $url );
	if ( isset( $to['port'] ) && is_request_to_api( $host, $url ) ) {
		$ports[] = $to['port'];
	}
	return $ports;
}
