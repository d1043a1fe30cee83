<?php
/**
 * Words: Indonesian is the source, so everybody who does not read English sees it; every English locale gets the one English file.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_words', 1 );
add_action( 'change_locale', __NAMESPACE__ . '\load_words' );

/**
 * Loads the words of the person's language.
 *
 * WordPress takes en_US for the language of every plugin's source and looks for no file of it: it is loaded by its path.
 */
function load_words() {
	unload_textdomain( 'kentongan', true );
	if ( 0 === strpos( determine_locale(), 'en' ) ) {
		load_textdomain( 'kentongan', plugin_dir_path( FILE ) . 'languages/kentongan-en_US.mo' );
	} else {
		load_plugin_textdomain( 'kentongan', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
}
