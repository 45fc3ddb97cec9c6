//! `jiedao points --explain VOLUNTEER`.

use anyhow::bail;
use jiff::civil::Date;

use super::{Context, output};
use crate::points::{Book, Missing, Scheme};
use crate::record::{Id, Kind};
use crate::report::book::{Open, explain};
use crate::store::Source;
use crate::street::{Frame, Ground, Handbook, Visitor};
use crate::text::LineIndex;

/// Keeps the handbook of an id as it passes by.
struct Keeping<'a>(&'a Id);

impl Visitor for Keeping<'_> {
    type Kept = Option<Box<Handbook>>;
    type Sum = Option<Box<Handbook>>;

    const ASKS_FOR_PEOPLE: bool = false;

    fn begin(&self, _: &Frame) -> Self::Sum {
        None
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let Self(wanted) = *self;
        let asked = *wanted == handbook.id || *frame.volunteer_id(wanted) == handbook.id;
        let former = handbook.aliases.iter().any(|alias| alias.value == *wanted);
        (asked || former).then(|| Box::new(handbook.clone()))
    }

    fn fold(&self, first: &mut Self::Sum, _: &Handbook, kept: Self::Kept) {
        if first.is_none() {
            *first = kept;
        }
    }
}

pub fn run(
    context: &Context,
    wanted: &str,
    year: Option<i16>,
    today: Date,
    output: &output::Output,
) -> anyhow::Result<u8> {
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let id = Id::new(wanted);
    let scheme = Scheme::new(&frame);
    let (street, kept) = frame.with_people(&context.tree, &Keeping(&id));
    let Some(handbook) = kept else {
        let near = street.near(wanted, &[Kind::Volunteer]);
        bail!(super::lost(&voice, Kind::Volunteer, wanted, near));
    };
    let book = Book::new(Ground::of(&street.frame), &scheme, &handbook, today);
    let mut bytes = Vec::new();
    context
        .tree
        .read(street.files.get(handbook.file).path, &mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let index = LineIndex::new(text.strip_prefix('\u{feff}').unwrap_or(&text));
    let line = |span| index.place(span).line;
    let (frame, scheme) = (&street.frame, &scheme);
    let open = Open {
        frame,
        scheme,
        handbook: &handbook,
        book: &book,
        year,
        line: &line,
    };
    output::print(context, &explain(&open), &voice, output)?;
    let mut missing = Missing::of(&street, book.left_out());
    // Other people's files take nothing from this one's points.
    let own = &frame.files.get(handbook.file).path;
    let other = |path: &String| path.ends_with(".toml") && path.contains("/volunteers/");
    missing.files.retain(|path| path == own || !other(path));
    super::incomplete(&missing, &voice)
}
