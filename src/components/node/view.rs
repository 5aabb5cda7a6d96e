//! Nodes as a Leptos view, so that Leptos mounts them, and they can stand beside any other view.

use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use web_sys::{Element, Node};

use super::Nodes;

/// Nodes as a view; they never leave the thread that made them.
pub struct View(SendWrapper<Nodes>);

impl View {
    /// A view of these nodes.
    pub fn new(nodes: Nodes) -> Self {
        Self(SendWrapper::new(nodes))
    }
}

impl Mountable for Nodes {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.each(&mut |node| {
            let _ = parent.insert_before(node, marker);
        });
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let mut first = None;
        self.each(&mut |node| {
            first.get_or_insert_with(|| node.clone());
        });
        let parent = first.as_ref().and_then(|first| first.parent_element());
        parent.map(|parent| child.mount(&parent, first.as_ref())).is_some()
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl Render for View {
    type State = Nodes;

    fn build(self) -> Nodes {
        self.0.take()
    }

    fn rebuild(self, state: &mut Nodes) {
        let mut new = self.0.take();
        state.insert_before_this(&mut new);
        state.remove();
        *state = new;
    }
}

impl AddAnyAttr for View {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _attribute: NewAttribute) -> Self {
        self
    }
}

impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[allow(unused_variables)] // a browser writes no HTML
    fn to_html_with_buf(self, buffer: &mut String, position: &mut Position, _escape: bool, _mark: bool, _attributes: Vec<AnyAttribute>) {
        #[cfg(not(target_arch = "wasm32"))]
        buffer.push_str(&self.0.take().into_html());
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Nodes {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
