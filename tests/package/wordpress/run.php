<?php
// Runs the plugin for WordPress on stand-ins for WordPress' functions, and says how many assertions held.
require __DIR__ . '/stand-ins.php';
require $argv[1] . '/lede.php';

$held = 0;
function holds( $is, $should, $name ) {
	global $held;
	if ( $is !== $should ) {
		echo "$name:\n  is     " . var_export( $is, true ) . "\n  should " . var_export( $should, true ) . "\n";
		exit( 1 );
	}
	++$held;
}
$quote = fn( $html, $name = 'core/quote' ) => lede_quote_block( $html, array( 'blockName' => $name ) );
$said  = '<blockquote class="wp-block-quote"><p>A room.</p></blockquote>';

holds( lede_element( 'lede-article', array( 'src' => 'javascript:x', 'heading' => '"><b>', 'onclick' => 'x' ) ), '<lede-article heading="&quot;&gt;&lt;b&gt;"></lede-article>', 'An element has its own attributes, escaped' );
holds( lede_element( 'lede-quote', array( 'url' => 'ftp://news.example/' ) ), '<lede-quote></lede-quote>', 'An address is one of http' );
holds( lede_element( 'lede-article', array( 'networks' => '' ) ), '<lede-article networks=""></lede-article>', 'No networks are not all networks' );
holds( $enqueued, 3, 'An element asks for the script' );

holds( $quote( $said ), "<lede-quote>$said</lede-quote>", 'A quote is wrapped' );
holds( $quote( $said, 'core/paragraph' ), $said, 'Another block is not' );
holds( $quote( "<blockquote class=\"wp-block-quote\">{$quote( $said )}</blockquote>" ), "<lede-quote><blockquote class=\"wp-block-quote\">$said</blockquote></lede-quote>", 'A quote in a quote has one button' );
$left = '<figure class="wp-block-pullquote alignleft"><blockquote>x</blockquote></figure>';
holds( $quote( $left, 'core/pullquote' ), $left, 'A quote that floats stays as it is' );
$state['feed'] = true;
holds( $quote( $said ), $said, 'A feed has no elements' );
holds( lede_wrap_content( 'x' ), 'x', 'A feed has no article' );
$state['feed'] = false;
$state['singular'] = false;
holds( $quote( $said ), "<lede-quote url=\"https://news.example/1\" headline=\"Light &amp; &lt;i&gt;More&lt;/i&gt; &lt;/script&gt;\">$said</lede-quote>", 'Among other posts a quote names its own' );
holds( lede_wrap_content( 'x' ), 'x', 'A list of posts has no article' );
$state['singular'] = true;
$filters['lede_quote_blocks'] = array();
holds( $quote( $said ), $said, 'An empty list turns quotes off' );
unset( $filters['lede_quote_blocks'] );

$article = lede_wrap_content( '<p>x</p>' );
holds( substr_count( $article, '</script>' ), 1, 'No title ends the script' );
holds( (bool) preg_match( '#^<lede-article related="https://news.example/wp-json/wp/v2/posts\?_embed=1&amp;_fields=[^"]*&amp;per_page=6&amp;categories=3%2C4&amp;exclude=1" class="entry-content"><script type="application/ld\+json">(.*)</script><p>x</p></lede-article>$#', $article, $found ), true, "A post is wrapped: $article" );
holds( json_decode( $found[1], true )['headline'], 'Light & <i>More</i> </script>', 'The headline is text' );
$filters['lede_metadata'] = array();
$filters['lede_related'] = '';
holds( lede_wrap_content( 'x' ), '<lede-article class="entry-content">x</lede-article>', 'Metadata and related posts can be left out' );
$filters = array( 'lede_wrap' => false );
holds( lede_wrap_content( 'x' ), 'x', 'Articles can be turned off' );
$filters = array();
$state['queried'] = 2;
holds( lede_wrap_content( 'x' ), 'x', 'Another post on the page of one is not wrapped' );
$state['queried']  = 1;
$state['password'] = true;
holds( lede_wrap_content( 'x' ), 'x', 'What a password protects is not wrapped' );

holds( (bool) preg_match( '#^<lede-article src="https://news.example/wp-json/wp/v2/posts/1\?_embed=1" related="[^"]+" heading-level="2"><a href="https://news.example/1">Light &amp; &lt;i&gt;More&lt;/i&gt; &lt;/script&gt;</a></lede-article>$#', lede_shortcode( array( 'post' => '1' ) ) ), true, lede_shortcode( array( 'post' => '1' ) ) );
holds( lede_shortcode( '' ), '', 'An article of nothing is nothing' );
holds( lede_shortcode( array( 'src' => 'javascript:x' ), '<a href="/s">Read</a>' ), '<a href="/s">Read</a>', 'Without an address the link stays' );
$state['viewable'] = false;
holds( lede_shortcode( array( 'post' => '1' ) ), '', 'A post that is not public is not named' );
holds( (bool) preg_match( '#per_page=100&amp;categories=7&amp;exclude=1" heading="City"></lede-related>$#', lede_related_shortcode( array( 'category' => 'city', 'count' => '1000', 'heading' => 'City' ) ) ), true, lede_related_shortcode( array( 'category' => 'city', 'count' => '1000' ) ) );
holds( lede_module_tag( 'x', 'other', '/y' ), 'x', 'Other scripts stay as they are' );
echo "$held held\n";
