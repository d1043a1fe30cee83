<?php
/**
 * The block: one, with a variation for each widget; the server draws it.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/**
 * Attributes of the block: those of every widget together.
 *
 * @return array[]
 */
function block_attributes() {
	$attributes = array(
		'widget' => array(
			'type'    => 'string',
			'default' => 'news-feed',
			'enum'    => array_keys( widgets() ),
		),
		'text'   => array( 'type' => 'string' ),
	);
	$types      = array(
		'flag'   => 'boolean',
		'number' => 'integer',
	);
	foreach ( array_keys( widgets() ) as $widget ) {
		foreach ( attributes_of( $widget ) as $name => $shape ) {
			$attributes[ $name ] = array( 'type' => isset( $types[ $shape['kind'] ] ) ? $types[ $shape['kind'] ] : 'string' );
		}
	}
	return $attributes;
}

/** Registers the block and the script of its editor. */
function register_block() {
	wp_register_script( 'kentongan-block', plugins_url( 'block/editor.js', FILE ), array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ), VERSION, true );
	wp_register_style( 'kentongan-block', plugins_url( 'block/editor.css', FILE ), array(), VERSION );
	register_block_type(
		plugin_dir_path( FILE ) . 'block',
		array(
			'title'           => __( 'Kentongan', 'kentongan' ),
			'description'     => __( 'Berita, program, atau aspirasi warga desa Anda.', 'kentongan' ),
			'attributes'      => block_attributes(),
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
}

/**
 * The block as HTML.
 *
 * @param array $attributes As the editor saved them.
 * @return string
 */
function render_block( $attributes ) {
	return render( $attributes, isset( $attributes['text'] ) && is_string( $attributes['text'] ) ? $attributes['text'] : '', get_block_wrapper_attributes() );
}

/** Tells the editor the widgets, their words and this site's settings. */
function tell_editor() {
	$names   = widget_labels();
	$labels  = attribute_labels();
	$choices = choice_labels();
	$words   = function ( $list, $key ) {
		return isset( $list[ $key ] ) ? $list[ $key ] : $key;
	};
	$widgets = array();
	foreach ( widgets() as $key => $widget ) {
		$attributes = array();
		foreach ( attributes_of( $key ) as $name => $shape ) {
			$options = array();
			foreach ( $shape['choices'] as $choice ) {
				$options[] = array(
					'value' => $choice,
					'label' => isset( $widget['words'][ $name ][ $choice ] ) ? $widget['words'][ $name ][ $choice ][ 0 === strpos( determine_locale(), 'en' ) ? 'en' : 'id' ] : ( isset( $choices[ $name ] ) ? $words( $choices[ $name ], $choice ) : $choice ),
				);
			}
			$attributes[] = array(
				'name'    => $name,
				'kind'    => $shape['kind'],
				'label'   => $words( $labels, $name ),
				'options' => $options,
			);
		}
		$widgets[] = array(
			'name'       => $key,
			'title'      => $words( $names, $key ),
			'text'       => $words( link_texts( setting( 'lang' ) ), $key ),
			'attributes' => $attributes,
		);
	}
	$config = array(
		'api'         => setting( 'api' ),
		'site'        => setting( 'site' ),
		'region'      => setting( 'region' ),
		'lang'        => setting( 'lang' ),
		'theme'       => setting( 'theme' ),
		'accent'      => setting( 'accent' ),
		'settingsUrl' => current_user_can( 'manage_options' ) ? menu_page_url_of_settings() : '',
		'widgets'     => $widgets,
		'words'       => array(
			'widget'      => __( 'Widget', 'kentongan' ),
			'settings'    => __( 'Isi widget', 'kentongan' ),
			'place'       => __( 'Wilayah dan situs', 'kentongan' ),
			'ofSite'      => __( 'Menurut pengaturan situs', 'kentongan' ),
			'usual'       => __( 'Biasa', 'kentongan' ),
			'text'        => __( 'Tulisan tautan', 'kentongan' ),
			'textHelp'    => __( 'Dilihat warga sebelum widget muncul, dan bila widget tidak bisa muncul.', 'kentongan' ),
			'regionHelp'  => __( 'Kode Kemendagri. Kosongkan untuk memakai kode dari pengaturan.', 'kentongan' ),
			'regionWrong' => __( 'Kode ini tidak terbaca; yang dipakai kode dari pengaturan. Contoh: 61.12.01.2001', 'kentongan' ),
			'preview'     => __( 'Pratinjau', 'kentongan' ),
			'noApi'       => __( 'Alamat server Kentongan belum diisi.', 'kentongan' ),
			'noApiDo'     => __( 'Isi di Pengaturan → Kentongan', 'kentongan' ),
			'noApiAsk'    => __( 'Minta pengelola situs mengisinya di Pengaturan → Kentongan.', 'kentongan' ),
		),
	);
	wp_add_inline_script( 'kentongan-block', 'var kentonganBlock = ' . wp_json_encode( $config, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
