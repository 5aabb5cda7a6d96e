<?php
/**
 * Addresses of the site's own REST route: a post, and lists of posts.
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/**
 * A list of posts. The texts are left out: cards show none of it, and they are most of the bytes.
 *
 * @param array $arguments What the route wp/v2/posts takes: `categories`, `exclude`, `per_page`.
 */
function lede_posts_url( array $arguments ): string {
	$all = array_merge(
		array(
			'_embed'   => '1',
			'_fields'  => 'id,link,date,date_gmt,lang,title,excerpt,_links,_embedded',
			'per_page' => '6',
		),
		array_filter( $arguments )
	);
	return add_query_arg( array_map( 'rawurlencode', $all ), rest_url( 'wp/v2/posts' ) );
}

/**
 * The posts of a post's categories, but itself. The filter `lede_related` gives another address, or '' for none.
 *
 * @param WP_Post $post The post.
 */
function lede_related_url( WP_Post $post ): string {
	$url = lede_posts_url(
		array(
			'categories' => implode( ',', wp_get_post_categories( $post->ID ) ),
			'exclude'    => (string) $post->ID,
		)
	);
	return (string) apply_filters( 'lede_related', $url, $post );
}

/**
 * One post, of any type that the REST API shows.
 *
 * @param WP_Post $post The post.
 */
function lede_post_url( WP_Post $post ): string {
	$route = rest_get_route_for_post( $post );
	return '' === $route ? '' : add_query_arg( '_embed', '1', rest_url( $route ) );
}
