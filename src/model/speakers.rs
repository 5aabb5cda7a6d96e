//! Who said what in an article: an index of its speakers, in which one person is one entry, however the article spells the name.

use super::fold::fold;
use super::names::{GENERATIONS, without};

/// What stands before a name and is none of it: courtesy, office and rank.
pub(super) const TITLES: &str = " mr mrs ms miss mx dr prof professor sir dame lord lady herr frau mme mlle senor senora senator sen representative rep \
    congressman congresswoman governor gov president vice prime minister chancellor secretary general gen admiral adm colonel col major maj \
    captain capt lieutenant lt sergeant sgt judge justice mayor king queen prince princess pope father sister rev reverend bishop archbishop \
    imam rabbi sheikh ambassador ";

/// Somebody who is quoted in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The fullest spelling of the name.
    pub name: String,
    /// Office or profession, as it is first given.
    pub role: Option<String>,
    /// Which of the article's quotations are theirs, in order.
    pub quotes: Vec<usize>,
}

/// The words of a name that tell people apart.
struct Spelling {
    words: Vec<String>,
    /// `jr`, `iii`: a son is somebody else than his father.
    generation: Option<String>,
}

/// Somebody who is told apart from the others.
struct Known {
    spelling: Spelling,
    /// Once something is quoted.
    voice: Option<usize>,
}

/// The speakers of an article's quotations, each with name and role where it is known who speaks. They stand in the order in
/// which a reader meets them: the counts are beside them anyway, and an order that changes with each edit is none to learn.
pub fn voices(quotes: &[Option<(&str, Option<&str>)>]) -> Vec<Voice> {
    // Full names first, so that a family name alone finds who bears it even where it stands before.
    let mut people: Vec<Known> = Vec::new();
    for (name, _) in quotes.iter().flatten() {
        let spelling = Spelling::of(name);
        if !spelling.is_short() && !people.iter().any(|person| person.spelling.is_same(&spelling)) && people.len() < MOST {
            people.push(Known { spelling, voice: None });
        }
    }
    let mut voices: Vec<Voice> = Vec::new();
    for (at, quote) in quotes.iter().enumerate() {
        let Some((name, role)) = quote.filter(|(name, _)| !name.trim().is_empty()) else { continue };
        let person = person(&mut people, Spelling::of(name));
        let Some(person) = person.and_then(|person| people.get_mut(person)) else { continue };
        let voice = *person.voice.get_or_insert_with(|| {
            voices.push(Voice { name: String::new(), role: None, quotes: Vec::new() });
            voices.len() - 1
        });
        if let Some(voice) = voices.get_mut(voice) {
            voice.quotes.push(at);
            voice.role = voice.role.take().or_else(|| role.map(str::to_string));
            if is_fuller(name.trim(), &voice.name) {
                voice.name = name.trim().into();
            }
        }
    }
    voices
}

/// Whether an index tells a reader anything: not of one speaker with one quotation.
pub fn is_worth_an_index(voices: &[Voice]) -> bool {
    voices.len() > 1 || voices.iter().any(|voice| voice.quotes.len() > 1)
}

/// People that are told apart at most: each name is compared with all of them.
const MOST: usize = 500;

/// Whose name this is; a new person's, where it is nobody's yet. A name that may be one of several people's is a new one's, too.
fn person(people: &mut Vec<Known>, spelling: Spelling) -> Option<usize> {
    if let Some(at) = people.iter().position(|person| person.spelling.is_same(&spelling)) {
        return Some(at);
    }
    if spelling.is_short() {
        let bearers = || people.iter().enumerate().filter(|(_, person)| person.spelling.may_be(&spelling)).map(|(at, _)| at);
        // Without a generation it is the father's, or else the only one's.
        let namesake = |at: &usize| people.get(*at).is_some_and(|person| person.spelling.generation == spelling.generation);
        let bearer = only(bearers().filter(namesake)).or_else(|| only(bearers()).filter(|_| spelling.generation.is_none()));
        if bearer.is_some() {
            return bearer;
        }
    }
    if people.len() >= MOST {
        return None;
    }
    people.push(Known { spelling, voice: None });
    Some(people.len() - 1)
}

/// What there is one of.
fn only(mut all: impl Iterator<Item = usize>) -> Option<usize> {
    all.next().filter(|_| all.next().is_none())
}

impl Spelling {
    /// Of a name without titles, in words that are folded; where nothing is left, the name as it is.
    fn of(name: &str) -> Self {
        let bare = without(name, TITLES).trim_end_matches("’s").trim_end_matches("'s");
        let mut words: Vec<String> = bare.split([' ', '.', ',', '\u{a0}']).map(fold).filter(|word| !word.is_empty()).collect();
        let generation = words.pop_if(|word| GENERATIONS.split(' ').any(|generation| generation == word));
        Self { words: if words.is_empty() { vec![name.trim().into()] } else { words }, generation }
    }

    /// Whether two names are one person's: the same words, or the same first and last with others between.
    fn is_same(&self, other: &Self) -> bool {
        let (own, others) = (&*self.words, &*other.words);
        let ends = || own.len() > 1 && others.len() > 1 && own.first() == others.first() && own.last() == others.last();
        self.generation == other.generation && (own == others || ends())
    }

