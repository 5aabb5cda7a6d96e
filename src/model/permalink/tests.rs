//! Measures how well ids outlast edits, and holds what was measured.

mod cost;

use super::*;
use proptest::prelude::*;

const QUOTATIONS: &str = include_str!("../../../tests/fixtures/permalink/quotations.txt");

/// xorshift64*: the same edits on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

fn quotations() -> Vec<&'static str> {
    QUOTATIONS.lines().collect()
}

/// Some words replaced by others, left out, or put in.
fn edited(words: &str, edits: usize, dice: &mut Dice) -> String {
    const POOL: [&str; 16] = [
        "the",
        "of",
        "never",
        "minister",
        "nobody",
        "quickly",
        "harbour",
        "seven",
        "and",
        "trust",
        "voters",
        "rain",
        "into",
        "our",
        "expensive",
        "was",
    ];
    let mut words: Vec<&str> = words.split(' ').collect();
    for _ in 0..edits {
        let (at, new) = (dice.below(words.len()), dice.of(&POOL));
        match dice.below(4) {
            0 => drop(words.remove(at)),
            1 => words.insert(at, new),
            _ => words[at] = new,
        }
    }
    words.join(" ")
}

/// Of quotations of so many words with so many words edited, the share in percent that is found among all others.
fn found(edits: usize, from: usize, to: usize) -> f64 {
    let mut dice = Dice(42);
    let lines: Vec<Vec<&str>> = quotations().into_iter().map(|line| line.split(' ').collect()).collect();
    let mut now: Vec<String> = ids(&quotations());
    let (mut tried, mut right) = (0, 0);
    for (line, words) in lines.iter().enumerate() {
        for _ in 0..if words.len() < from { 0 } else { 10 } {
            let count = (from + dice.below(to - from + 1)).min(words.len());
            let at = dice.below(words.len() - count + 1);
            let before = words[at..at + count].join(" ");
            let after = edited(&before, edits, &mut dice);
            if fold(&after) == fold(&before) {
                continue;
            }
            let whole = std::mem::replace(&mut now[line], id(&after, 0));
            tried += 1;
            right += usize::from(find(&id(&before, 0), &now) == Match::Changed(line));
            now[line] = whole;
        }
    }
    assert!(tried > 700, "{tried}");
    let share = right as f64 * 100.0 / tried as f64;
    println!("{edits} of {from} to {to} words: {share:.2} % of {tried}");
    share
}

#[test]
fn edited_quotations_are_found_again() {
    for (edits, from, to, least) in [
        (1, 8, 11, 98.0),
        (1, 12, 15, 99.5),
        (1, 16, 40, 99.9),
        (2, 8, 11, 83.0),
        (2, 12, 15, 95.0),
        (2, 16, 40, 99.0),
        (3, 8, 11, 58.0),
        (3, 12, 15, 84.0),
        (3, 16, 40, 94.0),
    ] {
        assert!(found(edits, from, to) >= least, "{edits} of {from} to {to} words: fewer than {least} %");
    }
}

#[test]
fn no_quotation_is_taken_for_another() {
    let ids = ids(&quotations());
    let mut most = 0;
    for (at, one) in ids.iter().enumerate() {
        let others: Vec<String> = ids.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, id)| id.clone()).collect();
        assert_eq!(find(one, &others), Match::Gone, "{}", quotations()[at]);
        most = others.iter().map(|other| sketch::alike(sketch_of(one), sketch_of(other))).fold(most, usize::max);
    }
    println!("of {} pairs the most alike agree in {most} of 40", ids.len() * (ids.len() - 1) / 2);
    assert!(ids.len() >= 120 && most < sketch::ALIKE);
}

#[test]
fn a_word_in_another_script_may_change_too() {
    for (before, after) in [
        (
            "農家が読んでいないものには署名しないし、今夜はそれが私の最後の言葉だ。",
            "農家が読んでいないものには署名しないし、今日はそれが私の最後の言葉だ。",
        ),
        ("我们不会签署任何农民没有读过的文件，这是我今晚的最后一句话。", "我们不会签署任何渔民没有读过的文件，这是我今晚的最后一句话。"),
        ("Вы не подпишем ничего, чего не прочитали фермеры", "мы не подпишем ничего, чего не прочитали фермеры"),
        ("다리는 3월에 점검을 받았지만 아무도 말하지 않았습니다.", "다리는 4월에 점검을 받았지만 아무도 말하지 않았습니다."),
    ] {
        let mut now: Vec<String> = quotations().iter().map(|words| id(words, 0)).collect();
        now.retain(|other| *other != id(before, 0));
        now.push(id(after, 0));
        assert_eq!(find(&id(before, 0), &now), Match::Changed(now.len() - 1), "{after}");
    }
}

/// The quotations of a text, by their marks.
fn read(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect()
}

