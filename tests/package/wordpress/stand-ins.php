<?php
// Stand-ins for the functions of WordPress that the plugin calls: as much of each as the assertions need.
define( 'ABSPATH', '/' );
$state    = array( 'feed' => false, 'singular' => true, 'password' => false, 'viewable' => true, 'queried' => 1 );
$filters  = array();
$enqueued = 0;
class WP_Post {
	public $ID = 1;
	public $post_author = 2;
}
function add_filter( ...$given ) {}
function add_action( ...$given ) {}
function add_shortcode( ...$given ) {}
function apply_filters( $name, $value ) { global $filters; return array_key_exists( $name, $filters ) ? $filters[ $name ] : $value; }
function has_filter() { return false; }
function plugin_dir_path( $file ) { return dirname( $file ) . '/'; }
function plugins_url( $path ) { return "https://news.example/wp-content/plugins/lede/$path"; }
function wp_enqueue_script_module() { global $enqueued; ++$enqueued; }
function wp_enqueue_style() {}
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false ); }
function esc_html( $text ) { return esc_attr( $text ); }
function esc_url( $url, $protocols = array( 'http', 'https', 'ftp' ) ) {
	return preg_match( '#^[/\#?]#', $url ) || in_array( strtok( $url, ':' ), $protocols, true ) ? esc_attr( $url ) : '';
}
function wp_kses_post( $html ) { return strip_tags( $html, '<a>' ); }
function force_balance_tags( $html ) { return $html; }
function wp_strip_all_tags( $html ) { return strip_tags( $html ); }
function wp_json_encode( $data, $flags ) { return json_encode( $data, $flags ); }
function is_admin() { return false; }
function is_embed() { return false; }
function is_feed() { global $state; return $state['feed']; }
function is_singular() { global $state; return $state['singular']; }
function in_the_loop() { return true; }
function is_main_query() { return true; }
function doing_filter() { return false; }
function wp_is_block_theme() { return false; }
function current_theme_supports() { return false; }
function post_password_required() { global $state; return $state['password']; }
function is_post_publicly_viewable() { global $state; return $state['viewable']; }
function get_post() { return new WP_Post(); }
function get_the_ID() { return 1; }
function get_queried_object_id() { global $state; return $state['queried']; }
function get_permalink() { return 'https://news.example/1'; }
function get_the_title() { return 'Light &amp; &lt;i&gt;More&lt;/i&gt; &lt;/script&gt;'; }
function get_the_date() { return '2025-02-20T07:30:00+00:00'; }
function get_the_modified_date() { return '2025-02-21T07:30:00+00:00'; }
function get_the_author_meta() { return 'Nora Pellew'; }
function get_author_posts_url() { return 'https://news.example/nora'; }
function get_bloginfo() { return 'en-GB'; }
function get_category_by_slug( $slug ) { return 'city' === $slug ? (object) array( 'term_id' => 7 ) : false; }
function wp_get_post_categories() { return array( 3, 4 ); }
function rest_url( $route ) { return 'https://news.example/wp-json/' . ltrim( $route, '/' ); }
function rest_get_route_for_post() { return '/wp/v2/posts/1'; }
function add_query_arg( $key, $value, $url = null ) {
	$pairs = is_array( $key ) ? $key : array( $key => $value );
	$query = implode( '&', array_map( fn( $name ) => "$name={$pairs[ $name ]}", array_keys( $pairs ) ) );
	return ( is_array( $key ) ? $value : $url ) . "?$query";
}
