//! Names of those who write and speak: what is a person's and what an organisation's, and where the family name begins.

use super::fold::fold;
use super::text::{join, one_line};

/// Words of organisations; a name that has one of them is none of a person.
const ORGANISATIONS: &str = " agencies agency alliance army association authority bank board broadcasting bureau cabinet centre center chamber \
    coalition college command commission committee company contributors corporation correspondents council court daily department desk \
    editorial editors embassy federation force forces foundation gazette gmbh government group guardian hospital inc institute journal llc ltd \
    magazine media ministry monitor museum network news newspaper newsroom ngo of office organisation organization parliament party police \
    post press redaktion reporters reuters school secretariat senate service services society staff team times tribune trust union united \
    university writers zeitung ";
/// What stands before a name and is none of it.
const COURTESY: &str = " mr mrs ms miss mx dr prof professor sir dame herr frau mme mlle senor senora ";
/// What stands before a family name and belongs to it.
const PARTICLES: &str = " af al bin da de del della den der di dos du el ibn la le st ten ter van von zu zum zur ";
/// What stands behind a name: generations, which stay, and degrees, which go.
pub(super) const GENERATIONS: &str = " jr sr ii iii iv ";
const DEGREES: &str = " phd md ba ma msc dphil esq mp mep kc qc ";

/// Bytes of the longest name that is parted: each comma in it is looked behind anew.
const LONGEST: usize = 200;

/// A name as citations need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// Of a person.
    Person {
        /// Given names.
        given: String,
        /// The family name with its particles.
        family: String,
        /// `Jr.`, `III`.
        generation: Option<String>,
    },
    /// Of an organisation, or one that is not parted: it stands as it is in every style.
    Whole(String),
}

impl Name {
    /// Reads a name as it is printed, or with the family name first before a comma.
    pub fn parse(text: &str) -> Self {
        let line = one_line(text);
        if line.len() > LONGEST {
            return Self::Whole(line);
        }
        let name = without(&line, COURTESY);
        if let Some((before, after)) = name.split_once(", ").map(|(before, after)| (before.trim(), after.trim())) {
            // A word alone is a family name, whatever follows; behind several, an office or a newspaper may.
            let (one, words) = (before.split(' ').nth(1).is_none(), after.split(' ').count());
            let office = words > 2 || after.starts_with(|c: char| c.is_ascii_lowercase()) || is_organisation(after);
            return match (after.split(' ').all(is_last), one || !office) {
                (true, _) => Self::parse(&join!(before, " ", after)),
                (false, true) => Self::Person { given: after.into(), family: before.into(), generation: None },
                (false, false) => Self::parse(before),
            };
        }
        let mut words: Vec<&str> = name.split(' ').collect();
        let mut generation = None;
        while let Some(last) = words.pop_if(|word| is_last(word)) {
            generation = is_in(last, GENERATIONS).then(|| last.to_string()).or(generation);
        }
        if words.len() < 2 || name.starts_with(|c: char| c >= '\u{2e80}') || is_organisation(name) {
            return Self::Whole(name.into());
        }
        // A particle in lower case is one wherever it stands; in capitals it may also be a given name.
        let (end, particle) = (words.len() - 1, |word: &str| is_in(word, PARTICLES));
        let small = words.iter().take(end).position(|word| particle(word) && word.starts_with(|c: char| c.is_ascii_lowercase()));
        let at = small.or_else(|| words.iter().take(end).skip(1).position(|word| particle(word)).map(|at| at + 1)).unwrap_or(end);
        let (given, family) = words.split_at(at);
        Self::Person { given: given.join(" "), family: family.join(" "), generation }
    }

    /// The names in bylines, each of which may name several: `By Ann Bee and Carl Dee`.
    pub fn all<S: AsRef<str>>(bylines: &[S]) -> Vec<Self> {
        let mut names = Vec::new();
        for byline in bylines {
            let line = one_line(byline.as_ref());
            let line = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(&line);
            let several = line.split_once(" and ").is_some_and(|(one, other)| [one, other].iter().all(|name| name.contains(' ')));
            let ends = if several && !is_organisation(line) { " and " } else { "\n" };
            let parts = line.split(ends).filter(|part| !part.is_empty());
            names.extend(parts.map(Self::parse));
        }
        names
    }

    /// The family name, or the whole.
    pub fn short(&self) -> &str {
        match self {
            Self::Person { family, .. } => family,
            Self::Whole(name) => name,
        }
    }

    /// As it is printed in running text.
    pub fn straight(&self) -> String {
        match self {
            Self::Person { given, family, generation: Some(generation) } => join!(given, " ", family, " ", generation),
            Self::Person { given, family, generation: None } => join!(given, " ", family).trim().into(),
            Self::Whole(name) => name.clone(),
        }
    }

    /// With the family name first.
    pub fn inverted(&self) -> String {
        match self {
            Self::Person { given, family, generation: Some(generation) } => join!(family, ", ", given, ", ", generation),
            Self::Person { given, family, generation: None } => join!(family, ", ", given),
            Self::Whole(name) => name.clone(),
        }
    }

    /// With the family name first, and of the others the first letters: `Picard, J.-L.`
    pub fn initials(&self) -> String {
        match self {
            Self::Person { given, family, generation } => {
                let generation = generation.as_ref().map(|generation| join!(", ", generation)).unwrap_or_default();
                join!(family, ", ", initials(given), generation)
            }
            Self::Whole(name) => name.clone(),
        }
    }
}

