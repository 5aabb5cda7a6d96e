//! The content of elements whose content is not markup: `style`, `script`, `textarea` and their like.

use super::{Tokens, is_space, without_nul};

impl Tokens<'_> {
    /// The text up to the end tag of an element, which is left behind, or to the end.
    pub fn raw(&mut self, name: &str) -> String {
        let start = self.at;
        // A script in a comment may hold another script: only after that one's end tag comes its own.
        let mut in_comment = false;
        let mut in_script = false;
        loop {
            self.take_until(|byte| byte == b'<' || byte == b'-' && in_comment);
            let end = self.at;
            let ends = self.is_tag("</", name);
            if self.peek(0).is_none() || ends && !in_script {
                // A tag that the text ends in is dropped.
                if ends {
                    self.at += 2;
                    self.tag();
                }
                return without_nul(self.text.get(start..end).unwrap_or_default().into());
            }
            if in_comment && self.eat("-->") {
                in_comment = false;
                in_script = false;
            } else if name == "script" && !in_comment && self.eat("<!--") {
                in_comment = true;
                // `<!-->` is a whole comment.
                self.at -= 2;
            } else {
                in_script = !ends && (in_script || in_comment && self.is_tag("<", name));
                self.at += 1;
            }
        }
    }

    /// All that comes, as text.
    pub fn plain(&mut self) -> String {
        let text = without_nul(self.rest().into());
        self.at = self.text.len();
        text
    }

    /// Whether a tag with this name stands here.
    fn is_tag(&self, mark: &str, name: &str) -> bool {
        let Some(rest) = self.rest().strip_prefix(mark) else { return false };
        let rest = rest.as_bytes();
        let same = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()));
        same && rest.get(name.len()).is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
    }
}
