//! The one place where `model::Event` becomes a `CustomEvent`: it bubbles, and it is composed.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::model::event::{Event, Field};

/// Dispatches an event from the element; false where the page cancelled what would come next.
pub fn dispatch(host: &HtmlElement, event: &Event) -> bool {
    let detail = Object::new();
    for (name, field) in event.detail() {
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
    init.set_cancelable(event.cancelable());
    init.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(event.name(), &init);
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}
