<?php
/**
 * The one script tag of a page: only where a widget is, or everywhere when the site says so.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'kentongan';

add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\register_script' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
foreach ( array( 'the_content', 'widget_text_content', 'widget_custom_html_content', 'widget_block_content', 'render_block_core/html' ) as $kentongan_filter ) {
	// After shortcodes and blocks, so that what was pasted is found whatever wrote it.
	add_filter( $kentongan_filter, __NAMESPACE__ . '\bring_script_for', 20 );
}
unset( $kentongan_filter );

/** Registers the script and the site's colour. */
function register_script() {
	if ( '' === setting( 'api' ) ) {
		return;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The API keeps this address fresh by itself; a query would make two modules of one.
	wp_register_script( HANDLE, setting( 'api' ) . '/embed/v1/kentongan.js', array(), null, true );
	$accent = sanitize_hex_color( setting( 'accent' ) );
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- There is no file.
	wp_register_style( HANDLE, false, array(), null );
	if ( $accent ) {
		wp_add_inline_style( HANDLE, ':root{--kim-accent:' . $accent . '}' );
	}
	if ( '1' === setting( 'everywhere' ) ) {
		bring_script();
	}
}

/** Puts the script on this page, once however often it is called. */
function bring_script() {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/**
 * Puts the script on a page whose content holds a widget that somebody pasted.
 *
 * @param string $content HTML.
 * @return string The same.
 */
function bring_script_for( $content ) {
	if ( is_string( $content ) && preg_match( '/<[^>]*\sdata-kim-widget[\s=>]|<kim-[a-z]/i', $content ) ) {
		bring_script();
	}
	return $content;
}

/**
 * Makes a module of our tag and tells it the site's settings.
 *
 * @param string $tag    The script element.
 * @param string $handle Its handle.
 * @return string
 */
function as_module( $tag, $handle ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	$attributes = ' type="module"';
	foreach ( array( 'api', 'site', 'region', 'lang', 'theme' ) as $name ) {
		$value = setting( $name );
		if ( '' !== $value ) {
			$attributes .= ' data-' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	$tag = preg_replace( '/ type=([\'"])text\/javascript\1/', '', $tag );
	return str_replace( '<script ', '<script' . $attributes . ' ', $tag );
}
