//! How long each takes: all by turns, so that whatever else the machine does falls on all of them.

use std::any::Any;
use std::hint::black_box;
use std::time::Instant;

use serde_json::{Value, json};

/// One of those who are compared; the first is Lede.
pub struct Side<'a> {
    name: &'static str,
    run: Box<dyn Fn() -> Box<dyn Any> + 'a>,
}

/// A text, and those who read it.
pub struct Table<'a> {
    pub what: &'static str,
    pub sides: Vec<Side<'a>>,
    text: &'a str,
}

/// Milliseconds of each run, in the order of the runs.
#[derive(Default)]
struct Times(Vec<f64>);

/// What was measured of one.
#[derive(Default)]
struct Measured {
    /// Until what it makes is there.
    made: Times,
    /// Until that is gone, too: who makes blocks has dropped its tree by then, and who made a tree has not.
    gone: Times,
}

impl Times {
    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }

    fn median(&self) -> f64 {
        let sorted = self.sorted();
        sorted[sorted.len() / 2]
    }

    /// How often as long as others. Of each run by itself: what slowed down one of them has mostly slowed down its neighbour.
    fn beside(&self, others: &Self) -> f64 {
        Self(self.0.iter().zip(&others.0).map(|(own, other)| own / other).collect()).median()
    }
}

/// Runs all by turns, each first as often as the others.
fn times(sides: &[Side], runs: usize) -> Vec<Measured> {
    let mut times: Vec<Measured> = sides.iter().map(|_| Measured::default()).collect();
    sides.iter().for_each(|side| drop(black_box((side.run)())));
    for run in 0..runs {
        for turn in 0..sides.len() {
            let at = (run + turn) % sides.len();
            let started = Instant::now();
            let made = black_box((sides[at].run)());
            times[at].made.0.push(started.elapsed().as_secs_f64() * 1000.0);
            drop(made);
            times[at].gone.0.push(started.elapsed().as_secs_f64() * 1000.0);
        }
    }
    times
}

impl<'a> Table<'a> {
    pub fn new(what: &'static str, text: &'a str) -> Self {
        Self { what, text, sides: Vec::new() }
    }

    /// One more who reads it.
    pub fn side<T: 'static>(mut self, name: &'static str, read: impl Fn(&'a str) -> T + 'a) -> Self {
        let text = self.text;
        self.sides.push(Side { name, run: Box::new(move || Box::new(read(text))) });
        self
    }

    /// Measures, prints a table, and gives it as JSON.
    pub fn measure(&self, runs: usize) -> Value {
        let (what, bytes, sides) = (self.what, self.text.len(), &self.sides);
        println!("\n{what}, {:.2} MB", bytes as f64 / 1e6);
        println!(
            "  {:38} {:>8} {:>8} {:>8} {:>8} {:>8}  {:>8} {:>8}",
            "ms:", "least", "median", "most", "dropped", "MB/s", "Lede is", "dropped"
        );
        let times = times(sides, runs);
        let mut rows = Vec::new();
        for (side, own) in sides.iter().zip(&times) {
            let (sorted, median, gone) = (own.made.sorted(), own.made.median(), own.gone.median());
            let (least, most) = (sorted[0], sorted[sorted.len() - 1]);
            let speed = bytes as f64 / 1000.0 / median;
            let (made, dropped) = (own.made.beside(&times[0].made), own.gone.beside(&times[0].gone));
            let name = side.name;
            println!("  {name:38} {least:8.2} {median:8.2} {most:8.2} {gone:8.2} {speed:8.1}  {made:7.2}× {dropped:7.2}×");
            rows.push(json!({ "side": name, "least_ms": least, "median_ms": median, "most_ms": most, "dropped_median_ms": gone,
                "mb_per_s": speed, "lede_is": made, "lede_is_dropped": dropped }));
        }
        json!({ "what": what, "bytes": bytes, "rows": rows })
    }
}

/// The exponent with which time grows with size: 1 is linear, 2 quadratic. By least squares of the logarithms.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
    let count = logs.len() as f64;
    let (x, y) = (logs.iter().map(|(x, _)| x).sum::<f64>() / count, logs.iter().map(|(_, y)| y).sum::<f64>() / count);
    logs.iter().map(|(own, time)| (own - x) * (time - y)).sum::<f64>() / logs.iter().map(|(own, _)| (own - x).powi(2)).sum::<f64>()
}

/// How the time of each grows: for each size its sides, of the same names. Medians, printed and as JSON.
pub fn growth(runs: usize, sizes: &[(usize, Vec<Side>)]) -> Value {
    let measured: Vec<Vec<Measured>> = sizes.iter().map(|(_, sides)| times(sides, runs)).collect();
    let of = |bytes: &[(usize, Vec<Side>)]| bytes.iter().map(|(bytes, _)| format!("{:>8.2}", *bytes as f64 / 1e6)).collect::<String>();
    println!("\nGrowth, ms (median) for MB: {:16}{}   exponent", "", of(sizes));
    let mut rows = Vec::new();
    for (at, side) in sizes[0].1.iter().enumerate() {
        let points: Vec<(f64, f64)> =
            sizes.iter().zip(&measured).map(|((bytes, _), times)| (*bytes as f64, times[at].made.median())).collect();
        let shown: String = points.iter().map(|(_, time)| format!("{time:>8.2}")).collect();
        println!("  {:42}{shown}   {:.2}", side.name, exponent(&points));
        rows.push(json!({ "side": side.name, "bytes": points.iter().map(|(bytes, _)| bytes).collect::<Vec<_>>(), "median_ms": points.iter().map(|(_, time)| time).collect::<Vec<_>>(), "exponent": exponent(&points) }));
    }
    Value::Array(rows)
}
