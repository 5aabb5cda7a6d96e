//! schema.org's articles in a page's JSON-LD: what stands above the text. The text itself is in the page.

use super::fields::{Fields, parse};
use super::json::Json;
use crate::model::article::{Article, Author};
use crate::model::url::Url;

/// The article that a page describes in its scripts of type `application/ld+json`: of several the one with the address
/// `current`, else the first that has none of its own; any where no address is known. A script that is no JSON is passed by: it is the page's, and says nothing to us.
pub fn article(scripts: &[String], current: Option<&Url>, base: Option<&Url>) -> Option<Article> {
    let (mut documents, mut things) = (Vec::new(), Vec::new());
    for script in scripts {
        documents.extend(parse(script).ok());
    }
    for document in &documents {
        collect(document, &mut things);
    }
    let mut other = None;
    for thing in things.iter().filter(|thing| is_article(**thing)) {
        let url = address(*thing, base);
        if url.is_some() && url.as_ref().map(Url::document) == current.map(Url::document) {
            return Some(read(*thing, &things, base));
        }
        if current.is_none() || url.is_none() {
            other = other.or(Some(*thing));
        }
    }
    Some(read(other?, &things, base))
}

/// Where an article stands. The page's node in a graph, `…#webpage`, is the page; a mere word, such as "True", is no address.
pub(super) fn address(thing: Fields, base: Option<&Url>) -> Option<Url> {
    let page = || thing.raw("mainEntityOfPage").or_else(|| thing.object("mainEntityOfPage")?.raw("@id"));
    let url = match thing.raw("url") {
        Some(url) => Url::link(url, base),
        None => page().filter(|page| page.starts_with("http")).and_then(|page| Url::page(page.split('#').next()?)),
    };
    url.filter(Url::is_web)
}

/// Authors that are read: each may be looked for in the whole graph.
const MOST_AUTHORS: usize = 50;

/// The objects at the top, in lists, and in `@graph`.
pub(super) fn collect<'a>(value: &'a Json, things: &mut Vec<Fields<'a>>) {
    let Some(fields) = Fields::of(value) else { return value.items().iter().for_each(|item| collect(item, things)) };
    things.push(fields);
    fields.list("@graph").iter().for_each(|item| collect(item, things));
}

/// `NewsArticle` and its kin: `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`.
pub(super) fn is_article(thing: Fields) -> bool {
    one_or_more(thing, "@type")
        .iter()
        .filter_map(Json::text)
        .any(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report")
}

/// The values of a property that may have one or a list of them.
pub(super) fn one_or_more<'a>(thing: Fields<'a>, name: &str) -> &'a [Json] {
    match thing.get(name) {
        Some(Json::List(items)) => items,
        Some(value) => std::slice::from_ref(value),
        None => &[],
    }
}

#[inline(never)]
pub(super) fn read(thing: Fields, things: &[Fields], base: Option<&Url>) -> Article {
    Article {
        headline: thing.line("headline").or_else(|| thing.line("name")).map(plain).unwrap_or_default(),
        url: address(thing, base),
        authors: one_or_more(thing, "author").iter().take(MOST_AUTHORS).filter_map(|value| author(value, things, base)).collect(),
        published: thing.date("datePublished"),
        modified: thing.date("dateModified"),
        lang: thing.line("inLanguage"),
        ..Article::default()
    }
}

/// Systems such as Ghost write the references of XML, which are none in a script.
const REFERENCES: [(&str, &str); 8] =
    [("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&amp;", "&")];

fn plain(text: String) -> String {
    if !text.contains('&') {
        return text;
    }
    REFERENCES.iter().fold(text, |text, (reference, character)| text.replace(reference, character))
}

