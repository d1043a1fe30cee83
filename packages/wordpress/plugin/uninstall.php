<?php
/**
 * Removes what the plugin stored, on every site of a network. Content stays: a shortcode or block left behind is the author's text.
 *
 * @package Kentongan
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	// No filter of another plugin and no limit may leave a site out; ids alone keep the memory small.
	$kentongan_sites = get_sites(
		array(
			'fields'                 => 'ids',
			'number'                 => 0,
			'update_site_meta_cache' => false,
		)
	);
	foreach ( $kentongan_sites as $kentongan_site ) {
		switch_to_blog( $kentongan_site );
		delete_option( 'kentongan_settings' );
		restore_current_blog();
	}
	foreach ( get_networks( array( 'fields' => 'ids' ) ) as $kentongan_network ) {
		delete_network_option( $kentongan_network, 'kentongan_network_settings' );
	}
} else {
	delete_option( 'kentongan_settings' );
}
