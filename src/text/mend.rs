//! Brackets that were never closed, closed where the next line cannot belong to them.
//!
//! Called by [`super::Arena`] for texts with syntax errors alone. Without it one forgotten
//! `]` swallows the rest of the file: a fault on every line, and what is wrong there unseen.

use std::borrow::Cow;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::Span;
use super::arena::SyntaxError;

/// The tokens with what was missing put in, and an error for each place; none where nothing
/// was missing.
pub(super) fn mend(text: &str, tokens: &[Token]) -> Option<(Vec<Token>, Vec<SyntaxError>)> {
    // Tokens cannot be made, only read.
    let closers = Source::new("]}").lex().into_vec();
    let mut mended = Vec::with_capacity(tokens.len());
    let mut errors = Vec::new();
    let mut open: Vec<TokenKind> = Vec::new();
    let mut starts_line = true;
    let mut header = false;
    for (at, token) in tokens.iter().enumerate() {
        let kind = token.kind();
        match kind {
            TokenKind::LeftSquareBracket if open.is_empty() && starts_line => header = true,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if !header => {
                open.push(kind);
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket if !header => {
                open.pop();
            }
            TokenKind::Newline => {
                header = false;
                if let Some(inner) = open.last()
                    && cannot_be_inside(text, tokens, at, *inner)
                {
                    errors.push(unclosed(token.span().start(), *inner));
                    while let Some(kind) = open.pop() {
                        let nth = usize::from(kind == TokenKind::LeftCurlyBracket);
                        mended.extend(closers.get(nth));
                    }
                }
            }
            _ => {}
        }
        starts_line = kind == TokenKind::Newline || (starts_line && kind == TokenKind::Whitespace);
        mended.push(*token);
    }
    (!errors.is_empty()).then_some((mended, errors))
}

fn unclosed(at: usize, inner: TokenKind) -> SyntaxError {
    let what = if inner == TokenKind::LeftCurlyBracket {
        "unclosed inline table"
    } else {
        "unclosed array"
    };
    SyntaxError {
        span: Span::new(at, at),
        what: Cow::Borrowed(what),
    }
}

/// Whether the line after a line feed can be no part of the array or inline table that is
/// open: it is a header, or a key with its `=` where none may stand.
fn cannot_be_inside(text: &str, tokens: &[Token], newline: usize, inner: TokenKind) -> bool {
    let mut after = tokens.iter().skip(newline + 1).filter(|t| !is_blank(t));
    let Some(first) = after.next() else {
        return false;
    };
    if first.kind() == TokenKind::LeftSquareBracket {
        let name = after.find(|t| t.kind() != TokenKind::LeftSquareBracket);
        return name.is_some_and(|t| names_a_table(text, t));
    }
    let is_key = matches!(
        first.kind(),
        TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString
    );
    let assigned = after
        .next()
        .is_some_and(|t| matches!(t.kind(), TokenKind::Equals));
    if inner == TokenKind::LeftSquareBracket {
        return is_key && assigned;
    }
    let blank =
        |t: &&Token| is_blank(t) || matches!(t.kind(), TokenKind::Newline | TokenKind::Comment);
    let before = tokens.iter().take(newline).rev().find(|t| !blank(t));
    let goes_on =
        before.is_some_and(|t| matches!(t.kind(), TokenKind::Comma | TokenKind::LeftCurlyBracket));
    is_key && assigned && !goes_on
}

fn is_blank(token: &Token) -> bool {
    token.kind() == TokenKind::Whitespace
}

/// Whether a token is a bare word that is no value.
fn names_a_table(text: &str, token: &Token) -> bool {
    let span = token.span();
    let word = Span::new(span.start(), span.end()).of(text);
    token.kind() == TokenKind::Atom
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(word, "true" | "false" | "inf" | "nan")
}

#[cfg(test)]
mod tests {
    use super::super::Arena;

    fn told(text: &str) -> (Vec<u32>, Vec<String>) {
        let mut arena = Arena::default();
        let document = arena.parse(text);
        let errors = document.errors().iter().map(|e| e.span.start).collect();
        let keys = document.root().children().map(|c| c.key().to_owned());
        (errors, keys.collect())
    }

    #[test]
    fn one_error_and_the_rest_is_read() {
        for text in [
            "a = [ 1, 2\nb = 3\n[x]\ny = 1\n",
            "a = [\n { v = 1 },\n { v = 2\nb = 3\n[[x]]\n",
            "a = { v = 1\nb = 3\n[x]\n",
            "a = [1,\n2,\n[x]\nb = 3\n",
        ] {
            let (errors, keys) = told(text);
            assert_eq!(errors.len(), 1, "{text}");
            assert!(keys.contains(&"x".to_owned()), "{text}: {keys:?}");
        }
    }

    #[test]
    fn what_may_go_on_goes_on() {
        for text in [
            "a = [\n  [1, 2],\n  [true],\n  # x\n]\nb = 1\n",
            "a = {\n  b = 1,\n  c = 2,\n}\n",
            "[a]\nb = [ { c = 1 },\n { c = 2 } ]\n",
        ] {
            assert_eq!(told(text).0, Vec::<u32>::new(), "{text}");
        }
    }
}
