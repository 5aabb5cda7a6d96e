<?php
/**
 * The shortcodes [lede] and [lede_related].
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/**
 * `[lede post="12"]`, or `[lede src="https://…"]a link to the story[/lede]`: an article. The other attributes are the element's.
 *
 * @param array|string $given   The attributes.
 * @param string|null  $content What stands there until the article does.
 */
function lede_shortcode( $given, $content = '' ): string {
	$given  = (array) $given;
	// WordPress makes paragraphs before it reads shortcodes, and so leaves half of one at either end.
	$inside = trim( force_balance_tags( wp_kses_post( (string) $content ) ) );
	if ( isset( $given['post'] ) ) {
		$post = get_post( (int) $given['post'] );
		// A title is not told to those who may not read the post.
		if ( ! $post || ! is_post_publicly_viewable( $post ) ) {
			return '';
		}
		$given += array(
			'src'     => lede_post_url( $post ),
			'related' => lede_related_url( $post ),
		);
		if ( '' === $inside ) {
			$inside = '<a href="' . esc_url( get_permalink( $post ) ) . '">' . esc_html( wp_strip_all_tags( get_the_title( $post ) ) ) . '</a>';
		}
	}
	// The page has a headline of its own.
	$given += array( 'heading-level' => '2' );
	return '' === lede_address( $given['src'] ?? '' ) ? $inside : lede_element( 'lede-article', $given, $inside );
}
add_shortcode( 'lede', 'lede_shortcode' );

/**
 * `[lede_related]`: posts of the same category. `[lede_related category="city" count="9"]`: of another. Or with `src`.
 *
 * @param array|string $given The attributes.
 */
function lede_related_shortcode( $given ): string {
	$given = (array) $given;
	$post  = get_post();
	if ( isset( $given['category'] ) || isset( $given['count'] ) ) {
		$term   = get_category_by_slug( (string) ( $given['category'] ?? '' ) );
		$own    = $post && ! isset( $given['category'] ) ? wp_get_post_categories( $post->ID ) : array();
		$given += array(
			'src' => lede_posts_url(
				array(
					'categories' => $term ? (string) $term->term_id : implode( ',', $own ),
					'exclude'    => $post ? (string) $post->ID : '',
					'per_page'   => isset( $given['count'] ) ? (string) max( 1, min( 100, (int) $given['count'] ) ) : '',
				)
			),
		);
	} elseif ( $post ) {
		$given += array( 'src' => lede_related_url( $post ) );
	}
	return '' === lede_address( $given['src'] ?? '' ) ? '' : lede_element( 'lede-related', $given );
}
add_shortcode( 'lede_related', 'lede_related_shortcode' );
