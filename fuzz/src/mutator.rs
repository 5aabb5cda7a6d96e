//! Changes JSON as a tree: values are taken out, doubled, moved, replaced, and texts are changed by libFuzzer itself.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Value, json};

/// Small, and the same for the same seed, as libFuzzer asks.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

/// Changes `data[..size]` and says how long it is now. One in four stays libFuzzer's, and all that is no JSON.
pub fn json(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut dice = Dice(seed.into());
    let document = serde_json::from_slice::<Value>(&data[..size]).ok().filter(|_| dice.below(4) > 0);
    let Some(mut document) = document else { return fuzzer_mutate(data, size, max_size) };
    for _ in 0..=dice.below(3) {
        let (from, to) = (dice.below(count(&document)), dice.below(count(&document)));
        let other = nth(&mut document, from).map(|value| value.clone());
        if let (Some(other), Some(value)) = (other, nth(&mut document, to)) {
            change(value, other, &mut dice);
        }
    }
    let text = document.to_string();
    if text.len() > max_size {
        return fuzzer_mutate(data, size, max_size);
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

fn change(value: &mut Value, other: Value, dice: &mut Dice) {
    let odd = [json!(null), json!(true), json!(0), json!(-1.5e300), json!(4_294_967_295_u32), json!(""), json!([]), json!({})];
    match (dice.below(8), value) {
        (0, value) => *value = other,
        (1, value) => *value = odd[dice.below(odd.len())].clone(),
        (2, Value::Array(items)) if !items.is_empty() => drop(items.remove(dice.below(items.len()))),
        (3, Value::Array(items)) => items.insert(dice.below(items.len() + 1), other),
        (2, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(dice.below(members.len())).cloned().unwrap_or_default();
            members.remove(&name);
        }
        (3, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(dice.below(members.len())).cloned().unwrap_or_default();
            members.insert(name, other);
        }
        (4, value) => *value = Value::Array(vec![value.take(), other]),
        (_, Value::String(text)) => {
            let mut bytes = text.clone().into_bytes();
            let size = bytes.len();
            bytes.resize(size + 64, 0);
            let size = fuzzer_mutate(&mut bytes, size, size + 64);
            *text = String::from_utf8_lossy(&bytes[..size]).into_owned();
        }
        (_, Value::Number(number)) => *number = dice.below(100_000).into(),
        _ => {}
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The value of this number, as [`count`] counts.
fn nth(value: &mut Value, number: usize) -> Option<&mut Value> {
    if number == 0 {
        return Some(value);
    }
    let mut left = number - 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = count(child);
        if left < size {
            return nth(child, left);
        }
        left -= size;
    }
    None
}
