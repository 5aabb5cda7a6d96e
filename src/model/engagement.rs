//! How long a reader has been with an article: while it is in view and the reader does something now and then.

/// After so long without a sign of the reader they are taken to be elsewhere, in ms. As Chartbeat counts engaged time.
pub const IDLE: f64 = 5_000.0;

/// How many seconds of it there are from one report to the next.
pub const EVERY: usize = 15;

/// The time of a reader with an article.
#[derive(Debug, Default)]
pub struct Engagement {
    /// When the reader last did something.
    sign: Option<f64>,
    /// Up to when it has been counted.
    counted: f64,
    /// What has been counted, in ms.
    total: f64,
    /// What has been reported, in seconds.
    told: usize,
    /// Whether the article is in view, on a page that is shown.
    in_view: bool,
}

impl Engagement {
    /// The reader has done something, at this time.
    pub fn sign(&mut self, now: f64) {
        self.count(now);
        self.sign = Some(now);
    }

    /// The article has come into view or left it, or the page has.
    pub fn seen(&mut self, now: f64, in_view: bool) {
        self.count(now);
        self.in_view = in_view;
    }

    /// The seconds to report at this time, where there are new ones: at each multiple of [`EVERY`], and at the `end` of a
    /// visit all that there are.
    pub fn due(&mut self, now: f64, end: bool) -> Option<usize> {
        self.count(now);
        let seconds = (self.total / 1000.0) as usize;
        let due = if end { seconds } else { seconds - seconds % EVERY };
        if due <= self.told {
            return None;
        }
        self.told = due;
        Some(due)
    }

    fn count(&mut self, now: f64) {
        let until = self.sign.map_or(self.counted, |sign| now.min(sign + IDLE));
        if self.in_view && until > self.counted {
            self.total += until - self.counted;
        }
        self.counted = now;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn time_counts_while_the_reader_gives_signs_and_for_five_seconds_after() {
        let mut time = Engagement::default();
        time.seen(0.0, true);
        assert_eq!(time.due(60_000.0, true), None, "nobody has done anything");
        time.sign(60_000.0);
        assert_eq!(time.due(90_000.0, true), Some(5));
        for second in 90..110 {
            time.sign(f64::from(second) * 1000.0);
        }
        assert_eq!(time.due(109_000.0, true), Some(24));
        assert_eq!(time.due(109_000.0, true), None, "it has been told");
    }

    #[test]
    fn time_out_of_view_does_not_count() {
        let mut time = Engagement::default();
        time.sign(0.0);
        time.seen(0.0, true);
        time.sign(3_000.0);
        time.seen(4_000.0, false);
        for second in 4..20 {
            time.sign(f64::from(second) * 1000.0);
        }
        assert_eq!(time.due(20_000.0, true), Some(4));
    }

    #[test]
    fn reports_come_every_fifteen_seconds() {
        let mut time = Engagement::default();
        time.seen(0.0, true);
        let mut reports = Vec::new();
        for second in 0..47 {
            time.sign(f64::from(second) * 1000.0);
            reports.extend(time.due(f64::from(second) * 1000.0, false));
        }
        assert_eq!(reports, [15, 30, 45]);
        assert_eq!(time.due(47_000.0, true), Some(47));
    }
}
