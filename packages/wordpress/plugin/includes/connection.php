<?php
/**
 * "Tes sambungan": asks the API, from this server, what the widgets will ask it, and says in plain words what to mend.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

/**
 * Seconds that one request may take.
 */
const PATIENCE = 8;

/**
 * Asks the API for a path.
 *
 * @param string $path From the slash.
 * @return array{status: int, json: mixed} status 0 when it does not answer.
 */
function ask( $path ) {
	$reply = wp_safe_remote_get(
		setting( 'api' ) . $path,
		array(
			'timeout'             => PATIENCE,
			'redirection'         => 0,
			'limit_response_size' => 100000,
			'headers'             => array( 'Accept' => 'application/json' ),
		)
	);
	return array(
		'status' => is_wp_error( $reply ) ? 0 : (int) wp_remote_retrieve_response_code( $reply ),
		'json'   => is_wp_error( $reply ) ? null : json_decode( wp_remote_retrieve_body( $reply ), true ),
	);
}

/**
 * Tries what the settings in force say.
 *
 * @return array[] Sentences: { good: bool, text: string }.
 */
function check_connection() {
	$say = function ( $good, $text ) {
		return array(
			'good' => $good,
			'text' => $text,
		);
	};
	if ( '' === setting( 'api' ) ) {
		return array( $say( false, __( 'Alamat server belum diisi.', 'kentongan' ) ) );
	}
	$found  = array();
	$health = ask( '/healthz' );
	if ( 200 !== $health['status'] ) {
		/* translators: %d: HTTP status, 0 when there was no answer. */
		return array( $say( false, 0 === $health['status'] ? __( 'Server tidak menjawab. Periksa alamatnya; bila benar, tanyakan ke pengelola server.', 'kentongan' ) : sprintf( __( 'Server menjawab %d: di alamat ini tampaknya bukan server Kentongan.', 'kentongan' ), $health['status'] ) ) );
	}
	$found[] = $say( true, __( 'Server menjawab.', 'kentongan' ) );
	$files   = ask( '/embed/v1/manifest.json' );
	$found[] = 200 === $files['status'] && is_array( $files['json'] )
		? $say( true, __( 'Skrip widget tersedia.', 'kentongan' ) )
		: $say( false, __( 'Server menjawab, tetapi skrip widgetnya tidak ada. Tanyakan ke pengelola server.', 'kentongan' ) );
	if ( is_ssl() && 0 === strpos( setting( 'api' ), 'http://' ) ) {
		$found[] = $say( false, __( 'Situs Anda https, alamat server http: peramban akan menolak widget. Pakai alamat https.', 'kentongan' ) );
	}
	if ( '' !== setting( 'region' ) ) {
		$region  = ask( '/v1/regions/' . rawurlencode( setting( 'region' ) ) );
		$found[] = isset( $region['json']['name'] ) && is_string( $region['json']['name'] )
			/* translators: %s: name of a region. */
			? $say( true, sprintf( __( 'Wilayah: %s.', 'kentongan' ), $region['json']['name'] ) )
			: $say( false, __( 'Server tidak mengenal kode wilayah ini.', 'kentongan' ) );
	} else {
		$found[] = $say( false, __( 'Kode wilayah belum diisi.', 'kentongan' ) );
	}
	if ( '' !== setting( 'site' ) ) {
		$site    = ask( '/v1/site?site=' . rawurlencode( setting( 'site' ) ) );
		$found[] = isset( $site['json']['name'] ) && is_string( $site['json']['name'] )
			/* translators: %s: name of a website. */
			? $say( true, sprintf( __( 'Kunci situs dikenal: %s.', 'kentongan' ), $site['json']['name'] ) )
			: $say( false, __( 'Server tidak mengenal kunci situs ini. Widget tetap tampil; aspirasi yang dikirim diperiksa dulu.', 'kentongan' ) );
	}
	return $found;
}
