//! The law of the rooms, and the repository's other promises, as tests: a new line of code knows its room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// Room, and what its code must not mention.
const LAW: [(&str, &[&str]); 7] = [
    (
        "model",
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "crate::feeds",
            "crate::i18n",
            "crate::browser",
            "crate::components",
            "crate::element",
        ],
    ),
    (
        "feeds",
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "crate::i18n", "crate::browser", "crate::components", "crate::element"],
    ),
    (
        "i18n",
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "crate::feeds", "crate::browser", "crate::components", "crate::element"],
    ),
    ("ahead", &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "crate::feeds", "crate::browser", "crate::element"]),
    ("browser", &["leptos", "crate::i18n", "crate::components", "crate::element"]),
    ("components", &["CustomEvent", "inner_html", "innerHTML", "crate::element"]),
    ("element", &["inner_html", "innerHTML"]),
];

/// Lines that a file of src may have.
const LONGEST: usize = 250;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(folder: impl AsRef<Path>, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().unwrap_or_default() == extension {
            found.push(path);
        }
    }
    found
}

/// The code of a file: without comments, and without the tests at its end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(all(test, not(target_arch = \"wasm32\")))]\nmod tests").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.ends_with("schema.rs")
}

fn room_of(path: &Path) -> Option<&'static str> {
    let inside = path.strip_prefix(root().join("src")).ok()?.to_str()?.to_string();
    LAW.iter().map(|(room, _)| *room).find(|room| inside == format!("{room}.rs") || inside.starts_with(&format!("{room}/")))
}

#[test]
fn every_room_keeps_the_law() {
    let mut seen = 0;
    for path in files("src", "rs") {
        let Some(room) = room_of(&path) else { continue };
        seen += 1;
        let code = code(&fs::read_to_string(&path).unwrap());
        let forbidden = LAW.iter().find(|(name, _)| *name == room).unwrap().1;
        for word in forbidden {
            assert!(
                !code.contains(word) || is_test(&path),
                "{} mentions {word}: see the table of rooms in CONTRIBUTING.md",
                path.display()
            );
        }
    }
    assert!(seen > 40, "the walk over src found {seen} files only");
}

#[test]
fn only_the_node_type_touches_the_browsers_own_types() {
    for path in files("src/components", "rs") {
        let allowed = path.to_str().unwrap().contains("components/node");
        assert!(allowed || !code(&fs::read_to_string(&path).unwrap()).contains("web_sys"), "{}", path.display());
    }
}

#[test]
fn only_one_component_asks_the_network() {
    let asks = |path: &PathBuf| {
        let text = code(&fs::read_to_string(path).unwrap());
        ["http::", "request::"].iter().any(|way| text.contains(way))
    };
    let asking: Vec<_> = files("src/components", "rs").into_iter().filter(asks).collect();
    assert_eq!(asking.len(), 1, "{asking:?}");
    assert!(asking[0].ends_with("load.rs"));
}

#[test]
fn every_file_says_what_it_knows_and_is_short_enough_to_read() {
    for path in files("src", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not open with a //! sentence", path.display());
        let lines = code(&text).lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines of code", path.display());
        assert!(!path.ends_with("mod.rs"), "{}: x.rs beside x/, never mod.rs", path.display());
    }
}

#[test]
fn every_style_sheet_is_compiled_in_and_every_one_that_is_compiled_in_exists() {
    let list = read("src/element/styles.rs") + &read("src/components/tools.rs");
    for path in files("style", "css") {
        let name = path.file_name().unwrap().to_str().unwrap().to_string();
        assert!(list.contains(&format!("\"{name}\"")), "{name} is in style/ but neither in element/styles.rs nor in components/tools.rs");
    }
}

#[test]
fn every_style_sheet_but_four_belongs_to_a_component() {
    for path in files("style", "css") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_string();
        let general = ["tokens", "marks", "print", "contrast"].contains(&name.as_str());
        assert!(general || root().join(format!("src/components/{name}.rs")).exists(), "style/{name}.css has no component of its name");
    }
}