    /// Whether it is a family name alone, or one with an initial: it is its bearer's, where there is only one.
    fn is_short(&self) -> bool {
        self.words.len() < 2 || self.words.first().is_some_and(|first| first.chars().count() == 1)
    }

    /// Whether a short name may be this person's.
    fn may_be(&self, short: &Self) -> bool {
        match (&*self.words, &*short.words) {
            ([_, .., last], [alone]) => last == alone,
            ([first, .., last], [initial, .., other]) => {
                last == other && (first.starts_with(initial.as_str()) || initial.starts_with(first.as_str()))
            }
            _ => false,
        }
    }
}

/// Whether a spelling says more of a name than another: more words, or more letters in as many.
fn is_fuller(name: &str, than: &str) -> bool {
    let measure = |name: &str| {
        let Spelling { words, .. } = Spelling::of(name);
        (words.len(), words.iter().map(String::len).sum::<usize>())
    };
    than.is_empty() || measure(name) > measure(than)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The index of these names, as `name: quotes`.
    fn index(names: &[&str]) -> Vec<String> {
        let quotes: Vec<_> = names.iter().map(|name| Some((*name, None)).filter(|_| !name.is_empty())).collect();
        voices(&quotes).iter().map(|voice| format!("{}: {:?}", voice.name, voice.quotes)).collect()
    }

    #[test]
    fn one_person_in_several_spellings_is_one_voice_with_the_fullest_name() {
        assert_eq!(
            index(&["Hegseth", "", "Pete Hegseth", "Mr. Hegseth", "PETE HEGSETH", "Secretary Pete Hegseth"]),
            ["Pete Hegseth: [0, 2, 3, 4, 5]"]
        );
        assert_eq!(
            index(&["Donald Trump", "Donald J. Trump", "D. Trump", "President Trump", "Trump"]),
            ["Donald J. Trump: [0, 1, 2, 3, 4]"]
        );
        assert_eq!(index(&["José García", "Jose Garcia", "GARCÍA"]), ["José García: [0, 1, 2]"]);
        assert_eq!(index(&["山田太郎", "山田太郎"]), ["山田太郎: [0, 1]"]);
    }

    #[test]
    fn two_people_of_one_family_name_are_two_and_the_name_alone_is_neither() {
        assert_eq!(index(&["Ann Bee", "Carl Bee", "Bee", "Ann"]), ["Ann Bee: [0]", "Carl Bee: [1]", "Bee: [2]", "Ann: [3]"]);
        assert_eq!(index(&["A. Bee", "Ann Bee"]), ["Ann Bee: [0, 1]"]);
        assert_eq!(index(&["A. Bee", "Ann Bee", "Alice Bee"]), ["A. Bee: [0]", "Ann Bee: [1]", "Alice Bee: [2]"]);
        assert_eq!(index(&["NATO", "The ministry", "the Ministry"]), ["NATO: [0]", "The ministry: [1, 2]"]);
    }

    #[test]
    fn a_son_is_somebody_else_than_his_father() {
        assert_eq!(
            index(&["Donald Trump", "Donald Trump Jr.", "Trump", "Donald J. Trump, Jr.", "Trump Jr.", "Ann Bee Jr."]),
            ["Donald Trump: [0, 2]", "Donald J. Trump, Jr.: [1, 3, 4]", "Ann Bee Jr.: [5]"]
        );
        assert_eq!(index(&["Robert F. Kennedy Jr.", "Kennedy", "Mr. Kennedy Jr."]), ["Robert F. Kennedy Jr.: [0, 1, 2]"]);
        assert_eq!(index(&["Jr.", "III", "John Paul II"]), ["Jr.: [0]", "III: [1]", "John Paul II: [2]"]);
    }

    #[test]
    fn speakers_stand_in_the_order_in_which_a_reader_meets_them_with_the_first_role() {
        let quotes = [
            None,
            Some(("Dee", None)),
            Some(("Ann Bee", Some("mayor"))),
            Some(("Carl Dee", Some("farmer"))),
            Some(("Dee", Some("witness"))),
        ];
        let voices = voices(&quotes);
        assert_eq!(voices.iter().map(|voice| voice.name.as_str()).collect::<Vec<_>>(), ["Carl Dee", "Ann Bee"]);
        assert_eq!((voices[0].role.as_deref(), &voices[0].quotes), (Some("farmer"), &vec![1, 3, 4]));
    }

    #[test]
    fn one_speaker_with_one_quotation_needs_no_index() {
        let worth = |names: &[&str]| is_worth_an_index(&voices(&names.iter().map(|name| Some((*name, None))).collect::<Vec<_>>()));
        assert!(!worth(&[]) && !worth(&["Ann Bee"]));
        assert!(worth(&["Ann Bee", "Bee"]) && worth(&["Ann Bee", "Carl Dee"]));
    }

    proptest! {
        #[test]
        fn every_quotation_with_a_name_is_one_voices(names in proptest::collection::vec("(Mr\\. |Ann |A\\. )?(Bee|Dee|\\PC{0,4})", 0..20)) {
            let quotes: Vec<_> = names.iter().map(|name| Some((name.as_str(), None))).collect();
            let mut said: Vec<usize> = voices(&quotes).into_iter().flat_map(|voice| voice.quotes).collect();
            said.sort_unstable();
            let named: Vec<usize> = (0..names.len()).filter(|at| !names[*at].trim().is_empty()).collect();
            prop_assert_eq!(said, named);
        }
    }
}
