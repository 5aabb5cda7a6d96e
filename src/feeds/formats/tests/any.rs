//! What holds for any document, made of the names that the formats have.

use super::*;

/// Names that the adapters look for, so that any tree of them leads far into each.
const KEYS: [&str; 70] = [
    "lede",
    "title",
    "rendered",
    "link",
    "content",
    "excerpt",
    "protected",
    "_embedded",
    "author",
    "avatar_urls",
    "96",
    "wp:featuredmedia",
    "wp:term",
    "source_url",
    "media_details",
    "sizes",
    "width",
    "height",
    "taxonomy",
    "slug",
    "name",
    "date_gmt",
    "posts",
    "uuid",
    "html",
    "url",
    "feature_image",
    "tags",
    "authors",
    "meta",
    "pagination",
    "next",
    "items",
    "version",
    "content_html",
    "content_text",
    "image",
    "language",
    "type",
    "content_elements",
    "headlines",
    "basic",
    "canonical_url",
    "promo_items",
    "credits",
    "by",
    "list_type",
    "level",
    "raw_oembed",
    "citation",
    "cells",
    "rows",
    "header",
    "@type",
    "@graph",
    "@id",
    "headline",
    "articleBody",
    "mainEntity",
    "itemListElement",
    "item",
    "position",
    "hasPart",
    "url_meta",
    "show_thumbnails",
    "img",
    "src",
    "srcset",
    "pages",
    "load-more-src",
];
const TEXTS: [&str; 40] = [
    "",
    " ",
    "T",
    "/a",
    "https://n.example/a",
    "javascript:alert(1)",
    "http://n.example/x.jpg",
    "data:image/png;base64,A",
    "2025-02-12",
    "0000-00-00T00:00:00",
    "<p>One</p>",
    "<ul><li>x<ul><li>y</ul></ul>",
    "<",
    "&amp;&#0;",
    "a\n\nb",
    "مرحبا",
    "ar",
    "en_US",
    "12",
    "-1",
    "99999999999999999999",
    "story",
    "text",
    "list",
    "element_group",
    "quote",
    "table",
    "image",
    "gallery",
    "header",
    "link_list",
    "oembed_response",
    "NewsArticle",
    "ItemList",
    "https://jsonfeed.org/version/1.1",
    "category",
    "post_tag",
    "ordered",
    "#internal",
    "a 1w, b 2w",
];

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Flag),
        any::<Option<u32>>().prop_map(Json::Number),
        prop::sample::select(&TEXTS[..]).prop_map(|text| Json::Text(text.into())),
        "\\PC{0,12}".prop_map(Json::Text),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let member = (prop::sample::select(&KEYS[..]).prop_map(str::to_string), inner.clone());
        prop_oneof![prop::collection::vec(inner, 0..5).prop_map(Json::List), prop::collection::vec(member, 0..9).prop_map(Json::Object)]
    })
}

fn urls(article: &Article) -> Vec<&Url> {
    let mut urls: Vec<&Url> = article.url.iter().chain(article.authors.iter().filter_map(|author| author.url.as_ref())).collect();
    for block in &article.blocks {
        match block {
            Block::Image(Image { src, srcset, .. }) => urls.extend(srcset.iter().map(|candidate| &candidate.src).chain([src])),
            Block::Embed { url, .. } => urls.push(url),
            _ => {}
        }
    }
    urls
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn no_document_makes_an_adapter_panic_and_what_it_gives_is_safe_and_can_be_read_again(document in any_json()) {
        let base = fixtures::base();
        for format in &FORMATS {
            let _ = (format.is)(&document);
            if let Some(Ok(read)) = format.article.map(|article| article(&document, Some(&base))) {
                prop_assert!(urls(&read.value).iter().all(|url| url.is_web()));
                prop_assert_eq!(lede::article(&lede_json(&read), Some(&base)), Ok(read), "{}", format.name);
            }
            if let Ok(read) = (format.posts)(&document, Some(&base)) {
                prop_assert!(read.value.posts.len() <= 400);
                prop_assert!(read.value.next.iter().all(Url::is_web));
                prop_assert_eq!(lede::posts(&lede_json(&read), Some(&base)), Ok(read), "{}", format.name);
            }
        }
    }
}
