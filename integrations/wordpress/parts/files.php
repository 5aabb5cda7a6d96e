<?php
/**
 * Lede's own files: where they lie, and that a page which has an element asks for them.
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

/** The plugin's folder, with a slash. */
define( 'LEDE_FOLDER', plugin_dir_path( __DIR__ ) );

/** The address of lede.js: in the plugin's folder lede/, unless the filter `lede_script` names a CDN. */
function lede_script(): string {
	return (string) apply_filters( 'lede_script', plugins_url( 'lede/lede.js', __DIR__ ) );
}

/** Asks for lede.js and the style sheet, once. Pages without an element ask for neither. */
function lede_enqueue(): void {
	$file = LEDE_FOLDER . 'lede/lede.js';
	// The other files have a hash in their names; this one changes under its own, so caches are told when it did. Not by its
	// date: in the tarball that is always the same.
	$version = is_readable( $file ) && ! has_filter( 'lede_script' ) ? substr( (string) md5_file( $file ), 0, 12 ) : null;
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'lede', lede_script(), array(), $version );
	} else {
		wp_enqueue_script( 'lede', lede_script(), array(), $version, true );
	}
	wp_enqueue_style( 'lede', plugins_url( 'lede.css', __DIR__ ), array(), '0.1.0' );
}

/**
 * WordPress before 6.5 knows no script modules: the tag of lede.js becomes one here.
 *
 * @param string $tag    The tag.
 * @param string $handle Whose.
 * @param string $src    The address.
 */
function lede_module_tag( $tag, $handle, $src ) {
	return 'lede' === $handle ? '<script type="module" src="' . esc_url( $src ) . "\"></script>\n" : $tag; // phpcs:ignore WordPress.WP.EnqueuedResources
}
add_filter( 'script_loader_tag', 'lede_module_tag', 10, 3 );

/** Tells who can do something about it that lede.js is not there. */
function lede_notice(): void {
	if ( is_readable( LEDE_FOLDER . 'lede/lede.js' ) || has_filter( 'lede_script' ) || ! current_user_can( 'activate_plugins' ) ) {
		return;
	}
	echo '<div class="notice notice-warning"><p>' .
		esc_html__( 'Lede: its files are missing. Unpack lede-VERSION.tgz into the folder lede/ of the plugin, or name their address by the filter lede_script.', 'lede' ) .
		'</p></div>';
}
add_action( 'admin_notices', 'lede_notice' );
