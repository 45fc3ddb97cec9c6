//! What the forms of values that stand in files are called.

use crate::text::{Item, Shape};

/// The message id of the name of what stands there.
pub(super) fn shape_word(item: Item<'_>) -> &'static str {
    match item.shape() {
        Shape::Table => "form-table",
        Shape::Array => "form-list",
        Shape::String => "form-text",
        Shape::Integer | Shape::Radix => "form-whole",
        Shape::Float => "form-decimal",
        Shape::Boolean => "form-boolean",
        Shape::DateTime => "form-datetime",
        Shape::Broken => "form-broken",
    }
}
