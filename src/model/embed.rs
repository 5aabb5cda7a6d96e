//! Which pages of other sites have a player that may stand in an article once a reader asks for it.

use super::text::join;
use super::url::Url;

/// The player's address, in the form that sets no cookies where the site has one.
pub fn player(url: &Url) -> Option<Url> {
    let host = url.host();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(host);
    let mut parts = url.as_str().split(['/', '?', '&', '#']).skip(3);
    let id = match host {
        "youtube.com" => match parts.next()? {
            "watch" => parts.find_map(|part| part.strip_prefix("v="))?,
            "shorts" | "embed" => parts.next()?,
            _ => return None,
        },
        "youtu.be" | "vimeo.com" => parts.next()?,
        _ => return None,
    };
    let valid = (6..=20).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let digits = id.bytes().all(|b| b.is_ascii_digit());
    match host {
        "vimeo.com" if valid && digits => Url::page(&join!("https://player.vimeo.com/video/", id, "?dnt=1")),
        "vimeo.com" => None,
        _ if valid => Url::page(&join!("https://www.youtube-nocookie.com/embed/", id)),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn player_of(text: &str) -> Option<String> {
        player(&Url::page(text).unwrap()).map(|url| url.to_string())
    }

    #[test]
    fn known_sites_have_a_player_without_cookies() {
        let expected = Some("https://www.youtube-nocookie.com/embed/aB3-_xyz123".to_string());
        for text in [
            "https://www.youtube.com/watch?v=aB3-_xyz123&t=9",
            "https://youtu.be/aB3-_xyz123?si=x",
            "https://m.youtube.com/shorts/aB3-_xyz123",
            "https://youtube.com/watch?t=1&v=aB3-_xyz123",
        ] {
            assert_eq!(player_of(text), expected, "{text}");
        }
        assert_eq!(player_of("https://vimeo.com/123456789").unwrap(), "https://player.vimeo.com/video/123456789?dnt=1");
    }

    #[test]
    fn everything_else_stays_a_link() {
        for text in [
            "https://example.com/watch?v=aB3-_xyz123",
            "https://youtube.com.evil.example/watch?v=aB3-_xyz123",
            "https://youtu.be/../x",
            "https://vimeo.com/channels/staff",
            "https://www.youtube.com/",
        ] {
            assert_eq!(player_of(text), None, "{text}");
        }
    }
}
