<?php
/**
 * OEmbed: the address of one of our pages on a line of its own becomes what it shows. The API in the settings is trusted, as its script is.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_provider' );
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
