//! The `table!` macro: what a table may hold, said once.
//!
//! ```text
//! table! {
//!     /// What it is.
//!     Entry {
//!         /// unique in the file
//!         id: One<Id>, must;
//!         against("for"): One<Whole>, may;      // a key that is no name in Rust
//!     }
//!     ties [Excludes("a", &["b"])]              // optional: keys that depend on each other
//!     check Entry::order                        // optional: what values must be together
//! }
//! ```
//!
//! People call a key by the message `key-KEY`, or by one that is named behind `must` or `may`
//! where that would be another thing: `minutes: One<Prose>, may, "key-minutes-taken";`.
//!
//! Every table may hold `note`. A list or table is written `may`: it can always be left out.

macro_rules! table {
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@heading [$heading:literal] $field:ident $($key:literal)?) => { $heading };
    (@heading [] $field:ident $($key:literal)?) => {
        concat!("key-", table!(@key $field $($key)?))
    };
    (@must must) => { true };
    (@must may) => { false };
    (
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$fdoc:meta])* $field:ident $(($key:literal))? : $slot:ty, $need:ident
                $(, $heading:literal)? ; )*
        }
        $(ties [$( $tie:ident($($of:expr),*) ),* $(,)?])?
        $(check $check:path)?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        #[allow(missing_docs)]
        pub struct $name {
            $( $(#[$fdoc])* pub $field: $slot, )*
            /// 备注.
            pub note: $crate::record::Rare<$crate::record::Prose>,
            /// Whether a key of its own was unknown, missing or wrong.
            pub faulty: bool,
        }

        impl $name {
            /// The keys it may hold, as they are told; `note` may stand besides.
            pub const FIELDS: &'static [$crate::record::Field] = &[
                $( $crate::record::Field {
                    key: table!(@key $field $($key)?),
                    must: table!(@must $need),
                    form: <$slot as $crate::record::Slot>::FORM,
                    heading: table!(@heading [$($heading)?] $field $($key)?),
                }, )*
            ];

            /// What it may hold, for those that tell of it.
            pub const TABLE: &'static $crate::record::Table = &$crate::record::Table {
                name: stringify!($name),
                fields: Self::FIELDS,
                ties: &[$( $( $crate::record::Tie::$tie($($of),*) ),* )?],
            };

            /// Takes what a table holds.
            fn take(
                &mut self,
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) {
                #[allow(non_camel_case_types)]
                enum Nth { $( $field ),* }
                mod key {
                    $( #[allow(non_upper_case_globals)]
                    pub const $field: &str = table!(@key $field $($key)?); )*
                }
                mod head {
                    $( #[allow(non_upper_case_globals)]
                    pub const $field: u64 = $crate::text::head(table!(@key $field $($key)?).as_bytes()); )*
                }
                const TIES: &[$crate::record::Tie] = $name::TABLE.ties;
                const BITS: [$crate::record::Bits; TIES.len()] =
                    $crate::record::bits($name::FIELDS, TIES);
                let faults = reader.faults();
                let mut seen = 0u64;
                let mut unknown = false;
                for child in item.children() {
                    let key = child.key();
                    match $crate::text::head(key.as_bytes()) {
                        $( head::$field if key == key::$field => {
                            seen |= 1 << (Nth::$field as u64);
                            $crate::record::Slot::fill(&mut self.$field, child, reader);
                        } )*
                        _ if key == "note" => {
                            seen |= $crate::record::NOTE_BIT;
                            $crate::record::Slot::fill(&mut self.note, child, reader);
                        }
                        _ => {
                            unknown = true;
                            reader.unknown(item, child, Self::FIELDS);
                        }
                    }
                }
                const MUST: u64 = $crate::record::must($name::FIELDS);
                if !reader.has_all(MUST, seen) {
                    reader.missing(item, Self::FIELDS, seen, unknown);
                }
                for (tie, bits) in TIES.iter().zip(BITS) {
                    if tie.is_broken(bits, seen) {
                        reader.untied(item, Self::FIELDS, tie);
                    }
                }
                $( $check(self, item, reader); )?
                self.faulty = reader.faults() != faults;
            }
        }

        impl $crate::record::Value for $name {
            const FORM: $crate::record::Form = $crate::record::Form::Table(Self::TABLE);

            fn read(
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) -> Option<Self> {
                reader.expect_table(item).then(|| {
                    let mut out = Self::default();
                    out.take(item, reader);
                    out
                })
            }

            fn read_into(
                list: &mut $crate::record::Many<Self>,
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) {
                if !reader.expect_table(item) {
                    return;
                }
                list.push($crate::text::At::new(Self::default(), item.span()));
                if let Some(at) = list.last_mut() {
                    at.value.take(item, reader);
                }
            }

            fn plain(&self) -> $crate::record::Plain<'_> {
                let mut fields = Self::FIELDS.iter();
                let mut lines = Vec::new();
                $( if let (Some(field), Some((span, value))) =
                    (fields.next(), $crate::record::Slot::plain(&self.$field))
                {
                    lines.push($crate::record::Line { field, span, value });
                } )*
                if let Some((span, value)) = $crate::record::Slot::plain(&self.note) {
                    let field = &$crate::record::NOTE;
                    lines.push($crate::record::Line { field, span, value });
                }
                $crate::record::Plain::Table(lines)
            }

            fn links<'a>(
                &'a self,
                _: $crate::text::Span,
                visit: &mut dyn FnMut($crate::record::Link<'a>),
            ) {
                $( $crate::record::Slot::links(&self.$field, visit); )*
            }
        }
    };
}
