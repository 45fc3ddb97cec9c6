//! The `word!` macro: a value that is one of the domain's own words.

macro_rules! word {
    (
        $(#[$doc:meta])*
        $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $word:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( #[doc = $word] $variant, )* }

        impl $name {
            /// Every word, as it is written, in order.
            pub const WORDS: &'static [&'static str] = &[ $( $word ),* ];
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[ $( $name::$variant ),* ];

            /// As it is written.
            pub fn as_str(self) -> &'static str {
                match self { $( $name::$variant => $word, )* }
            }

            /// The value of a word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $( $word => Some($name::$variant), )* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::record::Value for $name {
            const FORM: $crate::record::Form = $crate::record::Form::Word(Self::WORDS);

            fn read(
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) -> Option<Self> {
                let word = reader.text(item, false)?;
                let value = Self::parse(word);
                if value.is_none() {
                    reader.not_a_word(item, word, Self::WORDS);
                }
                value
            }

            fn swift(cursor: &mut $crate::text::Cursor<'_>) -> Option<Self> {
                Self::parse(cursor.clean()?)
            }

            fn plain(&self) -> $crate::record::Plain<'_> {
                $crate::record::Plain::Text(self.as_str())
            }
        }
    };
}
