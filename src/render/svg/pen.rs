//! What draws: lines, boxes, texts as elements of SVG, everything escaped.
//!
//! Used by the shapes beside it. It must not know charts.

use std::fmt::{Display, Write};

use unicode_width::UnicodeWidthStr;

/// The size of text, in pixels.
pub(super) const SIZE: i64 = 12;
/// From one line of text to the next.
pub(super) const LINE: i64 = 16;

/// How wide a text is drawn, rather too wide than too narrow.
pub(super) fn width(text: &str) -> i64 {
    i64::try_from(text.width()).unwrap_or(i64::MAX / SIZE) * (SIZE + 1) / 2
}

/// A text cut to a width, with a mark where it was.
pub(super) fn cut(text: &str, room: i64) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept) + SIZE > room {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

/// The size of small text.
const SMALL: i64 = 10;

/// How wide a small text is drawn.
pub(super) fn small_width(text: &str) -> i64 {
    width(text) * SMALL / SIZE
}

/// A small text in lines of a width; what the last has no room for is cut.
pub(super) fn small_lines(text: &str, room: i64, most: usize) -> Vec<String> {
    let room = room * SIZE / SMALL;
    let mut lines = vec![String::new()];
    for (at, c) in text.char_indices() {
        let Some(line) = lines.last_mut() else { break };
        line.push(c);
        if width(line) <= room {
            continue;
        }
        line.pop();
        if lines.len() == most {
            let taken: usize = lines[..most - 1].iter().map(String::len).sum();
            lines[most - 1] = cut(&text[taken..], room);
            return lines;
        }
        lines.push(text[at..at + c.len_utf8()].to_owned());
    }
    lines
}

/// Text that stays text in an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Where a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How series are told apart without colour: shades and hatchings.
const SHADES: [&str; 12] = [
    "#1f4e79", "hatch", "#c9dcf0", "dots", "#7f8fa0", "cross", "#ffffff", "back", "#4f81bd",
    "level", "#d9d9d9", "upright",
];
/// The hatchings: what is drawn in a square of six.
const HATCHINGS: [(&str, &str); 6] = [
    ("hatch", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
    ("dots", "M2 3H4"),
    ("cross", "M0 3H6M3 0V6"),
    ("back", "M-1 -1L7 7M5 -1L7 1M-1 5L1 7"),
    ("level", "M0 3H6"),
    ("upright", "M3 0V6"),
];
/// What the lines of a series are drawn in.
const INK: &str = "#1f4e79";
/// How an element looks: its attributes but those of its place.
type Look<'a> = &'a [(&'a str, &'a dyn Display)];
/// How lines are told apart without colour.
const DASHES: [&str; 4] = ["none", "7 3", "2 3", "9 3 2 3"];

/// Draws.
pub(super) struct Pen {
    out: String,
    prefix: String,
    hatched: bool,
}

impl Pen {
    /// Nothing drawn yet; ids begin with the prefix.
    pub(super) fn new(prefix: &str) -> Self {
        Self {
            out: String::new(),
            prefix: prefix.to_owned(),
            hatched: false,
        }
    }

    /// What was drawn.
    pub(super) fn finish(self) -> String {
        if !self.hatched {
            return self.out;
        }
        let prefix = &self.prefix;
        let pattern = |(name, path): (&str, &str)| {
            format!(
                "<pattern id=\"{prefix}-{name}\" width=\"6\" height=\"6\" \
                 patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>\
                 <path d=\"{path}\" stroke=\"#1f4e79\" stroke-width=\"1.5\"/></pattern>"
            )
        };
        let patterns: String = HATCHINGS.into_iter().map(pattern).collect();
        format!("<defs>{patterns}</defs>{}", self.out)
    }

    fn element(&mut self, name: &str, attributes: Look<'_>) {
        // Writing to a string does not fail, here and below.
        let _ = write!(self.out, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.out, " {key}=\"{}\"", escape(&value.to_string()));
        }
        self.out.push_str("/>");
    }

    /// A thin line, of the axis or of the grid behind.
    pub(super) fn rule(&mut self, from: (i64, i64), to: (i64, i64), strong: bool) {
        let stroke = if strong { "#333" } else { "#ccc" };
        self.element(
            "line",
            &[
                ("x1", &from.0),
                ("y1", &from.1),
                ("x2", &to.0),
                ("y2", &to.1),
                ("stroke", &stroke),
            ],
        );
    }

    /// A filled box of a series.
    pub(super) fn bar(&mut self, at: (i64, i64), size: (i64, i64), nth: usize) {
        let shade = SHADES[nth % SHADES.len()];
        let fill = if shade.starts_with('#') {
            shade.to_owned()
        } else {
            self.hatched = true;
            format!("url(#{}-{shade})", self.prefix)
        };
        self.rect(at, size, &[("fill", &fill), ("stroke", &INK)]);
    }

    /// An empty box with a border.
    pub(super) fn frame(&mut self, at: (i64, i64), size: (i64, i64)) {
        let look: Look<'_> = &[("rx", &3), ("fill", &"#fff"), ("stroke", &"#333")];
        self.rect(at, size, look);
    }

    fn rect(&mut self, at: (i64, i64), size: (i64, i64), look: Look<'_>) {
        let place: [(&str, &dyn Display); 4] = [
            ("x", &at.0),
            ("y", &at.1),
            ("width", &size.0),
            ("height", &size.1),
        ];
        self.element("rect", &[&place, look].concat());
    }

    /// The line of a series through points, closed or open.
    pub(super) fn through(&mut self, points: &[(i64, i64)], closed: bool, nth: usize) {
        let name = if closed { "polygon" } else { "polyline" };
        let dashes = DASHES[nth % DASHES.len()];
        self.outline(
            name,
            points,
            &[
                ("stroke", &INK),
                ("stroke-width", &2),
                ("stroke-dasharray", &dashes),
            ],
        );
    }

    /// A ring or web of the grid behind.
    pub(super) fn web(&mut self, points: &[(i64, i64)]) {
        self.outline("polygon", points, &[("stroke", &"#ccc")]);
    }

    fn outline(&mut self, name: &str, points: &[(i64, i64)], look: Look<'_>) {
        let list: Vec<_> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        let list = list.join(" ");
        let place: [(&str, &dyn Display); 2] = [("points", &list), ("fill", &"none")];
        self.element(name, &[&place, look].concat());
    }

    /// The mark of a series at a point.
    pub(super) fn mark(&mut self, (x, y): (i64, i64), nth: usize) {
        let path = match nth % 4 {
            0 => format!("M{} {y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", x - 3),
            1 => format!("M{} {}h6v6h-6Z", x - 3, y - 3),
            2 => format!("M{x} {}l4 7h-8Z", y - 4),
            _ => format!("M{x} {}l4 4l-4 4l-4 -4Z", y - 4),
        };
        let fill = if nth.is_multiple_of(2) {
            "#1f4e79"
        } else {
            "#fff"
        };
        self.element(
            "path",
            &[("d", &path), ("fill", &fill), ("stroke", &"#1f4e79")],
        );
    }

    /// A text; its place is on the base line.
    pub(super) fn text(&mut self, at: (i64, i64), anchor: Anchor, text: &str) {
        self.words(at, anchor, "", text);
    }

    /// A text that rises to its end.
    pub(super) fn rising(&mut self, (x, y): (i64, i64), text: &str) {
        let turn = format!(" transform=\"rotate(-45 {x} {y})\"");
        self.words((x, y), Anchor::End, &turn, text);
    }

    /// A text in smaller, lighter letters.
    pub(super) fn small(&mut self, at: (i64, i64), anchor: Anchor, text: &str) {
        let more = format!(" font-size=\"{SMALL}\" fill=\"#444\"");
        self.words(at, anchor, &more, text);
    }

    /// A text in bold letters.
    pub(super) fn strong(&mut self, at: (i64, i64), anchor: Anchor, text: &str) {
        self.words(at, anchor, " font-weight=\"bold\"", text);
    }

    fn words(&mut self, (x, y): (i64, i64), anchor: Anchor, more: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"{more}>{}</text>",
            escape(text)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_wide_and_cut_with_a_mark() {
        assert_eq!((width("花园"), width("ab")), (26, 13));
        assert_eq!(cut("花园路街道", 52), "花园路…");
        assert_eq!(cut("花园", 52), "花园");
        assert!(width(&cut(&"花".repeat(1000), 52)) <= 52);
    }

    #[test]
    fn notes_go_on_in_a_second_line() {
        assert_eq!(small_lines("花园路街道", 33, 2), ["花园路", "街道"]);
        assert_eq!(small_lines("花园路街道社区", 33, 2), ["花园路", "街道…"]);
        assert_eq!(small_lines("", 33, 2), [""]);
        assert!(small_lines(&"长".repeat(1000), 1, 2).len() <= 2);
    }

    #[test]
    fn text_stays_text() {
        let mut pen = Pen::new("c");
        pen.text((1, 2), Anchor::End, "</text><script>'\"&");
        assert_eq!(
            pen.finish(),
            "<text x=\"1\" y=\"2\" text-anchor=\"end\">\
             &lt;/text&gt;&lt;script&gt;&#39;&quot;&amp;</text>"
        );
    }
}
