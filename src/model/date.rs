//! Reads the dates of RFC 3339 and ISO 8601 that feeds use into one instant, or into a plain day.

/// A date as an article gives it: a day, or an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize), serde(transparent))]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transparent))]
pub struct Date {
    text: String,
    #[cfg_attr(any(test, feature = "serde"), serde(skip))]
    seconds: i64,
    #[cfg_attr(any(test, feature = "serde"), serde(skip))]
    precision: Precision,
}

/// How much of the instant the text names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// A calendar day: the same for every reader, whatever the time zone.
    #[default]
    Day,
    /// An instant: shown in the reader's time zone.
    Instant,
}

impl Date {
    /// `2025-02-12`, `2025-02-12T09:30:00Z`, `2025-02-12 09:30+05:30`. A time without a zone is no instant that anybody
    /// could know: of it the day is kept.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day, time) = match text.split_once(['T', 't', ' ']) {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let days = parse_day(day)?;
        let (seconds, precision) = match time {
            None => (days * 86_400, Precision::Day),
            Some(time) => match parse_time(time)? {
                (seconds, Some(zone)) => (days * 86_400 + seconds - zone, Precision::Instant),
                (_, None) => (days * 86_400, Precision::Day),
            },
        };
        let text = if precision == Precision::Day { day.into() } else { text.replacen(' ', "T", 1) };
        Some(Self { text, seconds, precision })
    }

    /// The date as given, fit for the `datetime` attribute.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, as JavaScript counts.
    pub fn milliseconds(&self) -> f64 {
        self.seconds as f64 * 1000.0
    }

    /// Whether a day or an instant is meant.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Year, month and day, as written.
    pub fn day(&self) -> &str {
        self.text.get(..10).unwrap_or(&self.text)
    }
}

fn number(text: &str, digits: usize) -> Option<i64> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, days_from_civil).
fn parse_day(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if parts.next().is_some() || !(1..=last).contains(&day) {
        return None;
    }
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = y.div_euclid(400);
    let of_era = y.rem_euclid(400);
    let of_year = (153 * m + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Seconds since midnight, and those by which the zone is ahead of UTC, where one is named.
fn parse_time(text: &str) -> Option<(i64, Option<i64>)> {
    let at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(at);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| number(second, 2))?;
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let zone = if zone.is_empty() { None } else { Some(parse_zone(zone)?) };
    Some((hour * 3600 + minute * 60 + second, zone))
}

fn parse_zone(text: &str) -> Option<i64> {
    let sign = match text.chars().next() {
        Some('Z' | 'z') => return (text.len() == 1).then_some(0),
        Some('-') => -1,
        _ => 1,
    };
    let digits: String = text.chars().skip(1).filter(|c| *c != ':').collect();
    let (hours, minutes) =
        (number(digits.get(..2)?, 2)?, number(digits.get(2..)?, 2).or(digits.get(2..).filter(|m| m.is_empty()).map(|_| 0))?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn ms(text: &str) -> Option<f64> {
        Date::parse(text).map(|date| date.milliseconds())
    }

    #[test]
    fn reads_the_same_instant_from_every_zone() {
        let noon = Some(1_739_361_600_000.0);
        for text in [
            "2025-02-12T12:00:00Z",
            "2025-02-12T17:30:00+05:30",
            "2025-02-12T17:30+0530",
            "2025-02-12t07:00:00.123-05",
            "2025-02-12 12:00Z",
        ] {
            assert_eq!(ms(text), noon, "{text}");
        }
    }

    #[test]
    fn keeps_a_day_apart_from_an_instant() {
        assert_eq!(Date::parse("1970-01-01").unwrap().precision(), Precision::Day);
        assert_eq!(ms("1970-01-02"), Some(86_400_000.0));
        assert_eq!(ms("2000-02-29"), Some(951_782_400_000.0));
        assert_eq!(Date::parse("1970-01-01T00:00Z").unwrap().precision(), Precision::Instant);
    }

    #[test]
    fn of_a_time_without_a_zone_keeps_the_day() {
        for text in ["2025-02-12T23:30:00", "2025-02-12 23:30", "2025-02-12T23:30:00.000"] {
            let date = Date::parse(text).unwrap();
            assert_eq!(
                (date.as_str(), date.precision(), date.milliseconds()),
                ("2025-02-12", Precision::Day, 1_739_318_400_000.0),
                "{text}"
            );
        }
    }

    #[test]
    fn leaves_out_what_is_no_date() {
        for text in [
            "",
            "yesterday",
            "2025-13-01",
            "2025-02-30",
            "1900-02-29",
            "2025-2-1",
            "2025-02-12T25:00",
            "2025-02-12T10:00+99:00",
            "2025-02-12T1€:00",
            "2025-02-12Tx",
            "2025-02-12T10:00:00.Z",
            "2025-02-12T10:00:00.1 00Z",
            "12.02.2025",
            "2025-02-12-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn writes_a_date_that_the_datetime_attribute_takes() {
        assert_eq!(Date::parse(" 2025-02-12 09:30Z ").unwrap().as_str(), "2025-02-12T09:30Z");
        assert_eq!(Date::parse("2025-02-12T09:30Z").unwrap().day(), "2025-02-12");
    }
}
