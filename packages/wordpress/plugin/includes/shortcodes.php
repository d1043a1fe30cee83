<?php
/**
 * Shortcodes: [kentongan widget="news-feed" region="…"]text of the link[/kentongan], and a short one for each common widget.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );

/**
 * Shortcodes and the widget each stands for; '' lets `widget="…"` say it.
 *
 * @return string[]
 */
function shortcodes() {
	return array(
		'kentongan'          => '',
		'kentongan_berita'   => 'news-feed',
		'kentongan_program'  => 'program-list',
		'kentongan_aspirasi' => 'aspiration-form',
		'kentongan_lacak'    => 'aspiration-tracker',
		'kentongan_papan'    => 'aspiration-board',
	);
}

/** Registers them. */
function register_shortcodes() {
	foreach ( array_keys( shortcodes() ) as $tag ) {
		add_shortcode( $tag, __NAMESPACE__ . '\shortcode' );
	}
}

/**
 * A shortcode as HTML.
 *
 * @param array|string $said    Attributes as written; names in lower case. A bare word, as in [kentongan_berita search], is a flag.
 * @param string|null  $content What stands between the opening and the closing tag.
 * @param string       $tag     The shortcode.
 * @return string
 */
function shortcode( $said, $content, $tag ) {
	$attributes = array();
	foreach ( is_array( $said ) ? $said : array() as $name => $value ) {
		if ( is_int( $name ) ) {
			$attributes[ strtolower( (string) $value ) ] = true;
		} else {
			$attributes[ $name ] = $value;
		}
	}
	$widget = shortcodes()[ $tag ];
	if ( '' !== $widget ) {
		$attributes['widget'] = $widget;
	}
	return render( $attributes, (string) $content );
}
