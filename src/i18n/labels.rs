//! The messages that the fourth module says: handed to it as a list, so that it has none of its own.

use super::Messages;

macro_rules! labels {
    ($($field:ident)*) => {
        #[allow(non_camel_case_types)]
        enum At {
            $($field,)*
        }

        impl Messages {
            /// Those of the fourth module, in the order that [`Labels`] has them.
            pub fn labels(&self) -> Vec<&'static str> {
                vec![$(self.$field()),*]
            }
        }

        impl Labels {
            $(
                /// See [`Messages`].
                pub fn $field(&self) -> &str {
                    self.at(At::$field as usize)
                }
            )*
        }
    };
}

/// The messages, as they were handed over.
pub struct Labels(pub Vec<String>);

impl Labels {
    fn at(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }
}

labels! {
    tools minutes listen pause resume stop listen_failed text_smaller text_larger text_size pictures enlarge picture_position
    picture_previous picture_next close lang
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn each_label_is_the_message_of_its_name() {
        let labels = Labels(Messages::EN.labels().into_iter().map(str::to_string).collect());
        assert_eq!(labels.tools(), Messages::EN.tools());
        assert_eq!(labels.enlarge(), Messages::EN.enlarge());
        assert_eq!(labels.lang(), "en");
        assert_eq!(Labels(Vec::new()).close(), "");
    }
}