/// A name alone, a person, or a reference to a person elsewhere in the graph.
fn author(value: &Json, things: &[Fields], base: Option<&Url>) -> Option<Author> {
    let Some(mut person) = Fields::of(value) else { return Some(Author { name: plain(value.line()?), ..Author::default() }) };
    if person.get("name").is_none() {
        let id = person.raw("@id")?;
        person = *things.iter().find(|thing| thing.raw("@id") == Some(id))?;
    }
    let url = person.raw("url").and_then(|url| Url::link(url, base));
    Some(Author { name: plain(person.line("name")?), url: url.filter(Url::is_web), ..Author::default() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn read(scripts: &[&str], current: Option<&str>) -> Option<Article> {
        let scripts: Vec<String> = scripts.iter().map(|script| script.to_string()).collect();
        article(&scripts, current.and_then(Url::page).as_ref(), Url::page("https://n.example/a/").as_ref())
    }

    #[test]
    fn reads_a_news_article() {
        let article = read(
            &[r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":" One\n day ","mainEntityOfPage":{"@id":"https://n.example/one#webpage"},
                "datePublished":"2025-02-12T09:30:00+01:00","dateModified":"2025-02-13","inLanguage":"en-GB",
                "author":[{"@type":"Person","name":"A. Bee","url":"https://n.example/bee"},"The desk",{"@type":"Person"},7]}"#],
            None,
        )
        .unwrap();
        assert_eq!((article.headline.as_str(), article.url.unwrap().as_str()), ("One day", "https://n.example/one"));
        assert_eq!(article.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(), ["A. Bee", "The desk"]);
        assert_eq!((article.published.unwrap().day(), article.modified.unwrap().day()), ("2025-02-12", "2025-02-13"));
        assert_eq!(article.lang.as_deref(), Some("en-GB"));
    }

    #[test]
    fn finds_the_article_in_a_graph_and_the_author_that_it_refers_to() {
        let graph = r##"{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Page"},
            {"@type":["Thing","BlogPosting"],"headline":"In a graph","url":"https://n.example/g","author":{"@id":"#bee"}},
            {"@type":"Person","@id":"#bee","name":"A. Bee"}]}"##;
        let article = read(&["{broken", graph], None).unwrap();
        assert_eq!((article.headline.as_str(), article.authors[0].name.as_str()), ("In a graph", "A. Bee"));
    }

    #[test]
    fn of_several_articles_takes_the_one_at_hand_and_never_one_of_another_address() {
        let list = r#"[{"@type":"NewsArticle","headline":"1","url":"https://n.example/1"},{"@type":"NewsArticle","headline":"2","url":"https://n.example/2"}]"#;
        assert_eq!(read(&[list], Some("https://n.example/2#top")).unwrap().headline, "2");
        assert_eq!(read(&[list], Some("https://n.example/3")), None);
        assert_eq!(read(&[list, r#"{"@type":"Article","headline":"3"}"#], Some("https://n.example/3")).unwrap().headline, "3");
        assert_eq!(read(&[list], None).unwrap().headline, "1");
    }

    #[test]
    fn reports_postings_and_every_kind_of_article_are_articles() {
        let is = |kind: &str| read(&[&format!(r#"{{"@type":"{kind}","name":"N"}}"#)], None).is_some_and(|article| article.headline == "N");
        assert!(["Article", "ReportageNewsArticle", "LiveBlogPosting", "Report"].into_iter().all(is));
        assert!(!["Reports", "ArticleList", "WebPage", ""].into_iter().any(is));
    }

    #[test]
    fn other_things_and_hostile_addresses_are_no_article() {
        assert_eq!(read(&[r#"{"@type":"Organization","name":"N"}"#, "[[[7]]]", "null"], None), None);
        let article =
            read(&[r#"{"@type":"Article","headline":"H","url":"javascript:alert(1)","author":{"name":"B","url":"data:x"}}"#], None);
        assert!(read(&[r#"{"@type":"Article","headline":"H","mainEntityOfPage":"True"}"#], None).unwrap().url.is_none());
        let article = article.unwrap();
        assert!(article.url.is_none() && article.authors[0].url.is_none());
    }

    #[test]
    fn authors_that_refer_to_themselves_or_to_nobody_are_left_out() {
        let text = r##"{"@graph":[{"@type":"Article","headline":"H","author":[{"@id":"#a"},{"@id":"#none"}]},{"@id":"#a","author":{"@id":"#a"}}]}"##;
        assert!(read(&[text], None).unwrap().authors.is_empty());
    }

    #[test]
    fn references_of_xml_are_what_they_stand_for_and_no_more() {
        let script =
            r#"{"@type":"NewsArticle","headline":"Back In &amp; More &quot;&amp;amp;&quot;","author":{"name":"O&#x27;Neill &#39;x&#39;"}}"#;
        let article = read(&[script], None).unwrap();
        assert_eq!(article.headline, "Back In & More \"&amp;\"");
        assert_eq!(article.authors.first().unwrap().name, "O'Neill 'x'");
    }
}