#[test]
fn the_tokens_are_documented_and_every_custom_property_is_a_token() {
    let tokens = read("style/tokens.css");
    let docs = read("docs/styling.md");
    let mut names: Vec<String> =
        tokens.split("var(--lede-").skip(1).map(|rest| rest.split([',', ')']).next().unwrap().to_string()).collect();
    names.sort();
    assert!(names.len() > 10);
    for name in &names {
        assert!(docs.contains(&format!("`--lede-{name}`")), "docs/styling.md does not name --lede-{name}");
    }
    let elements = read("npm/elements.js");
    let lines = elements.lines().filter_map(|line| line.split("@cssprop ").nth(1));
    let mut documented: Vec<&str> = lines.map(|line| line.split("[--lede-").nth(1).unwrap().split(['=', ']']).next().unwrap()).collect();
    documented.sort_unstable();
    names.dedup();
    assert_eq!(documented, names, "the @cssprop lines of npm/elements.js");
    for path in files("style", "css") {
        let inside = fs::read_to_string(&path).unwrap();
        // Where marks stand there are no private properties.
        let reads = path.ends_with("tokens.css") || path.ends_with("marks.css");
        assert!(reads || !inside.contains("--lede-"), "{} reads a public property past tokens.css", path.display());
    }
}

#[test]
fn the_themes_use_no_property_and_no_part_that_lede_does_not_have() {
    let tokens = read("style/tokens.css");
    let parts = documented("LedeArticle", "@csspart");
    let themes = files("demo/themes", "css");
    assert_eq!(themes.len(), 3);
    for path in themes {
        let theme = fs::read_to_string(&path).unwrap();
        let ends = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
        for name in theme.split("--lede-").skip(1).map(|rest| rest.split(ends).next().unwrap()) {
            assert!(tokens.contains(&format!("var(--lede-{name},")), "{} sets or reads --lede-{name}", path.display());
        }
        let styled: Vec<&str> = theme.split("::part(").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
        assert!(styled.len() > 10);
        for part in styled {
            assert!(parts.iter().any(|known| known == part), "{} styles ::part({part})", path.display());
        }
    }
}

/// The words after `marker` in a JSDoc comment of elements.js.
fn documented(class: &str, marker: &str) -> Vec<String> {
    let glue = read("npm/elements.js");
    let before = glue.split(&format!("export class {class} ")).next().unwrap().to_string();
    let comment = before.rsplit("/**").next().unwrap().to_string();
    let lines = comment.lines().filter_map(|line| line.split(marker).nth(1));
    lines
        .map(|line| {
            line.split_whitespace()
                .find(|word| !word.starts_with('{'))
                .unwrap()
                .trim_matches(['[', ']'])
                .split('=')
                .next()
                .unwrap()
                .to_string()
        })
        .collect()
}

#[test]
fn the_documented_attributes_are_the_observed_ones() {
    let glue = read("npm/elements.js");
    for class in ["LedeArticle", "LedeQuote", "LedeShare", "LedeRelated"] {
        let body = glue.split(&format!("export class {class} ")).nth(1).unwrap();
        let list = body.split("observedAttributes = [").nth(1).unwrap().split(']').next().unwrap();
        let observed: Vec<String> = list.split(',').map(|name| name.trim().trim_matches('\'').to_string()).collect();
        assert_eq!(documented(class, "@attr"), observed, "{class}");
    }
}

#[test]
fn the_documented_events_are_those_that_the_model_has() {
    let source = events();
    let names: Vec<&str> = source.split('"').filter(|text| text.starts_with("lede-") && !text.contains(' ')).collect();
    let mut names: Vec<String> = names.into_iter().map(str::to_string).collect();
    names.sort();
    let mut documented = documented("LedeArticle", "@fires");
    documented.sort();
    assert_eq!(documented, names);
    let docs = read("docs/elements.md");
    assert!(names.iter().all(|name| docs.contains(&format!("`{name}`"))), "docs/elements.md lacks an event of {names:?}");
}

/// The code of all events.
fn events() -> String {
    read("src/model/event.rs") + &read("src/model/event/tools.rs")
}

