//! The tree against html5ever's, for markup that single rules are about.

use super::{Tree, oracle};

fn agree(html: &str) {
    assert!(!Tree::parse(html).is_cut(), "{html}");
    oracle::agree(html);
}

#[test]
fn sections_of_cdata_are_text_and_empty_ones_end_nothing() {
    for html in ["<svg><![CDATA[]]>a</svg>b", "<svg>a<![CDATA[b]]>c<![CDATA[<i>]]></svg>d", "<math><![CDATA[a", "<![CDATA[a]]>b"] {
        agree(html);
    }
}

#[test]
fn a_script_holds_another_in_a_comment_only() {
    for html in [
        "<script>a<script></script>x",
        "<script>a<b <script></script>x",
        "<script><!-- a<b - </script>x",
        "<script><!-- <script></script> --></script>x",
        "<style><!-- <style></style>x",
        "This comes before it.<script>1</script><script><!--x</script>y",
    ] {
        agree(html);
    }
}

#[test]
fn rows_keep_what_does_not_belong_in_them_out_and_go_on() {
    for html in [
        "<table><tbody><tr></tr><p>x</p><tr><td>y</table>z",
        "<template><tbody><tr>x</template>y",
        "<table><tr><td><template><tr>x</template>y</table>z",
        "<table><colgroup><template></template><col>x</table>y",
        "<table><tbody><template></template><tr><td>x</table>y",
        "<table><tr><template></template><td>x</table>y",
        "<table><caption><b></td>x</caption><colgroup></col></colgroup></colgroup><tr><td>y</table>z",
        "<table></td></body>x<tr><td>y</table>z",
        "<template><col></p></template>x",
        "<table><tr></td><td>x</table>y",
        "<table><tr><td>a</td></thead><td>b</table>c",
        "<table><tr><b>a</b><td>x</table>y",
        "<table><tr><td>a</tr>b</table>c",
        "<table><tr><td>a</tbody>b</table>c",
        "<table><caption><table></table>x</caption><tr><td>y</table>z",
        "<table><caption>a</caption>b<tr><td>c</table>d",
        "<table><caption><b>a</b>c</td></caption><tr><td>d</table>e",
        "<table><tr><td>a</caption></body>b</table>c",
        "<form>a<table><form><tr><td>x</table>y",
        "<template><table><form><tr><td>x</table></template>y",
        "<table><colgroup><col></col><col></table>x",
        "<table><colgroup><col></table>x<tr>y",
        "<template><p>a<td>b</template>c",
        "<template><link><td>a</template>b",
        "<template><template></template><td>x</template>y",
        "<template><tr></tr><template></template><tr><td>x</template>y",
    ] {
        agree(html);
    }
}

#[test]
fn options_close_paragraphs_in_a_list_of_choices_only() {
    for html in
        ["<p><option>x", "<p><optgroup>x", "<select><option><p>a<option>b</select>c", "<select><optgroup><option><p>a<optgroup>b</select>c"]
    {
        agree(html);
    }
}

#[test]
fn marks_are_opened_again_for_what_can_be_marked() {
    for tag in ["source", "param", "link", "meta", "img", "span", "i", "button", "wbr"] {
        agree(&format!("<p><b></p><{tag}>x"));
    }
    for html in [
        "<table><p><b></p><div> </div>y",
        "<table><p><b></p> </table>y",
        "<nobr>a<a>b</a>c",
        "<p><i><b><b><b><b></p>x",
        "<p><u></p><table><td><p><b><b><b><b></p>x</table>y",
        "<p><u></p><table><td><p><i><b><b><b><b></p>x</table>y",
        "<p><b></p><table><td><p><b><b><b><b></p>x</table>y",
    ] {
        agree(html);
    }
    // After eight blocks the rest of a mark that ended stays, where the marks that it stood around are.
    let blocks: String =
        ["i", "u", "s", "tt", "em", "big", "code", "small", "strike", "strong"].map(|tag| format!("<{tag}><div>")).concat();
    for more in ["x", "<p>x</p>y", "</div>x", "</div></div>x", "</div></div></div>x", "</small>x", "</div></small>x"] {
        agree(&format!("<b>{blocks}a</b>{more}"));
    }
}

#[test]
fn end_tags_close_what_is_in_scope_and_nothing_beyond() {
    for html in
        ["<ul><li><div>a</li>b</ul>c", "<p><button></p>x", "<p><object></p>x", "<p>a</form>b", "<form><object><p>a</form>b</object>c"]
    {
        agree(html);
    }
}

#[test]
fn the_character_of_code_0_goes_but_in_svg_and_mathml() {
    for html in ["a\0b", "<svg>a\0b</svg>c", "<svg><desc>a\0b", "<math><mi>a\0b", "<math><ms>a</ms>\0b"] {
        agree(html);
    }
}
