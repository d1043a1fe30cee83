<?php
/**
 * What authors without unfiltered HTML may keep: our elements and placeholders, but not where they send.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );
foreach ( array( 'content_save_pre', 'content_filtered_save_pre', 'excerpt_save_pre' ) as $kentongan_filter ) {
	// After wp_filter_post_kses (10), which writes attributes in one form.
	add_filter( $kentongan_filter, __NAMESPACE__ . '\without_foreign_api', 11 );
}
unset( $kentongan_filter );

/**
 * Allows our elements in posts, with the attributes that say what to show.
 *
 * @param array[]      $tags    Tags and attributes that are allowed.
 * @param string|array $context Where.
 * @return array[]
 */
function allow_elements( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	foreach ( array_keys( widgets() ) as $widget ) {
		$tags[ 'kim-' . $widget ] = array_fill_keys( array_merge( array_keys( attributes_of( $widget ) ), array( 'class', 'id' ) ), true );
	}
	$tags['kim-site'] = array_fill_keys( array( 'site', 'region', 'lang', 'theme', 'class', 'id' ), true );
	foreach ( array( 'div', 'section', 'p', 'span', 'aside' ) as $tag ) {
		if ( isset( $tags[ $tag ] ) && is_array( $tags[ $tag ] ) ) {
			$tags[ $tag ]['data-*'] = true;
		}
	}
	return $tags;
}

/**
 * Takes the API's address out of placeholders of authors without unfiltered HTML: a form that they paste may not send what villagers write to somebody else.
 *
 * @param string $content HTML with slashes, as WordPress saves it.
 * @return string
 */
function without_foreign_api( $content ) {
	if ( current_user_can( 'unfiltered_html' ) || ! is_string( $content ) || false === stripos( $content, 'data-kim-widget' ) ) {
		return $content;
	}
	return wp_slash(
		preg_replace_callback(
			'/<[^>]*\sdata-kim-widget[^>]*>/i',
			function ( $tag ) {
				return preg_replace( '/\sdata-api(?:\s*=\s*(?:"[^"]*"|\'[^\']*\'|[^\s>]*))?(?=[\s\/>])/i', '', $tag[0] );
			},
			wp_unslash( $content )
		)
	);
}
