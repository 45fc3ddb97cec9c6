//! Writes TOML as the office writes it: keys in their order, lists of inline tables one a
//! line. Knows syntax only, nothing of what a record may hold.

use std::fmt::{Display, Write as _};

#[derive(Default)]
pub struct Page {
    text: String,
}

impl Page {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn finish(self) -> String {
        self.text
    }

    pub fn comment(&mut self, words: &str) {
        self.text.push_str("# ");
        self.text.push_str(words);
        self.text.push('\n');
    }

    /// A header such as `[branch]` or `[[entry]]`, set off by an empty line.
    pub fn table(&mut self, header: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(header);
        self.text.push('\n');
    }

    pub fn text(&mut self, key: &str, value: &str) {
        self.raw(key, quoted(value));
    }

    /// A number, a date, a truth value, or a value that is TOML already.
    pub fn raw(&mut self, key: &str, value: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{} = {value}", bare_or_quoted(key));
    }

    pub fn maybe_text(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    pub fn maybe_raw(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.raw(key, value);
        }
    }

    /// A list of text on one line; an empty list is left out.
    pub fn texts<S: AsRef<str>>(&mut self, key: &str, values: &[S]) {
        let quotes: Vec<String> = values.iter().map(|value| quoted(value.as_ref())).collect();
        if !quotes.is_empty() {
            self.raw(key, format_args!("[{}]", quotes.join(", ")));
        }
    }

    /// A list of numbers or dates; a long one is broken into lines.
    pub fn raws(&mut self, key: &str, values: &[String]) {
        if values.len() <= 8 {
            self.raw(key, format_args!("[{}]", values.join(", ")));
            return;
        }
        let lines: Vec<String> = values.chunks(6).map(|line| line.join(", ")).collect();
        self.raw(key, format_args!("[\n  {},\n]", lines.join(",\n  ")));
    }

    /// A list of inline tables: one stands on the line of its key, more stand one a line.
    pub fn rows(&mut self, key: &str, rows: &[Row]) {
        match rows {
            [] => {}
            [only] => self.raw(key, format_args!("[ {} ]", only.closed())),
            _ => {
                let lines: Vec<String> = rows.iter().map(Row::closed).collect();
                self.raw(key, format_args!("[\n  {},\n]", lines.join(",\n  ")));
            }
        }
    }

    pub fn row(&mut self, key: &str, row: &Row) {
        self.raw(key, row.closed());
    }
}

/// An inline table in the making.
#[derive(Default)]
pub struct Row {
    cells: Vec<String>,
}

impl Row {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn text(self, key: &str, value: &str) -> Self {
        self.raw(key, quoted(value))
    }

    pub fn raw(mut self, key: &str, value: impl Display) -> Self {
        self.cells
            .push(format!("{} = {value}", bare_or_quoted(key)));
        self
    }

    pub fn maybe_text(self, key: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    pub fn maybe_raw(self, key: &str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.raw(key, value),
            None => self,
        }
    }

    fn closed(&self) -> String {
        format!("{{ {} }}", self.cells.join(", "))
    }
}

/// Hundredths as TOML writes them: whole numbers whole, no trailing zero.
pub fn decimal(hundredths: i64) -> String {
    scaled(hundredths, 2)
}

/// A decimal of so many `places`, in lowest form.
pub fn scaled(value: i64, places: u32) -> String {
    let one = 10_i64.pow(places);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, part) = ((value / one).abs(), (value % one).abs());
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let digits = format!("{part:0width$}", width = places as usize);
    format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
}

fn bare_or_quoted(key: &str) -> String {
    let bare = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    if bare && !key.is_empty() {
        key.to_owned()
    } else {
        quoted(key)
    }
}

fn quoted(value: &str) -> String {
    let mut quote = String::with_capacity(value.len() + 2);
    quote.push('"');
    for sign in value.chars() {
        match sign {
            '"' => quote.push_str("\\\""),
            '\\' => quote.push_str("\\\\"),
            '\n' => quote.push_str("\\n"),
            '\t' => quote.push_str("\\t"),
            sign if sign.is_control() => {
                let _ = write!(quote, "\\u{:04X}", u32::from(sign));
            }
            sign => quote.push(sign),
        }
    }
    quote.push('"');
    quote
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_stand_in_lowest_form() {
        let written: Vec<String> = [200, 250, 75, -100, -50, 0].map(decimal).into();
        assert_eq!(written, ["2", "2.5", "0.75", "-1", "-0.5", "0"]);
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(quoted("a\"b\\c\nd\u{1}"), r#""a\"b\\c\nd\u0001""#);
    }
}
