//! The one place where an event of the model becomes a `CustomEvent`: it bubbles, and it is composed.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::model::event::{Event, Field, ToolEvent};

/// Dispatches an event from the element; false where the page cancelled what would come next.
pub fn dispatch(host: &HtmlElement, event: &Event) -> bool {
    send(host, event.name(), event.detail(), event.cancelable())
}

/// Dispatches an event that nothing comes after.
pub fn tell(host: &HtmlElement, event: &ToolEvent) {
    send(host, event.name(), event.detail(), false);
}

fn send(host: &HtmlElement, name: &str, fields: Vec<(&'static str, Field)>, cancelable: bool) -> bool {
    let detail = Object::new();
    for (name, field) in fields {
        let value = match field {
            Field::Text(text) => JsValue::from_str(&text),
            Field::Number(number) => JsValue::from_f64(number as f64),
            Field::Flag(flag) => JsValue::from_bool(flag),
            Field::List(texts) => texts.iter().map(|text| JsValue::from_str(text)).collect::<Array>().into(),
            Field::Nothing => JsValue::NULL,
        };
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&detail, &name.into(), &value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable);
    init.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}
