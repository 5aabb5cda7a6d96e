<?php
/**
 * The elements as HTML: which attributes each has, and how they are escaped.
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/** The attributes of docs/elements.md that a site sets; those of all elements of HTML are added. */
const LEDE_ATTRIBUTES = array(
	'lede-article' => array( 'src', 'format', 'related', 'credentials', 'networks', 'heading-level', 'heading', 'layout', 'loading', 'quotes', 'quote-index' ),
	'lede-quote'   => array( 'speaker', 'url', 'headline' ),
	'lede-related' => array( 'src', 'format', 'credentials', 'heading', 'heading-level', 'layout', 'loading' ),
);

/**
 * An element. Attributes that it does not have are left out, as are those without a value; an empty list of networks is one.
 *
 * @param string $name       The element.
 * @param array  $attributes Values by name, not escaped.
 * @param string $inside     Its children: HTML, escaped already.
 */
function lede_element( string $name, array $attributes, string $inside = '' ): string {
	$html = '';
	foreach ( array_merge( LEDE_ATTRIBUTES[ $name ], array( 'class', 'id', 'lang' ) ) as $attribute ) {
		$value = (string) ( $attributes[ $attribute ] ?? '' );
		$value = in_array( $attribute, array( 'src', 'related', 'url' ), true ) ? lede_address( $value ) : esc_attr( $value );
		if ( '' !== $value || ( 'networks' === $attribute && isset( $attributes[ $attribute ] ) ) ) {
			$html .= " $attribute=\"$value\"";
		}
	}
	lede_enqueue();
	return "<$name$html>$inside</$name>";
}

/**
 * An address for an attribute, escaped; '' where it is none of http.
 *
 * @param string $url The address.
 */
function lede_address( string $url ): string {
	return esc_url( $url, array( 'http', 'https' ) );
}
