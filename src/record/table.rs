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
//!     check Entry::exclusions                   // optional: keys that exclude each other
//! }
//! ```
//!
//! Every table may hold `note`. A list or table is written `may`: it can always be left out.

macro_rules! table {
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@must must) => { true };
    (@must may) => { false };
    (
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$fdoc:meta])* $field:ident $(($key:literal))? : $slot:ty, $need:ident; )*
        }
        $(check $check:path)?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        #[allow(missing_docs)]
        pub struct $name {
            $( $(#[$fdoc])* pub $field: $slot, )*
            /// 备注.
            pub note: $crate::record::One<$crate::record::Prose>,
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
                }, )*
            ];
        }

        impl $crate::record::Value for $name {
            const FORM: $crate::record::Form = $crate::record::Form::Table(Self::FIELDS);

            fn read(
                item: $crate::text::Item<'_>,
                reader: &mut $crate::record::Reader<'_>,
            ) -> Option<Self> {
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
                if !reader.expect_table(item) {
                    return None;
                }
                let mut out = Self::default();
                let faults = reader.faults();
                let mut seen = 0u64;
                let mut unknown = false;
                for child in item.children() {
                    let key = child.key();
                    match $crate::text::head(key.as_bytes()) {
                        $( head::$field if key == key::$field => {
                            seen |= 1 << (Nth::$field as u64);
                            $crate::record::Slot::fill(&mut out.$field, child, reader);
                        } )*
                        _ if key == "note" => $crate::record::Slot::fill(&mut out.note, child, reader),
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
                $( $check(&mut out, item, reader); )?
                out.faulty = reader.faults() != faults;
                Some(out)
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
