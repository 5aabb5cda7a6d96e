<?php
/**
 * Blocks that quote, within <lede-quote>.
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/** Whether what is rendered now is for a page: not for a feed, the REST API or the editor. */
function lede_is_page(): bool {
	return ! is_admin() && ! is_feed() && ! is_embed() && ! ( defined( 'REST_REQUEST' ) && REST_REQUEST );
}

/**
 * The filter `lede_quote_blocks` gives the names of other blocks; an empty list turns this off.
 *
 * @param string $html  The block, rendered.
 * @param array  $block Its name and attributes.
 */
function lede_quote_block( $html, $block ) {
	$names = (array) apply_filters( 'lede_quote_blocks', array( 'core/quote', 'core/pullquote' ) );
	if ( ! in_array( $block['blockName'] ?? '', $names, true ) || '' === trim( $html ) || ! lede_is_page() ) {
		return $html;
	}
	// What is aligned floats or breaks out of the column, by rules for the column's own children: it stays one.
	if ( preg_match( '/^\s*<[^>]*\balign(left|right|wide|full)\b/', $html ) ) {
		return $html;
	}
	$about = array();
	if ( ! is_singular() && get_the_ID() ) {
		// Among other posts the page's own address and title are not the quote's.
		$about = array(
			'url'      => get_permalink(),
			'headline' => wp_strip_all_tags( get_the_title() ),
		);
	}
	// A quote within a quote was wrapped first: one button is enough. No attribute holds a bare `>`.
	return lede_element( 'lede-quote', $about, preg_replace( '#</?lede-quote[^>]*>#', '', $html ) );
}
add_filter( 'render_block', 'lede_quote_block', 10, 2 );
