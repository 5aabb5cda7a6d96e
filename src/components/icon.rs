//! Icons, drawn for Lede on a grid of 24: outlines for actions, filled shapes for networks.

use super::node::{Node, el};
use crate::model::share::Network;

/// A filled icon by its path; hidden from screen readers, whatever it decorates has a name.
pub fn icon(path: &'static str) -> Node {
    el("svg class=icon viewBox=0,0,24,24 aria-hidden=true focusable=false").child(el("path").attr("d", path))
}

/// An icon that is a line.
pub fn outline(path: &'static str) -> Node {
    el("svg class=icon,outline viewBox=0,0,24,24 aria-hidden=true focusable=false").child(el("path").attr("d", path))
}

/// A button that is nothing but an icon.
pub fn icon_button(spec: &'static str, name: &str, icon: Node) -> Node {
    el(spec).attr("aria-label", name).attr("title", name).child(icon)
}

/// Two marks of quotation.
pub const QUOTE: &str = "M4 17V12.2C4 9 5.8 7 9 6.4v2.4C7.4 9.3 6.7 10.3 6.7 11.5H10V17ZM13.5 17V12.2C13.5 9 15.3 7 18.5 6.4v2.4c-1.6.5-2.3 1.5-2.3 2.7h3.3V17Z";
/// A chain's two links.
pub const LINK: &str = "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7";
/// Two sheets.
pub const COPY: &str = "M9 9h10v11H9ZM15 9V4H5v11h4";
/// A box with an arrow out of it.
pub const SHEET: &str = "M12 15V3.5M8 7l4-4 4 4M8 11H5.5v9.5h13V11H16";
/// A cross.
pub const CLOSE: &str = "M6 6l12 12M18 6 6 18";
/// A loudspeaker.
pub const LISTEN: &str = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11";
/// Two bars.
pub const PAUSE: &str = "M9 5.5v13M15 5.5v13";
/// A square.
pub const STOP: &str = "M6.5 6.5h11v11h-11Z";
/// A letter, and less of it.
pub const SMALLER: &str = "M3 18.5 8.5 5.5 14 18.5M4.9 14h7.2M16 10h5.5";
/// A letter, and more of it.
pub const LARGER: &str = "M3 18.5 8.5 5.5 14 18.5M4.9 14h7.2M16 10h5.5M18.75 7.2v5.6";
/// Round and back.
pub const RETURN: &str = "M9 8.5 4.5 13 9 17.5M4.5 13H15a4.2 4.2 0 0 0 0-8.4h-2";
/// Two arrows that part.
pub const ENLARGE: &str = "M14 4.5h5.5V10M19.5 4.5 13.5 10.5M10 19.5H4.5V14M4.5 19.5l6-6";
/// A picture.
pub const PICTURE: &str = "M4 5h16v14H4ZM4 16l4.5-4.5L13 16l3-3 4 4M15.5 9.5h.01";
/// To the start of the line.
pub const BACK: &str = "M14.5 5.5 8 12l6.5 6.5";
/// To the end of the line.
pub const FORTH: &str = "M9.5 5.5 16 12l-6.5 6.5";

