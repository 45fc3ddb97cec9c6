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
//!     check Entry::in_order or Entry::tell      // optional: what values must be together, and
//!                                               // who tells that they are not
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
        $(check $sound:path, $tell:path)?
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

            /// The bits of the keys that must stand.
            const MUST: u64 = $crate::record::must(Self::FIELDS);

            /// Each tie with the bits of its keys.
            const BOUND: &'static [(&'static $crate::record::Tie, $crate::record::Bits)] = &{
                const TIES: &[$crate::record::Tie] = $name::TABLE.ties;
                const BOUND: [(&$crate::record::Tie, $crate::record::Bits); TIES.len()] =
                    $crate::record::bound($name::FIELDS, TIES);
                BOUND
            };

            /// Whether the values are what they must be together.
            fn agrees(&self) -> bool {
                true $( && $sound(self) )?
            }

            /// Takes what a table holds.
            fn take(
                &mut self,
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) {
                let faults = reader.faults();
                let seen = reader.take(item, self, Self::FIELDS, Self::MUST);
                for (tie, bits) in Self::BOUND {
                    if tie.is_broken(*bits, seen) {
                        reader.untied(item, Self::FIELDS, tie);
                    }
                }
                $( if !self.agrees() {
                    $tell(self, reader);
                } )?
                self.faulty = reader.faults() != faults;
            }
        }

        impl $crate::record::Fields for $name {
            #[inline]
            fn field<H: $crate::record::Hand>(&mut self, key: &str, hand: H) -> H::Done {
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
                match $crate::text::head(key.as_bytes()) {
                    $( head::$field if key == key::$field => {
                        hand.fill(1 << (Nth::$field as u64), &mut self.$field)
                    } )*
                    _ if key == "note" => hand.fill($crate::record::NOTE_BIT, &mut self.note),
                    _ => hand.unknown(),
                }
            }

            fn in_order(
                &mut self,
                cursor: &mut $crate::text::Cursor<'_>,
                seen: &mut u64,
            ) -> Option<()> {
                #[allow(non_camel_case_types)]
                enum Nth { $( $field ),* }
                $( if cursor.passes(concat!(table!(@key $field $($key)?), " = ")) {
                    let pair = $crate::record::swift::Pair { cursor, seen };
                    $crate::record::Hand::fill(pair, 1 << (Nth::$field as u64), &mut self.$field)?;
                    cursor.line_end()?;
                } )*
                Some(())
            }

            fn is_sound(&self, seen: u64) -> bool {
                $crate::record::has_all(seen, Self::MUST)
                    && !Self::BOUND.iter().any(|(tie, bits)| tie.is_broken(*bits, seen))
                    && self.agrees()
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

            fn swift(cursor: &mut $crate::text::Cursor<'_>) -> Option<Self> {
                $crate::record::swift::inline(cursor)
            }

            fn swift_section(cursor: &mut $crate::text::Cursor<'_>) -> Option<Self> {
                let mut table = Self::default();
                $crate::record::swift::section(&mut table, cursor)?;
                Some(table)
            }

            fn swift_next(
                list: &mut $crate::record::Many<Self>,
                header: $crate::text::Header<'_>,
                cursor: &mut $crate::text::Cursor<'_>,
            ) -> Option<()> {
                $crate::record::swift::next(list, header, cursor)
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

/// How files are read whose root is a table of `table!` that bears the name of its kind; and a
/// list of it that takes its place from the reader's room.
macro_rules! read {
    ($name:ident $(, $list:ident in $room:ident)?) => {
        $crate::record::kind::Reading {
            full: |item, reader| {
                let table = <$name as $crate::record::Value>::read(item, reader)?;
                Some($crate::record::Record::$name(Box::new(table)))
            },
            swift: |text, _room| {
                let table = $name {
                    $( $list: _room.$room(), )?
                    ..$name::default()
                };
                let table = $crate::record::swift::file(table, text)?;
                Some($crate::record::Record::$name(Box::new(table)))
            },
        }
    };
}
