<?php
/**
 * A widget as HTML: the placeholder with its link, as every other website pastes it.
 *
 * @package Kentongan
 */

namespace Kentongan;

defined( 'ABSPATH' ) || exit;

/**
 * Attributes that an author may say, of one widget: name => kind and choices. The API's address is none of them: whoever writes it receives what villagers send.
 *
 * @param string $widget Key of a widget.
 * @return array[]
 */
function attributes_of( $widget ) {
	$widgets = widgets();
	if ( ! isset( $widgets[ $widget ] ) ) {
		return array();
	}
	$attributes = $widgets[ $widget ]['attributes'];
	unset( $attributes['api'] );
	if ( isset( $attributes['lang'] ) ) {
		$attributes['lang'] = array(
			'kind'    => 'choice',
			'choices' => array( 'id', 'en' ),
		);
	}
	return $attributes;
}

/**
 * A value as the widget takes it, or '' when it is none.
 *
 * @param string $name  Name of the attribute.
 * @param array  $shape Its kind and choices.
 * @param mixed  $value As an author wrote it.
 * @return string|true '' leaves it out; true is an attribute without value.
 */
function clean_attribute( $name, $shape, $value ) {
	if ( 'flag' === $shape['kind'] ) {
		return true === $value || in_array( strtolower( trim( (string) $value ) ), array( '1', 'true', 'yes', 'ya', $name ), true ) ? true : '';
	}
	if ( ! is_scalar( $value ) ) {
		return '';
	}
	$value = trim( (string) $value );
	if ( 'region' === $name ) {
		return clean_region( $value );
	}
	if ( 'site' === $name ) {
		return clean_site( $value );
	}
	if ( 'number' === $shape['kind'] ) {
		return preg_match( '/^\d{1,3}$/D', $value ) && (int) $value >= 1 ? (string) min( 50, (int) $value ) : '';
	}
	if ( 'choice' === $shape['kind'] ) {
		return in_array( $value, $shape['choices'], true ) ? $value : '';
	}
	return sanitize_text_field( $value );
}

/**
 * The page that says the same without JavaScript.
 *
 * @param string $widget Key of a widget.
 * @param string $region Region code, or ''.
 * @return string
 */
function page_of( $widget, $region ) {
	$api = setting( 'api' );
	if ( 'aspiration-tracker' === $widget ) {
		return $api . '/a';
	}
	if ( '' === $region ) {
		return $api . '/';
	}
	$ends = array(
		'aspiration-form'  => '/aspirasi',
		'aspiration-board' => '#aspirasi',
	);
	return $api . '/r/' . $region . ( isset( $ends[ $widget ] ) ? $ends[ $widget ] : '' );
}

/**
 * The height that a widget is likely to need, so that the page below does not jump; '' where it differs too much.
 *
 * @param string $widget Key of a widget.
 * @param string $layout Its layout.
 * @param int    $limit  How many items it shows; 0 when not said.
 * @return string
 */
function height_of( $widget, $layout, $limit ) {
	if ( 'news-feed' !== $widget || 'ticker' === $layout ) {
		return '';
	}
	if ( 'compact' === $layout ) {
		return $limit > 0 && $limit < 5 ? ( 80 + 100 * $limit ) . 'px' : '580px';
	}
	return $limit > 0 && $limit < 3 ? ( 140 + 320 * $limit ) . 'px' : '100vh';
}

/**
 * A widget as HTML on one line, since wpautop would break lines; '' with a note for those who can mend it when it cannot be shown.
 *
 * @param array  $said    Attributes as an author wrote them, `widget` among them.
 * @param string $text    Words of the link; '' takes the usual ones.
 * @param string $wrapper Further attributes of the placeholder, escaped.
 * @return string
 */
function render( $said, $text = '', $wrapper = '' ) {
	$widget = isset( $said['widget'] ) && is_string( $said['widget'] ) ? $said['widget'] : 'news-feed';
	if ( ! isset( widgets()[ $widget ] ) ) {
		return note( __( 'Kentongan tidak mengenal widget ini.', 'kentongan' ) );
	}
	if ( '' === setting( 'api' ) ) {
		return note( __( 'Kentongan belum tampil: alamat servernya belum diisi di Pengaturan → Kentongan.', 'kentongan' ) );
	}
	$values = array();
	foreach ( attributes_of( $widget ) as $name => $shape ) {
		$value = isset( $said[ $name ] ) ? clean_attribute( $name, $shape, $said[ $name ] ) : '';
		if ( '' === $value && in_array( $name, array( 'site', 'region' ), true ) ) {
			$value = setting( $name );
		}
		if ( '' !== $value ) {
			$values[ $name ] = $value;
		}
	}
	$html = '<div data-kim-widget="' . esc_attr( $widget ) . '"';
	foreach ( $values as $name => $value ) {
		$html .= ' data-' . $name . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	$height = height_of( $widget, isset( $values['layout'] ) ? $values['layout'] : '', isset( $values['limit'] ) ? (int) $values['limit'] : 0 );
	if ( '' !== $height ) {
		$html .= ' style="min-height:' . esc_attr( $height ) . '"';
	}
	$texts = link_texts( isset( $values['lang'] ) ? $values['lang'] : setting( 'lang' ) );
	$text  = '' !== trim( $text ) ? $text : ( isset( $texts[ $widget ] ) ? $texts[ $widget ] : $widget );
	$html .= '' === $wrapper ? '' : ' ' . $wrapper;
	$html .= '><a href="' . esc_url( page_of( $widget, isset( $values['region'] ) ? $values['region'] : '' ) ) . '">' . esc_html( wp_strip_all_tags( $text ) ) . '</a></div>';
	bring_script();
	return $html;
}

/**
 * A sentence that only those see who can do something about it.
 *
 * @param string $sentence What is wrong, and what to do.
 * @return string
 */
function note( $sentence ) {
	return current_user_can( 'edit_posts' ) ? '<p class="kentongan-note">' . esc_html( $sentence ) . '</p>' : '';
}