/// The names in `("name", …)` of some code.
fn fields(code: &str) -> Vec<&str> {
    code.split("(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_documented_details_are_those_that_the_events_have() {
    let source = events();
    let elements = read("npm/elements.js");
    let function = |name: &str, nth: usize| source.split(&format!("pub fn {name}(")).nth(nth).unwrap().split("\n}").next().unwrap();
    let arms: Vec<&str> = [1, 2].into_iter().flat_map(|nth| function("detail", nth).split("Self::").skip(1)).collect();
    assert!(arms.len() > 10);
    for arm in arms {
        let name = format!("Lede{}Detail", arm.split_whitespace().next().unwrap());
        let mut has = fields(arm);
        if arm.contains("about") {
            has.extend(fields(function("about", 1)));
        }
        let comment = elements.split(&format!("@typedef {{object}} {name}\n")).nth(1).unwrap_or_else(|| panic!("no {name}"));
        let lines = comment.split("*/").next().unwrap().lines().filter_map(|line| line.split("@property {").nth(1));
        let documented: Vec<&str> =
            lines.map(|line| line.split("} ").nth(1).unwrap().split(' ').next().unwrap().trim_matches(['[', ']'])).collect();
        assert_eq!(documented, has, "{name}");
    }
}

#[test]
fn the_documented_parts_are_those_that_the_components_have() {
    let mut parts: Vec<String> = Vec::new();
    for path in files("src/components", "rs") {
        let text = code(&fs::read_to_string(path).unwrap());
        parts.extend(text.split("part=").skip(1).map(|rest| rest.split([' ', '"']).next().unwrap().to_string()));
        parts.extend(text.split("attr(\"part\", \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_string()));
    }
    parts.sort();
    parts.dedup();
    let mut documented = documented("LedeArticle", "@csspart");
    documented.sort();
    assert_eq!(documented, parts);
}

#[test]
fn versions_agree_wherever_they_stand() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("npm/elements.js").contains(&format!("export const version = '{version}';")));
    assert!(read("npm/package.json").contains(&format!("\"version\": \"{version}\"")));
    assert!(read("docs/self-hosting.md").contains(&format!("lede-{version}.tgz")));
    let pins = read("scripts/env");
    let pinned = pins.lines().find_map(|line| line.strip_prefix("WASM_BINDGEN=")).unwrap().split_whitespace().next().unwrap().to_string();
    let lock = read("Cargo.lock");
    let locked = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(pinned, locked, "the wasm-bindgen of scripts/env and of Cargo.lock");
    let page = read("index.html");
    let features = pins.lines().find_map(|line| line.strip_prefix("WASM_FEATURES=")).unwrap().trim_matches('"').to_string();
    assert!(page.contains(&features), "index.html has other wasm-opt features than scripts/env");
}

#[test]
fn nothing_committed_names_a_machines_paths_or_a_registrys_host() {
    let hosts = ["registry.npmjs", "index.crates.io", "static.crates.io", "pypi.org", "deb.debian", "files.pythonhosted"];
    assert!(!read("benches/package-lock.json").contains("://"), "benches/package-lock.json names a host");
    let benches = ["benches/harness", "benches/report", "benches/peers", "benches/shared"];
    for folder in ["src", "tests", "scripts", "docs", "demo", "style"].into_iter().chain(benches) {
        for extension in ["rs", "js", "jsx", "mjs", "vue", "svelte", "md", "json", "css", "html", ""] {
            for path in files(folder, extension) {
                let text = fs::read_to_string(&path).unwrap_or_default();
                let own = path.ends_with("house.rs");
                assert!(own || !hosts.iter().any(|host| text.contains(host)), "{}", path.display());
                assert!(own || !text.contains("/work/main") && !text.contains("/root/"), "{}", path.display());
            }
        }
    }
}

#[test]
fn the_changelog_has_something_unreleased() {
    let log = read("CHANGELOG.md");
    let part = log.split("## [Unreleased]").nth(1).expect("CHANGELOG.md has no [Unreleased]");
    assert!(part.trim_start().starts_with("###"), "say what changed under [Unreleased]");
}

#[test]
fn the_table_of_messages_is_that_of_the_code() {
    let code = read("src/i18n.rs");
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let mut rows = Vec::new();
    for pair in lines.windows(2) {
        let parts: Vec<&str> = pair[1].split('"').collect();
        if let (Some(doc), [_, name, " ", text, ","]) = (pair[0].strip_prefix("/// "), parts.as_slice()) {
            rows.push(format!("| `{name}` | {} | {doc} |", text.replace('|', "\\|")));
        }
    }
    assert!(rows.len() > 50, "{rows:?}");
    let docs = read("docs/languages.md");
    let table: Vec<&str> = docs.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(table, rows);
}

#[test]
fn the_hostile_tests_know_each_class_that_components_give() {
    let list = read("tests/hostile/allowed.js");
    let known = list.split("const CLASSES").nth(1).unwrap().split(".split(' ')").next().unwrap();
    let known: Vec<&str> = known.split(|char: char| !char.is_alphanumeric() && char != '-').collect();
    for path in files("src/components", "rs") {
        let text = code(&fs::read_to_string(&path).unwrap());
        for spec in text.split(" class=").skip(1) {
            let names = spec.split(|char: char| !char.is_alphanumeric() && !"-,".contains(char)).next().unwrap();
            for name in names.split(',').filter(|name| !name.is_empty()) {
                assert!(known.contains(&name), "{}: tests/hostile/allowed.js does not list the class {name}", path.display());
            }
        }
    }
}
