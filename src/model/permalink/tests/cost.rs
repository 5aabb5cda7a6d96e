//! What a link to a quotation costs.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use super::*;

/// How long this thread has run, where the system tells (Linux), so that a machine with other work changes nothing.
fn own_time() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let own = told.and_then(|told| told.split(' ').next()?.parse().ok());
    own.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

#[test]
fn a_megabyte_is_sketched_in_linear_time() {
    let time = |length: usize| {
        let text = "All of this was said by one and the same man. ".repeat(length / 46);
        let least = (0..3).map(|_| {
            let start = own_time();
            assert_eq!(id(&text, 0).len(), LENGTH);
            own_time() - start
        });
        least.min().unwrap()
    };
    let (small, large) = (time(100_000), time(1_000_000));
    println!("100 KB: {small:?}, 1 MB: {large:?}");
    assert!(large < small * 30, "{small:?}, {large:?}");
}
