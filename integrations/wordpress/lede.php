<?php
/**
 * Plugin Name: Lede
 * Description: Expandable quotes, share links and related posts around the posts of this site, and two shortcodes.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: lede
 *
 * @package Lede
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/parts/elements.php';
require_once __DIR__ . '/parts/files.php';
require_once __DIR__ . '/parts/posts.php';
require_once __DIR__ . '/parts/quotes.php';
require_once __DIR__ . '/parts/article.php';
require_once __DIR__ . '/parts/shortcodes.php';
