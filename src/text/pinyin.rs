//! How Chinese is spelt in letters, without tones: for finding what somebody typed by sound.

use pinyin::ToPinyin;

/// The syllables in small letters, one after the other; what is no Chinese stays, spaces go:
/// `张某` and `zhang mou` are both `zhangmou`. Of a character with several sounds the usual one.
pub fn spelt(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (c, sound) in text.chars().zip(text.to_pinyin()) {
        match sound {
            Some(sound) => out.push_str(sound.plain()),
            None if c.is_whitespace() => {}
            None => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The first letters of the syllables: `张某` is `zm`. Empty where not all is Chinese.
pub fn initials(text: &str) -> String {
    let mut out = String::new();
    for sound in text.to_pinyin() {
        match sound {
            Some(sound) => out.push_str(sound.first_letter()),
            None => return String::new(),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling() {
        assert_eq!(
            (spelt("张某"), spelt("Zhang Mou")),
            ("zhangmou".into(), "zhangmou".into())
        );
        assert_eq!(spelt("1号楼"), "1haolou");
        assert_eq!(
            (initials("张某"), initials("1号")),
            ("zm".into(), String::new())
        );
    }
}
