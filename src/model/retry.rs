//! When a request that failed is sent again, and how long it may take: the policy alone, without a clock.

use super::error::LoadError;

/// Time for one try, in ms.
pub const TRY_MS: u32 = 8_000;
/// Time for all tries and the waits between them, in ms: a second less than the 20 that are promised, which a busy page may
/// need. What is waited for a reader to come back does not count.
pub const TOTAL_MS: u32 = 19_000;
/// The waits before the second and the third try, in ms; each is drawn between nothing and this.
const WAITS_MS: [u32; 2] = [300, 900];
/// The longest `Retry-After` that is waited for, in ms: a server that asks for more is left alone.
const LONGEST_WAIT_MS: u32 = 10_000;

/// What a `Retry-After` asks for, in ms (RFC 9110, 10.2.3): seconds, or a date, which `until` reads as so many ms from now. Of
/// several the first counts; what is neither asks for nothing.
pub fn after(text: &str, until: impl Fn(&str) -> f64) -> Option<u32> {
    let first = text.split(',').next().unwrap_or_default().trim();
    if !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit()) {
        // More than there is room for is longer than anybody waits.
        return Some(first.parse::<u32>().unwrap_or(u32::MAX).saturating_mul(1000));
    }
    // Without the name of a month it is no date of HTTP's, though browsers take it for one.
    let ms = Some(text).filter(|text| text.bytes().any(|byte| byte.is_ascii_alphabetic())).map(until)?;
    (!ms.is_nan()).then_some(ms as u32) // what does not fit becomes the nearest that does
}

/// A request's tries so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Retry {
    tries: usize,
    spent: u32,
}

impl Retry {
    /// Time for the next try, in ms.
    pub fn limit(&self) -> u32 {
        TRY_MS.min(TOTAL_MS.saturating_sub(self.spent))
    }

    /// After a try that took so many ms and failed: how long to wait for the next one, in ms; nothing where it is the last.
    /// `retry_after` is what the server asked for at least, in ms; `random` lies between 0 and 1.
    pub fn wait(&mut self, error: &LoadError, took: u32, retry_after: Option<u32>, random: f64) -> Option<u32> {
        let longest = *WAITS_MS.get(self.tries)?;
        let wait = retry_after.unwrap_or_default().max((f64::from(longest) * random) as u32);
        self.tries += 1;
        self.spent = self.spent.saturating_add(took).saturating_add(wait);
        (error.is_transient() && wait <= LONGEST_WAIT_MS && self.spent < TOTAL_MS).then_some(wait)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const BUSY: LoadError = LoadError::Status(503);

    #[test]
    fn what_may_pass_is_tried_three_times_with_a_wait_drawn_between_nothing_and_its_longest() {
        let mut retry = Retry::default();
        assert_eq!(retry.limit(), TRY_MS);
        assert_eq!(retry.wait(&BUSY, 10, None, 0.0), Some(0));
        assert_eq!(retry.wait(&BUSY, 10, None, 0.5), Some(450));
        assert_eq!(retry.wait(&BUSY, 10, None, 0.5), None);
        assert_eq!(Retry::default().wait(&BUSY, 10, None, 0.5), Some(150));
    }

    #[test]
    fn what_the_server_has_decided_is_not_tried_again() {
        for error in [LoadError::Status(404), LoadError::Status(403), LoadError::NotJson(String::new()), LoadError::TooLarge(1)] {
            assert_eq!(Retry::default().wait(&error, 10, None, 0.5), None, "{error:?}");
        }
    }

    #[test]
    fn a_server_that_names_a_time_is_given_it_up_to_ten_seconds() {
        assert_eq!(Retry::default().wait(&BUSY, 10, Some(10_000), 0.5), Some(10_000));
        assert_eq!(Retry::default().wait(&BUSY, 10, Some(10_001), 0.5), None);
        assert_eq!(Retry::default().wait(&BUSY, 10, Some(0), 0.5), Some(150));
        assert_eq!(Retry::default().wait(&BUSY, 10, Some(200), 0.5), Some(200));
    }

    #[test]
    fn a_time_is_seconds_or_a_date_and_nothing_else() {
        let date = |text: &str| if text.contains("GMT") { 2500.4 } else { f64::NAN };
        let asked = |text| after(text, date);
        assert_eq!(["0", " 60 ", "60, 120", "4294968"].map(asked), [Some(0), Some(60_000), Some(60_000), Some(u32::MAX)]);
        assert_eq!(asked("99999999999"), Some(u32::MAX));
        assert_eq!(asked("Wed, 21 Oct 2026 07:28:00 GMT"), Some(2500));
        assert_eq!(after("Wed, 21 Oct 2015 07:28:00 GMT", |_| -1.0), Some(0));
        assert_eq!(["", "-5", "60.5", "soon", "Infinity"].map(asked), [None; 5]);
        assert_eq!(["-5", "60.5", "1e9"].map(|text| after(text, |_| f64::NAN)), [None; 3]);
    }

    #[test]
    fn all_of_it_takes_no_more_than_its_time() {
        let mut retry = Retry::default();
        let slow = LoadError::Timeout(TRY_MS);
        assert_eq!(retry.wait(&slow, 8_000, None, 0.0), Some(0));
        assert_eq!(retry.wait(&slow, 8_000, None, 1.0), Some(900));
        assert_eq!(retry.limit(), 2_100);
        let mut retry = Retry::default();
        assert_eq!(retry.wait(&slow, 8_000, Some(10_000), 0.0), Some(10_000));
        assert_eq!(retry.wait(&slow, 1_000, None, 0.0), None);
        assert_eq!(retry.limit(), 0);
    }
}
