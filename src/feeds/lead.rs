//! The picture that systems keep beside the text: it opens the article, unless the text has it already.

use crate::model::article::{Block, Image};
use crate::model::url::Url;

/// Puts a picture before the blocks, unless it stands among them.
pub fn open_with(image: Option<Image>, blocks: &mut Vec<Block>) {
    if let Some(image) = image
        && !blocks.iter().any(|block| block.has(&|block| shows(block, file(&image.src))))
    {
        blocks.insert(0, Block::Image(image));
    }
}

fn shows(block: &Block, picture: (&str, &str)) -> bool {
    match block {
        Block::Image(image) => file(&image.src) == picture,
        Block::Gallery { images, .. } => images.iter().any(|image| file(&image.src) == picture),
        _ => false,
    }
}

/// What the sizes of one picture share: the address up to its size, and its ending. WordPress writes `room-300x200.jpg`
/// and `room-scaled.jpg` beside `room.jpg`; a query asks for a size, too.
fn file(url: &Url) -> (&str, &str) {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let (name, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let bare = name.strip_suffix("-scaled").or_else(|| {
        let (bare, size) = name.rsplit_once('-')?;
        let (width, height) = size.split_once('x')?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        (digits(width) && digits(height)).then_some(bare)
    });
    (bare.unwrap_or(name), ending)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::article::Item;

    fn image(src: &str) -> Image {
        Image::at(Url::page(&format!("https://n.example/{src}")).unwrap())
    }

    fn opens(lead: &str, body: &str) -> bool {
        let mut blocks = vec![Block::Divider, Block::Details { summary: "More".into(), blocks: vec![Block::Image(image(body))] }];
        open_with(Some(image(lead)), &mut blocks);
        matches!(blocks.as_slice(), [Block::Image(_), ..])
    }

    #[test]
    fn a_picture_opens_the_text_unless_it_stands_there_in_any_size() {
        assert!(opens("room.jpg", "hall.jpg") && opens("room.jpg", "room.png") && opens("room.jpg", "room-axb.jpg"));
        for body in ["room.jpg", "room-300x200.jpg", "room-scaled.jpg", "room.jpg?w=300#x"] {
            assert!(!opens("room.jpg", body) && !opens(body, "room-1x1.jpg"), "{body}");
        }
    }

    #[test]
    fn a_picture_in_an_item_of_a_list_stands_in_the_text() {
        let item = Item { content: Vec::new(), blocks: vec![Block::Image(image("room-300x200.jpg"))] };
        let mut blocks = vec![Block::List { ordered: true, start: None, items: vec![item] }];
        open_with(Some(image("room.jpg")), &mut blocks);
        assert_eq!(blocks.len(), 1);
    }

    #[test]
    fn what_only_looks_like_a_size_is_part_of_a_name() {
        for body in ["room-1xb.jpg", "room-ax1.jpg", "room-x.jpg", "room-1x.jpg", "room-x1.jpg"] {
            assert!(opens("room.jpg", body), "{body}");
        }
    }

    #[test]
    fn a_picture_of_a_gallery_stands_in_the_text() {
        let mut blocks = vec![Block::Gallery { images: vec![image("hall.jpg"), image("room-1x1.jpg")], caption: None }];
        open_with(Some(image("room.jpg")), &mut blocks);
        assert_eq!(blocks.len(), 1);
        open_with(Some(image("roof.jpg")), &mut blocks);
        assert_eq!(blocks.len(), 2);
    }

    #[test]
    fn no_picture_adds_nothing() {
        let mut blocks = vec![Block::Divider];
        open_with(None, &mut blocks);
        assert_eq!(blocks, [Block::Divider]);
    }
}