/// The network's sign.
pub fn network(network: Network) -> Node {
    icon(match network {
        Network::X => "M3.5 4h5l4 5.4L17.3 4h2.2l-6 6.9L20.5 20h-5l-4.4-5.9L6 20H3.7l6.4-7.3ZM6.8 5.6l9.5 12.8h1.3L8 5.6Z",
        Network::Facebook => "M13.5 21v-7.7h2.7l.4-3h-3.1V8.4c0-.9.3-1.5 1.5-1.5h1.7V4.2c-3.8-.6-6.3.5-6.3 3.8v2.3H7.7v3h2.7V21Z",
        Network::LinkedIn => {
            "M4.5 9h3v11h-3ZM6 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM10 9h2.6v1.5c1.5-2.8 7-2.6 7 2.9V20h-3v-6c0-3.5-3.8-3.5-3.8 0v6H10Z"
        }
        Network::WhatsApp => {
            "M12 3a9 9 0 0 0-7.7 13.6L3 21l4.5-1.2A9 9 0 1 0 12 3Zm0 2a7 7 0 1 1-3.7 13l-2.5.7.7-2.4A7 7 0 0 1 12 5ZM9 8c-2 2 2 7.5 5.5 8 1 0 2-1 2-2l-2.3-1.2-1 1c-1.4-.5-2.4-1.5-3-2.8l1-1L10 8Z"
        }
        Network::Telegram => {
            "M20.8 4.2 3 11c-1 .5-.8 1.2 0 1.5l4.5 1.4 1.7 5.3c.2.6.6.7 1 .3l2.6-2.1 4.6 3.4c.6.4 1.2.2 1.4-.7l3-15c0-1-.4-1.2-1-.9ZM8.5 13.5l9-5.4-7 6.9-.3 3Z"
        }
        Network::Reddit => {
            "M12 8.5c5 0 8.5 2.4 8.5 5.5s-3.5 5.5-8.5 5.5-8.5-2.4-8.5-5.5S7 8.5 12 8.5ZM9 12a1.4 1.4 0 1 0 0 2.8A1.4 1.4 0 0 0 9 12Zm6 0a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8Zm-6.5 4.3c2 1.5 5 1.5 7 0l.5.6c-2.2 2-5.8 2-8 0ZM11.5 8l1-4.5L17 4.5v1l-3.7-.8L12.5 8ZM17.5 3.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM5 9.7a2 2 0 1 0-2 3.5ZM19 9.7a2 2 0 1 1 2 3.5Z"
        }
        Network::Bluesky => {
            "M12 11.4C11 9.4 8.3 5.7 5.7 4.2 4 3.2 3 3.6 3 5.6c0 1 .5 5 .8 5.8.6 2.2 2.9 2.8 4.9 2.5-3.5.6-4.4 2.6-2.5 4.6 3.6 3.7 5.2-1 5.8-2.7.6 1.7 2.2 6.4 5.8 2.7 1.9-2 1-4-2.5-4.6 2 .3 4.3-.3 4.9-2.5.3-.8.8-4.8.8-5.8 0-2-1-2.4-2.7-1.4C15.7 5.7 13 9.4 12 11.4Z"
        }
        Network::Threads => {
            return outline(
                "M19 9.5C18 5.5 15.5 4 12 4c-5 0-7 3-7 8s2 8 7 8c4 0 6.5-2 6.5-4.7 0-3-3-4.3-6-4.3-2.5 0-4 1-4 2.8 0 1.7 1.5 2.7 3.3 2.7 2.7 0 4-1.7 4-4.7C15.8 8.5 14.5 7 12 7c-1.6 0-2.7.6-3.4 1.8",
            );
        }
        Network::Mastodon => {
            "M20 9.5c0-4-2.5-5.3-2.5-5.3C15 3.2 9 3.2 6.5 4.2c0 0-2.5 1.3-2.5 5.3 0 4.7.2 9.8 4.8 11 1.7.5 3.2.6 5.7.3 1.7-.3 2.5-1 2.5-1v-1.5c-2 .6-6.4 1-7-2.6 4 1 9.5.4 9.8-2.7.2-1.5.2-2.5.2-3.5ZM17 14h-2V9.5c0-2-2.5-2-2.5.3V12h-1V9.8c0-2.3-2.5-2.3-2.5-.3V14H7V9.3C7 6 10.5 5.5 12 7.8c1.5-2.3 5-1.8 5 1.5Z"
        }
        Network::Pinterest => {
            "M12 3a9 9 0 0 0-3.3 17.4V18l1.2-4.8c-.7-1.5 0-3.7 1.6-3.7 2.5 0 .4 3.3.4 4.7 0 1 .8 1.7 1.7 1.7 2 0 3.2-2.5 3.2-5 0-2.2-1.6-3.7-4-3.7-3 0-4.7 2.2-4.7 4.5 0 1 .3 1.6.8 2l-.4 1.6c-1.5-.6-2.3-2-2.3-3.7 0-3 2.5-6 7-6 3.6 0 6 2.5 6 5.3 0 3.6-2 6.3-5 6.3-1 0-2-.5-2.2-1-.5 2-.7 3-1.6 4.2A9 9 0 1 0 12 3Z"
        }
        Network::Email => "M4.5 5h15L21 6.5 12 12.5 3 6.5ZM3 8.7l8.5 5.4h1L21 8.7V18l-1.5 1h-15L3 18Z",
    })
}