fn initials(given: &str) -> String {
    let mut initials = String::new();
    for word in given.split([' ', '.']).filter(|word| !word.is_empty()) {
        if !initials.is_empty() {
            initials.push(' ');
        }
        for (at, part) in word.split('-').filter(|part| !part.is_empty()).enumerate() {
            initials.push_str(if at > 0 { "-" } else { "" });
            initials.extend(part.chars().next());
            initials.push('.');
        }
    }
    initials
}

/// Whether a name is that of an organisation.
pub fn is_organisation(name: &str) -> bool {
    let letters = |word: &&str| word.bytes().filter(u8::is_ascii_alphabetic).count();
    let capitals = |word: &&str| letters(word) > 2 && !word.bytes().any(|b| b.is_ascii_lowercase() || b == b'.') && !is_last(word);
    let words = name.split(' ');
    let (all, shouted) = (words.clone().count(), words.clone().filter(capitals).count());
    words.clone().any(|word| is_in(word, ORGANISATIONS) || word == "&" || word.bytes().any(|b| b.is_ascii_digit()))
        || shouted > 0 && shouted < all
        || all == 1 && shouted == 1
        || all > 1 && words.clone().next().is_some_and(|word| fold(word) == "the")
}

fn is_last(word: &str) -> bool {
    is_in(word, GENERATIONS) || is_in(word, DEGREES)
}

/// Whether a word, however it is written, stands in a list of folded ones.
fn is_in(word: &str, list: &str) -> bool {
    let word = fold(word);
    !word.is_empty() && list.split(' ').any(|other| other == word)
}

/// A name without the words of this list that stand before it.
pub(super) fn without<'a>(name: &'a str, list: &str) -> &'a str {
    let mut name = name.trim();
    while let Some((first, rest)) = name.split_once(' ') {
        if !is_in(first, list) {
            break;
        }
        name = rest.trim_start();
    }
    name
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_lists_are_folded() {
        let lists = [ORGANISATIONS, COURTESY, PARTICLES, GENERATIONS, DEGREES, crate::model::speakers::TITLES];
        assert!(lists.concat().split(' ').all(|word| fold(word) == word));
        assert_eq!(without("Señora Ana Romero", COURTESY), "Ana Romero");
    }

    #[test]
    fn a_name_that_goes_on_for_ever_stays_whole() {
        for part in [", Jr", ", A", ", editor"] {
            let name = ["Anna", &part.repeat(20_000)].concat();
            assert_eq!(Name::parse(&name), Name::Whole(name.clone()));
        }
        let long = ["Anna Bee", &", Jr".repeat(40)].concat();
        assert_eq!(Name::parse(&long).short(), "Bee");
    }

    #[test]
    fn the_family_name_of_a_person_comes_first_and_an_organisation_stays_as_it_is() {
        for (name, inverted, initials) in [
            ("Pete Hegseth", "Hegseth, Pete", "Hegseth, P."),
            ("Dr. Jean-Luc Picard", "Picard, Jean-Luc", "Picard, J.-L."),
            ("J.K. Rowling", "Rowling, J.K.", "Rowling, J. K."),
            ("Ludwig van Beethoven", "van Beethoven, Ludwig", "van Beethoven, L."),
            ("Maria de la Cruz", "de la Cruz, Maria", "de la Cruz, M."),
            ("Dick Van Dyke", "Van Dyke, Dick", "Van Dyke, D."),
            ("Van Morrison", "Morrison, Van", "Morrison, V."),
            ("Martin Luther King Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr."),
            ("Jane Doe, PhD", "Doe, Jane", "Doe, J."),
            ("Doe, Jane", "Doe, Jane", "Doe, J."),
            ("Jane Doe, Associated Press", "Doe, Jane", "Doe, J."),
            ("Pete Hegseth, U.S. Defense Secretary", "Hegseth, Pete", "Hegseth, P."),
            ("Jane Doe, editor", "Doe, Jane", "Doe, J."),
            ("García Márquez, Gabriel", "García Márquez, Gabriel", "García Márquez, G."),
            ("JOHN SMITH", "SMITH, JOHN", "SMITH, J."),
            ("IAT News Desk", "IAT News Desk", "IAT News Desk"),
            ("Ministry of Defence", "Ministry of Defence", "Ministry of Defence"),
            ("The Guardian", "The Guardian", "The Guardian"),
            ("Reuters", "Reuters", "Reuters"),
            ("NATO", "NATO", "NATO"),
            ("山田太郎", "山田太郎", "山田太郎"),
        ] {
            let parsed = Name::parse(name);
            assert_eq!((parsed.inverted(), parsed.initials()), (inverted.to_string(), initials.to_string()), "{name}");
        }
    }

    #[test]
    fn a_byline_may_name_several() {
        let names = |bylines: &[&str]| Name::all(bylines).iter().map(Name::straight).collect::<Vec<_>>();
        assert_eq!(names(&["By Ann Bee and Carl Dee", "AFP"]), ["Ann Bee", "Carl Dee", "AFP"]);
        assert_eq!(
            names(&["Food and Agriculture Organization", "Johnson and Johnson"]),
            ["Food and Agriculture Organization", "Johnson and Johnson"]
        );
    }

    proptest! {
        #[test]
        fn of_any_name_no_letter_of_the_family_is_lost(name in "\\PC{0,30}|([A-Za-z.,-]{1,7} ){0,5}") {
            for parsed in Name::all(&[&name]) {
                prop_assert!(one_line(&name).contains(parsed.short()));
                prop_assert!(parsed.inverted().contains(parsed.short()) && parsed.straight().contains(parsed.short()));
            }
        }
    }
}
