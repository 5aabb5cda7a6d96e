//! The elements' life: defined, loaded, changed, moved, removed.

use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;

const ARTICLE: &str = r#"{"lede":1,"headline":"One","url":"https://n.example/1","blocks":[
    {"type":"paragraph","content":["He said ",{"type":"quote","text":"“never”","speaker":"A. Bee","context":"Around it."},"."]},{"type":"poll"}]}"#;

#[wasm_bindgen_test]
async fn an_article_is_loaded_drawn_and_told() {
    let host = add("lede-article", &[("src", &json("one.json", ARTICLE)), ("loading", "eager")]);
    let ready = events(&host, "lede-ready");
    until("the headline", || find(&host, "h1").is_some_and(|h1| h1.text_content().unwrap() == "One")).await;
    let detail = ready.get(0);
    let field = |name: &str| Reflect::get(&detail, &name.into()).unwrap();
    assert_eq!(
        (field("part").as_string().unwrap().as_str(), field("count").as_f64(), field("skipped").as_f64()),
        ("article", Some(1.0), Some(1.0))
    );
    host.remove();
}

#[wasm_bindgen_test]
async fn changing_the_address_loads_anew() {
    let host = add("lede-article", &[("src", &json("two.json", ARTICLE)), ("loading", "eager")]);
    until("the first", || text(&host).contains("One")).await;
    Reflect::set(&host, &"src".into(), &json("three.json", &ARTICLE.replace("One", "Three")).into()).unwrap();
    until("the second", || text(&host).contains("Three")).await;
    assert!(!text(&host).contains("One"));
    host.remove();
}

#[wasm_bindgen_test]
async fn a_late_answer_to_an_old_address_is_not_shown() {
    let slow =
        respond("slow.json", &format!("return new Promise((done) => setTimeout(() => done(new Response({})), 300))", quoted(ARTICLE)));
    let host = add("lede-article", &[("src", &slow), ("loading", "eager")]);
    TimeoutFuture::new(50).await;
    host.set_attribute("src", &json("fast.json", &ARTICLE.replace("One", "Fast"))).unwrap();
    until("the new one", || text(&host).contains("Fast")).await;
    TimeoutFuture::new(400).await;
    assert!(text(&host).contains("Fast") && !text(&host).contains("One"));
    host.remove();
}

#[wasm_bindgen_test]
async fn a_quotation_opens_and_closes_and_keeps_its_focus() {
    let host = add("lede-article", &[("src", &json("quote.json", ARTICLE)), ("loading", "eager")]);
    let toggles = events(&host, "lede-quote-toggle");
    until("the button", || find(&host, ".said-toggle").is_some()).await;
    let button = find(&host, ".said-toggle").unwrap();
    let details = find(&host, ".said-details").unwrap();
    assert_eq!(details.get_attribute("hidden").as_deref(), Some("until-found"));
    button.focus().unwrap();
    button.click();
    until("open", || !details.has_attribute("hidden")).await;
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(root(&host).active_element().unwrap(), *button.unchecked_ref::<web_sys::Element>());
    button.click();
    until("closed", || details.has_attribute("hidden")).await;
    until("told of both", || toggles.length() == 2).await;
    host.remove();
}

#[wasm_bindgen_test]
async fn other_share_links_leave_an_open_quotation_open() {
    let host = add("lede-article", &[("src", &json("kept.json", ARTICLE)), ("loading", "eager"), ("networks", "x")]);
    until("the button", || find(&host, ".said-toggle").is_some()).await;
    find(&host, ".said-toggle").unwrap().click();
    host.set_attribute("networks", "reddit").unwrap();
    until("the new links", || find(&host, "a[href*=reddit]").is_some() && find(&host, "a[href*='x.com']").is_none()).await;
    assert!(find(&host, ".said-toggle[aria-expanded=true]").is_some());
    host.remove();
}

#[wasm_bindgen_test]
async fn what_find_in_page_reveals_is_open_for_the_button_too() {
    let host = add("lede-article", &[("src", &json("found.json", ARTICLE)), ("loading", "eager")]);
    until("the details", || find(&host, ".said-details").is_some()).await;
    find(&host, ".said-details").unwrap().dispatch_event(&web_sys::Event::new("beforematch").unwrap()).unwrap();
    until("open", || find(&host, ".said-toggle[aria-expanded=true]").is_some()).await;
    host.remove();
}

#[wasm_bindgen_test]
async fn a_moved_element_keeps_its_state_and_a_removed_one_has_but_a_place_for_its_children() {
    let url = json("moved.json", ARTICLE);
    let host = add("lede-article", &[("src", &url), ("loading", "eager")]);
    until("drawn", || find(&host, ".said-toggle").is_some()).await;
    find(&host, ".said-toggle").unwrap().click();
    let elsewhere = document().create_element("section").unwrap();
    document().body().unwrap().append_child(&elsewhere).unwrap();
    elsewhere.append_child(&host).unwrap();
    TimeoutFuture::new(30).await;
    assert!(find(&host, ".said-toggle[aria-expanded=true]").is_some());
    assert_eq!(count(&url), 1, "moving loads nothing");
    host.remove();
    TimeoutFuture::new(30).await;
    assert_eq!((root(&host).child_element_count(), find(&host, "slot").is_some()), (1, true));
    elsewhere.append_child(&host).unwrap();
    until("drawn again", || find(&host, "h1").is_some()).await;
    elsewhere.remove();
}

