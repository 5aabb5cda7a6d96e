//! The table against the standard's own lists, which go by trait and not by name.

use super::*;

/// A trait, and the elements that have it, by the alphabet.
const LISTS: [(u32, &str); 24] = [
    (
        SPECIAL,
        "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div \
         dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input \
         keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section \
         select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp",
    ),
    (SCOPE, "applet caption html marquee object select table td template th"),
    (LIST_SCOPE, "ol ul"),
    (BUTTON_SCOPE, "button"),
    (TABLE_SCOPE, "html table template"),
    (
        BLOCK,
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main \
         menu nav ol p pre search section summary ul",
    ),
    (HEADING, "h1 h2 h3 h4 h5 h6"),
    (MARK, "a b big code em font i nobr s small strike strong tt u"),
    (VOID, "area base basefont bgsound br col embed hr img input keygen link meta param source track wbr"),
    (IMPLIED, "dd dt li optgroup option p rb rp rt rtc"),
    (RAW, "iframe noembed noframes script style xmp"),
    (RAW_WITH_REFERENCES, "textarea title"),
    (TABLE_PART, "caption col colgroup tbody td tfoot th thead tr"),
    (ROWS, "tbody tfoot thead"),
    (CELL, "td th"),
    (ROW, "tr"),
    (FOSTERS, "table tbody tfoot thead tr"),
    (FRAME, "body frame frameset head html"),
    (METADATA, "base basefont bgsound link meta noframes script style template title"),
    (OBJECT, "applet marquee object"),
    (
        BREAKS_OUT,
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre \
         ruby s small span strike strong sub sup table tt u ul var",
    ),
    (BARE, "param source track"),
    (FOREIGN | MATH, ""),
    (INTEGRATION, ""),
];

#[test]
fn each_element_has_the_traits_under_which_the_standard_lists_it() {
    for (wanted, list) in LISTS {
        let having: Vec<&str> = TAGS.iter().map(|(name, _)| *name).filter(|name| traits(name) & wanted != 0).collect();
        assert_eq!(having.join(" "), list);
    }
    assert_eq!((traits("figurine"), traits(""), traits("P")), (0, 0, 0));
}

#[test]
fn each_trait_is_a_bit_of_its_own() {
    let bits: Vec<u32> = LISTS.iter().map(|(bits, _)| *bits).collect();
    assert_eq!(bits.iter().fold(0, |all, bit| all | bit).count_ones(), 25, "two of them are one");
    assert!(bits.iter().all(|bits| bits.count_ones() == if *bits == FOREIGN | MATH { 2 } else { 1 }));
}

#[test]
fn elements_of_svg_and_mathml_hold_html_where_the_standard_says_so() {
    for tag in ["mi", "mo", "mn", "ms", "mtext"] {
        assert_eq!(foreign_traits(tag, true), FOREIGN | MATH | INTEGRATION | SPECIAL | SCOPE, "{tag}");
        assert_eq!(foreign_traits(tag, false), FOREIGN, "{tag}");
    }
    for tag in ["foreignobject", "desc", "title"] {
        assert_eq!(foreign_traits(tag, false), FOREIGN | INTEGRATION | SPECIAL | SCOPE, "{tag}");
        assert_eq!(foreign_traits(tag, true), FOREIGN | MATH, "{tag}");
    }
    assert_eq!(foreign_traits("annotation-xml", true), FOREIGN | MATH | SPECIAL | SCOPE);
    assert_eq!(["annotation-xml", "g"].map(|tag| foreign_traits(tag, false)), [FOREIGN; 2]);
}
