<?php
/**
 * Plugin Name:       Kentongan
 * Description:       Berita, program, dan aspirasi warga di situs desa Anda: blok, shortcode, dan tautan yang langsung jadi. News, programs and aspirations of a village.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       kentongan
 * Domain Path:       /languages
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

foreach ( array( 'language', 'labels', 'options', 'widgets', 'render', 'script', 'block', 'shortcodes', 'oembed', 'kses', 'connection', 'settings-page', 'network-page' ) as $part ) {
	require_once __DIR__ . '/includes/' . $part . '.php';
}