#[wasm_bindgen_test]
async fn children_are_shown_until_and_unless_the_article_is_there() {
    let broken = respond("broken.json", "return Promise.resolve(new Response('', { status: 404 }))");
    let host = add("lede-article", &[("src", &broken), ("loading", "eager")]);
    let errors = events(&host, "lede-error");
    until("the slot", || find(&host, "slot").is_some()).await;
    until("the error", || errors.length() == 1).await;
    assert!(find(&host, "slot").is_some() && text(&host).contains("http-404"));
    assert_eq!(Reflect::get(&errors.get(0), &"code".into()).unwrap().as_string().as_deref(), Some("http-404"));
    answer(&broken, &format!("return Promise.resolve(new Response({}))", quoted(ARTICLE)));
    find(&host, ".status button").unwrap().click();
    until("the article after another try", || text(&host).contains("One") && find(&host, "slot").is_none()).await;
    host.remove();
}

#[wasm_bindgen_test]
async fn the_page_can_cancel_sharing() {
    let host = add("lede-share", &[("url", "https://n.example/x"), ("headline", "H"), ("networks", "email x")]);
    let shared = events(&host, "lede-share");
    cancel(&host, "lede-share");
    until("the links", || find(&host, "a[href^=mailto]").is_some()).await;
    assert_eq!(root(&host).query_selector_all("a").unwrap().length(), 2);
    let link = find(&host, "a[href^=mailto]").unwrap();
    link.click();
    assert_eq!(shared.length(), 1);
    host.set_attribute("networks", "reddit").unwrap();
    until("the links that the attribute names", || find(&host, "a[href*=reddit]").is_some() && find(&host, "a[href^=mailto]").is_none())
        .await;
    host.remove();
}

#[wasm_bindgen_test]
async fn a_lone_quotation_keeps_the_publishers_nodes() {
    let host = add("lede-quote", &[]);
    host.remove();
    host.set_inner_html("<blockquote cite='https://n.example/s'><p>Words</p></blockquote><p>— B. See</p>");
    let words = host.first_element_child().unwrap();
    host.set_attribute("speaker", "B. See").unwrap();
    document().body().unwrap().append_child(&host).unwrap();
    until("the caption", || text(&host).contains("B. See")).await;
    assert_eq!(host.first_element_child().unwrap(), words);
    assert!(find(&host, "a[href='https://n.example/s']").is_some());
    host.remove();
}

#[wasm_bindgen_test]
async fn words_and_speaker_are_told_apart_in_the_markup_that_publishers_have() {
    let holder = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&holder).unwrap();
    for (markup, words, speaker) in [
        ("<blockquote><p>Words</p><footer>— C. Dee</footer></blockquote>", "Words", "C. Dee"),
        (
            "<figure><blockquote>My name is Bond. James Bond</blockquote><figcaption>James Bond</figcaption></figure>",
            "My name is Bond. James Bond",
            "James Bond",
        ),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote><cite>A</cite>", "One. Two.", "A"),
        ("<blockquote>I read <cite>Emma</cite> twice.</blockquote>", "I read Emma twice.", ""),
        ("<blockquote><p>My favourite is <cite>Emma</cite></p></blockquote>", "My favourite is Emma", ""),
        ("<blockquote><p>I read <cite>Emma</cite> twice.</p><footer>— A. Bee</footer></blockquote>", "I read Emma twice.", "A. Bee"),
        ("<blockquote><p>Words</p><p><cite>C. Dee</cite></p></blockquote>", "Words", "C. Dee"),
        ("<blockquote>One<br>two, <b>th</b>ree<script>no</script></blockquote>", "One two, three", ""),
        ("<figure><figcaption>Photo</figcaption></figure><blockquote>Words</blockquote><cite>Bob</cite>", "Words", "Bob"),
        ("<blockquote>Words</blockquote>", "Words", ""),
    ] {
        holder.set_inner_html(markup);
        let quote = lede::browser::light_dom::quote(&holder);
        let name = quote.speaker.map(|speaker| speaker.name).unwrap_or_default();
        assert_eq!((quote.text.as_str(), name.as_str()), (words, speaker), "{markup}");
    }
    holder.remove();
}

#[wasm_bindgen_test]
async fn a_property_set_before_the_element_was_connected_counts() {
    add("lede-share", &[]).remove();
    let host = document().create_element("lede-share").unwrap();
    let own = js_sys::Object::new();
    Reflect::set(&own, &"value".into(), &"x".into()).unwrap();
    Reflect::set(&own, &"configurable".into(), &true.into()).unwrap();
    Reflect::set(&own, &"writable".into(), &true.into()).unwrap();
    js_sys::Object::define_property(&host, &"networks".into(), &own);
    document().body().unwrap().append_child(&host).unwrap();
    assert_eq!(host.get_attribute("networks").as_deref(), Some("x"));
    host.remove();
}

#[wasm_bindgen_test]
async fn the_script_can_be_included_again() {
    let host = add("lede-share", &[]);
    define_elements();
    until("the share bar", || find(&host, ".share").is_some()).await;
    host.remove();
}
