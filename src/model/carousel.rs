//! The carousel as a state machine: which cards are in view, what may move, which card a key leads to.

/// How many cards a track has, and the first and the last of those that were in view when any was: none is while one goes and
/// the next comes, nor where the track itself is far from the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carousel {
    cards: usize,
    view: Option<(usize, usize)>,
}

/// Which cards are in view.
#[derive(Debug, Default)]
pub struct InView(Vec<bool>);

/// Where a key or a button leads, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the card before, or the page before.
    Previous,
    /// To the next card, or the next page.
    Next,
    /// To the first card.
    First,
    /// To the last card.
    Last,
}

impl Move {
    /// The move that a key asks for; arrows follow the direction of the text (ARIA practices, carousel).
    pub fn from_key(key: &str, rtl: bool) -> Option<Self> {
        match (key, rtl) {
            ("ArrowLeft", false) | ("ArrowRight", true) => Some(Self::Previous),
            ("ArrowRight", false) | ("ArrowLeft", true) => Some(Self::Next),
            ("Home", _) => Some(Self::First),
            ("End", _) => Some(Self::Last),
            _ => None,
        }
    }
}

impl Carousel {
    /// A track of so many cards, none of which has been seen yet.
    pub fn new(cards: usize) -> Self {
        Self { cards, view: None }
    }

    /// There are so many cards now.
    pub fn grow(self, cards: usize) -> Self {
        Self { cards, ..self }
    }

    /// These are in view now: the first and the last.
    pub fn see(self, first: usize, last: usize) -> Self {
        Self { view: Some((first, last)), ..self }
    }

    /// Whether no more than another view of cards stands behind those in view.
    pub fn nears_end(&self) -> bool {
        match self.view {
            Some((first, last)) => last + (last - first + 1) + 1 >= self.cards,
            None => self.cards == 0,
        }
    }

    /// Whether some card is out of view: only then are there buttons.
    pub fn overflows(&self) -> bool {
        self.view.is_some() && !(self.at_start() && self.at_end())
    }

    /// Whether the first card is in view.
    pub fn at_start(&self) -> bool {
        self.view.is_none_or(|(first, _)| first == 0)
    }

    /// Whether the last card is in view.
    pub fn at_end(&self) -> bool {
        self.view.is_none_or(|(_, last)| last + 1 >= self.cards)
    }

    /// First and last card in view, counted from 1, and how many there are.
    pub fn position(&self) -> Option<(usize, usize, usize)> {
        self.view.map(|(first, last)| (first + 1, last + 1, self.cards))
    }

    /// The card that a button brings to the start of the track: a page on, or a page back.
    pub fn page(&self, to: Move) -> usize {
        let (first, last) = self.view.unwrap_or_default();
        match to {
            Move::Previous => first.saturating_sub(last + 1 - first),
            Move::Next => (last + 1).min(self.cards.saturating_sub(1)),
            other => self.step(first, other),
        }
    }

    /// The card that a key leads to from this one; the ends do not wrap.
    pub fn step(&self, from: usize, to: Move) -> usize {
        let last = self.cards.saturating_sub(1);
        match to {
            Move::Previous => from.saturating_sub(1),
            Move::Next => (from + 1).min(last),
            Move::First => 0,
            Move::Last => last,
        }
    }
}

impl InView {
    /// Notes which cards came into view, and which left it; the first and the last of those that are there now, if any is.
    pub fn see(&mut self, changes: impl IntoIterator<Item = (usize, bool)>) -> Option<(usize, usize)> {
        for (card, visible) in changes {
            if card >= self.0.len() {
                self.0.resize(card + 1, false);
            }
            if let Some(seen) = self.0.get_mut(card) {
                *seen = visible;
            }
        }
        self.0.iter().position(|seen| *seen).zip(self.0.iter().rposition(|seen| *seen))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn seeing(cards: usize, view: std::ops::Range<usize>) -> Carousel {
        Carousel::new(cards).see(view.start, view.end - 1)
    }

    #[test]
    fn has_nothing_to_move_where_all_cards_are_in_view() {
        assert!(!seeing(3, 0..3).overflows());
        assert!(!Carousel::new(0).overflows() && !Carousel::new(9).overflows());
    }

    #[test]
    fn knows_its_ends_and_its_position() {
        let start = seeing(10, 0..3);
        assert!(start.at_start() && !start.at_end());
        assert_eq!(start.position(), Some((1, 3, 10)));
        let end = seeing(10, 7..10);
        assert!(end.at_end() && !end.at_start());
    }

    #[test]
    fn its_end_is_near_from_a_view_before_the_last() {
        assert!(!seeing(10, 0..3).nears_end() && !seeing(10, 3..6).nears_end());
        assert!(seeing(10, 4..7).nears_end() && seeing(10, 7..10).nears_end());
        let carousel = seeing(10, 7..10).grow(20);
        assert!(!carousel.nears_end() && !carousel.at_end());
        assert!(!Carousel::new(5).nears_end(), "as long as nothing has been seen");
        assert!(Carousel::new(0).nears_end());
    }

    #[test]
    fn cards_that_came_and_left_make_the_view_and_no_card_makes_none() {
        let mut seen = InView::default();
        assert_eq!(seen.see((0..5).map(|card| (card, card < 2))), Some((0, 1)));
        assert_eq!(seen.see([(0, false), (9, true)]), Some((1, 9)));
        assert_eq!(seen.see([(1, false), (9, false)]), None);
    }

    #[test]
    fn buttons_move_by_a_page_and_stop_at_the_ends() {
        assert_eq!(seeing(10, 0..3).page(Move::Next), 3);
        assert_eq!(seeing(10, 2..5).page(Move::Previous), 0);
        assert_eq!(seeing(10, 7..10).page(Move::Next), 9);
        assert_eq!(Carousel::new(0).page(Move::Next), 0);
    }

    #[test]
    fn keys_move_by_a_card_and_follow_the_direction_of_the_text() {
        let carousel = Carousel::new(4);
        assert_eq!(Move::from_key("ArrowRight", false), Some(Move::Next));
        assert_eq!(Move::from_key("ArrowRight", true), Some(Move::Previous));
        assert_eq!(Move::from_key("ArrowLeft", true), Some(Move::Next));
        assert_eq!(Move::from_key("a", false), None);
        assert_eq!(carousel.step(3, Move::Next), 3);
        assert_eq!(carousel.step(0, Move::Previous), 0);
        assert_eq!(carousel.step(2, Move::First), 0);
        assert_eq!(carousel.step(1, Move::Last), 3);
    }
}