#[test]
fn under_a_thousand_edits_of_its_other_parts_every_quotation_keeps_its_id() {
    let lines = quotations();
    let mut dice = Dice(7);
    let kept: Vec<&str> = lines.iter().step_by(8).copied().collect();
    let mut article: Vec<String> = kept.iter().map(|words| join!("She paused here. “", words, "” she said. Then it rained.")).collect();
    let links: Vec<String> = ids(&kept);
    for edit in 0..1000 {
        let at = dice.below(article.len());
        let other = dice.of(&lines);
        let quoted = kept.iter().any(|words| article[at].contains(words));
        match dice.below(8) {
            0 => article.insert(at, join!("A new paragraph: ", other)),
            1 if !kept.contains(&other) => article.insert(at, join!("“", other, "” he added.")),
            2 | 6 | 7 if !quoted && article.len() > 40 => drop(article.remove(at)),
            3 => {
                let to = dice.below(article.len());
                article.swap(at, to);
            }
            // The words around the quotation: in front of it, and behind it.
            4 => article[at] = join!(edited("She paused here for a while.", 3, &mut dice), " ", article[at]),
            _ => article[at] = join!(article[at], " ", edited("Then it rained on all of them.", 3, &mut dice)),
        }
        let text = article.join("\n\n");
        let words = read(&text);
        let now = ids(&words);
        for (link, was) in links.iter().zip(&kept) {
            let Match::Same(at) = find(link, &now) else { panic!("edit {edit} lost {was}") };
            assert_eq!(words[at], *was);
        }
    }
}

#[test]
fn typography_case_and_space_are_no_change_and_the_same_words_are_numbered() {
    let plain = id("We won't stop - not now.", 0);
    for words in ["“We won’t stop – not now,”", "WE WON’T\u{a0}STOP—NOT NOW!", "we won’t\nstop... not now"] {
        assert_eq!(id(words, 0), plain);
    }
    let ids = ids(&["No.", "Never.", "“No,”", "no"]);
    assert_eq!(ids[2], join!(ids[0], "1"));
    assert_eq!(ids[3], id("no", 2));
    assert_eq!(find(&ids[2], &ids), Match::Same(2));
    assert_eq!(find(&ids[3], &ids[..2]), Match::Same(0), "the last that is left of them");
    assert_eq!(find(&ids[1], &ids[2..]), Match::Gone);
}

#[test]
fn an_address_leads_to_its_quotation_and_a_hostile_one_to_none() {
    let page = Url::page("https://n.example/a?b=1#top").unwrap();
    let link = link(&page, "This must end, he said.", 3);
    let id = id("This must end, he said.", 3);
    assert_eq!(link.as_str(), join!("https://n.example/a?b=1#lede-q-", id, ":~:text=This%20must%20end%2C%20he%20said."));
    let hash = link.as_str().split_once('#').unwrap().1;
    let whole = join!("#", hash);
    for hash in [&whole, hash, &join!("#lede-q-", id), &join!("lede%2Dq%2D", id), &join!("#lede-q-", id, "%3A~%3Atext=a")] {
        assert_eq!(target(hash), Some(id.as_str()), "{hash}");
    }
    for hash in [
        "",
        "#",
        "#top",
        "#lede-q-",
        "#lede-q-abc",
        "#LEDE-Q-0123456789abcdefghjkmn",
        &join!("#lede-q-", id, "x"),
        &join!("#lede-q-", id, "0000000"),
        &join!("#lede-q-", id, "<script>"),
        &join!("#lede-q-", id, "&a=b"),
        &join!("#x", whole),
        &join!("#lede-q-", "l".repeat(23)),
        &join!("#lede-q-", "0".repeat(1_000_000)),
        &join!("#lede-q-", "漢".repeat(23)),
    ] {
        assert_eq!(target(hash), None, "{}", hash.chars().take(60).collect::<String>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn every_text_has_an_id_that_its_address_carries(words in "(\\PC|\n){0,60}", nth in 0_usize..100_000) {
        let link = link(&Url::page("https://n.example/").unwrap(), &words, nth);
        let id = id(&words, nth);
        prop_assert!(id.len() >= LENGTH && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
        let browsers = url::Url::parse(link.as_str()).unwrap();
        prop_assert_eq!(browsers.as_str(), link.as_str());
        prop_assert_eq!(target(browsers.fragment().unwrap()), Some(id.as_str()));
        prop_assert_eq!(find(&id, &["x".into(), id.clone()]), Match::Same(1));
    }

    #[test]
    fn any_hash_and_any_ids_are_borne(hash in "#?(lede-q-)?\\PC{0,60}", id in "\\PC{0,30}", other in "[0-9a-z]{20,26}") {
        if let Some(id) = target(&hash) {
            prop_assert!(is_id(id) && hash.contains(id));
        }
        prop_assert_eq!(find(&id, &[hash, other]), Match::Gone);
    }
}

#[test]
fn the_address_of_a_speaker_is_as_a_browser_has_it_in_any_script() {
    assert_eq!(of_voice("Pete Hegseth"), "lede-by-pete-hegseth");
    assert_eq!(of_voice("Łukasz Müller"), "lede-by-lukasz-muller");
    assert_eq!(of_voice("Иван"), "lede-by-%D0%B8%D0%B2%D0%B0%D0%BD");
}
