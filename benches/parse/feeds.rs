//! Feeds of articles, as WordPress and JSON Feed have them.

use std::fmt::Write;

use serde_json::{Value, json};

use super::news::News;

/// A title, an excerpt with the tail that WordPress gives it, and a body, of the nth article.
fn article(nth: u64) -> [String; 3] {
    let mut news = News::new(nth + 1, false);
    let title = news.words(8).take();
    let excerpt = news.put("<p>").words(40).put(" [&hellip;]</p>\n").take();
    [title, excerpt, News::body(2_500, nth + 1)]
}

/// The answer of `/wp-json/wp/v2/posts?_embed`, if it gave so many posts at once.
pub fn wordpress(posts: u64) -> String {
    escaped(Value::Array((0..posts).map(post).collect()))
}

/// JSON as PHP writes it: in ASCII, and with a `\` before each `/`.
fn escaped(value: Value) -> String {
    let mut escaped = String::new();
    for c in value.to_string().chars() {
        match c {
            '/' => escaped.push_str("\\/"),
            c if c.is_ascii() => escaped.push(c),
            c => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| write!(escaped, "\\u{unit:04x}").unwrap()),
        }
    }
    escaped
}

/// A post, of which the body may be another.
pub fn post_of(body: &str) -> String {
    let mut post = post(0);
    post["content"]["rendered"] = body.into();
    escaped(post)
}

fn post(nth: u64) -> Value {
    let [title, excerpt, body] = article(nth);
    let link = format!("https://news.example/2025/02/story-{nth}/");
    let at = format!("https://news.example/wp-content/uploads/2025/02/bridge-{nth}");
    let size = |width: u64, height: u64| json!({ "file": "bridge.jpg", "width": width, "height": height, "mime_type": "image/jpeg", "source_url": format!("{at}-{width}x{height}.jpg") });
    let links = json!({
        "self": [{ "href": format!("https://news.example/wp-json/wp/v2/posts/{nth}"), "targetHints": { "allow": ["GET"] } }],
        "collection": [{ "href": "https://news.example/wp-json/wp/v2/posts" }],
        "author": [{ "embeddable": true, "href": "https://news.example/wp-json/wp/v2/users/7" }],
        "wp:featuredmedia": [{ "embeddable": true, "href": format!("https://news.example/wp-json/wp/v2/media/{nth}") }],
        "curies": [{ "name": "wp", "href": "https://api.w.org/{rel}", "templated": true }],
    });
    let embedded = json!({
        "author": [{ "id": 7, "name": "Nora Example", "url": "", "description": "", "link": "https://news.example/author/nora/", "slug": "nora",
            "avatar_urls": { "24": "https://img.example/n?s=24", "48": "https://img.example/n?s=48", "96": "https://img.example/n?s=96" } }],
        "wp:featuredmedia": [{ "id": nth, "date": "2025-02-12T10:30:00", "type": "attachment", "alt_text": "The bridge",
            "caption": { "rendered": "<p>The bridge &amp; its river. Example News</p>\n" }, "media_type": "image", "source_url": format!("{at}.jpg"),
            "media_details": { "width": 2048, "height": 1365, "file": "bridge.jpg",
                "sizes": { "medium": size(300, 200), "large": size(1024, 683), "thumbnail": size(150, 150), "medium_large": size(768, 512) } } }],
        "wp:term": [[{ "id": 3, "name": "City &amp; River", "slug": "city", "taxonomy": "category", "link": "https://news.example/c/city/" }],
            [{ "id": 9, "name": "Bridges", "slug": "bridges", "taxonomy": "post_tag", "link": "https://news.example/t/bridges/" }]],
    });
    json!({
        "id": nth, "date": "2025-02-12T10:30:00", "date_gmt": "2025-02-12T09:30:00", "guid": { "rendered": link }, "modified": "2025-02-13T08:00:00",
        "modified_gmt": "2025-02-13T07:00:00", "slug": format!("story-{nth}"), "status": "publish", "type": "post", "link": link,
        "title": { "rendered": title }, "content": { "rendered": body, "protected": false }, "excerpt": { "rendered": excerpt, "protected": false },
        "author": 7, "featured_media": nth, "comment_status": "open", "ping_status": "closed", "sticky": false, "template": "",
        "format": "standard", "meta": { "footnotes": "" }, "categories": [3], "tags": [9], "_links": links, "_embedded": embedded,
    })
}

/// A JSON Feed.
pub fn json_feed(items: u64) -> String {
    let item = |nth| {
        let [title, excerpt, body] = article(nth);
        let (url, image) = (format!("https://news.example/story-{nth}"), format!("https://news.example/{nth}.jpg"));
        json!({ "id": url, "url": url, "title": title, "summary": excerpt, "content_html": body, "image": image,
            "date_published": "2025-02-12T09:30:00Z", "authors": [{ "name": "Nora Example" }], "tags": ["bridges", "city"] })
    };
    let items: Vec<Value> = (0..items).map(item).collect();
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "News Example", "home_page_url": "https://news.example/", "items": items }).to_string()
}
