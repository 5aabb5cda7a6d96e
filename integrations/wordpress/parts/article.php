<?php
/**
 * A single post within <lede-article>: share links and related posts below it, its quotations found.
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/**
 * The filter `lede_wrap` says which posts are wrapped, by default those of type `post` on their own pages. The filter
 * `lede_article` gives other attributes.
 *
 * @param string $content The post's content as HTML.
 */
function lede_wrap_content( $content ) {
	$post = get_post();
	// Excerpts that nobody wrote are cut from the content, and go through here, too.
	if ( ! $post || ! lede_is_page() || ! in_the_loop() || ! is_main_query() || doing_filter( 'get_the_excerpt' ) ) {
		return $content;
	}
	$wraps = is_singular( 'post' ) && get_queried_object_id() === $post->ID && ! post_password_required( $post );
	if ( ! apply_filters( 'lede_wrap', $wraps, $post ) ) {
		return $content;
	}
	$column     = wp_is_block_theme() ? 'has-global-padding is-layout-constrained' : 'entry-content';
	$is_wide    = wp_is_block_theme() || current_theme_supports( 'align-wide' );
	$attributes = array(
		'related' => lede_related_url( $post ),
		// Themes give width and space to the children of the column, which the content's blocks no longer are: these classes of
		// theirs make a column of the article.
		'class'   => $is_wide ? "alignfull $column" : $column,
	);
	$attributes = (array) apply_filters( 'lede_article', $attributes, $post );
	return lede_element( 'lede-article', $attributes, lede_metadata( $post ) . $content );
}
// Late: what other plugins add to the content is in the article.
add_filter( 'the_content', 'lede_wrap_content', 100 );

/**
 * What share links and citations say of the post, as JSON-LD: the theme writes the headline outside the content. The filter
 * `lede_metadata` changes it, or leaves it out where another plugin writes it: an empty array.
 *
 * @param WP_Post $post The post.
 */
function lede_metadata( WP_Post $post ): string {
	$text = fn( $html ) => html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$data = array(
		'@context'      => 'https://schema.org',
		'@type'         => 'NewsArticle',
		'headline'      => $text( get_the_title( $post ) ),
		'url'           => get_permalink( $post ),
		'datePublished' => get_the_date( 'c', $post ),
		'dateModified'  => get_the_modified_date( 'c', $post ),
		'inLanguage'    => get_bloginfo( 'language' ),
		'author'        => array(
			'@type' => 'Person',
			'name'  => $text( get_the_author_meta( 'display_name', (int) $post->post_author ) ),
			'url'   => get_author_posts_url( (int) $post->post_author ),
		),
	);
	$data = (array) apply_filters( 'lede_metadata', $data, $post );
	// JSON_HEX_TAG: no title can end the script.
	return $data ? '<script type="application/ld+json">' . wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . '</script>' : '';
}
