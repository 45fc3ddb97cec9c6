//! The topics of a language, each parsed when a message of it is asked for first.
//!
//! A run says a few things of two or three topics: to parse all of them would take longer than
//! many a run. Held by [`super::Voice`]. It must not know what a message is for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::{Lang, texts};

/// One topic.
struct Topic {
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// Every topic of a language.
pub(super) struct Topics {
    lang: Lang,
    topics: Vec<Topic>,
}

impl Topics {
    /// Those of a language; none is parsed yet.
    pub fn new(lang: Lang) -> Self {
        let topics = texts::of(lang).map(|(_, text)| Topic {
            text,
            bundle: OnceLock::new(),
        });
        Self {
            lang,
            topics: topics.collect(),
        }
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.holding(id).is_some()
    }

    /// A message with what it names; none where there is no such message.
    pub fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.holding(id)?;
        let pattern = bundle.get_message(id)?.value()?;
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut faults);
        Some(text.into_owned())
    }

    /// The topic of a message. Those that were asked before know by a hash; of the others the
    /// text is searched.
    fn holding(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let parsed = self.topics.iter().filter_map(|topic| topic.bundle.get());
        let mut parsed = parsed.filter(|bundle| bundle.has_message(id));
        parsed.next().or_else(|| self.searched(id))
    }

    /// The same, of topics that nobody asked, and of those that another thread has asked since.
    fn searched(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let holds = |topic: &&Topic| match topic.bundle.get() {
            Some(bundle) => bundle.has_message(id),
            None => texts::holds(topic.text, id),
        };
        let topic = self.topics.iter().find(holds)?;
        Some(topic.bundle.get_or_init(|| bundle(self.lang, topic.text)))
    }
}

/// A topic, parsed.
fn bundle(lang: Lang, text: &str) -> FluentBundle<FluentResource> {
    let id = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // A test holds every text to be without faults; what is sound of a faulty one is used.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentError;
    use fluent_bundle::resolver::ResolverError;
    use fluent_bundle::resolver::errors::ReferenceKind;

    use super::*;

    #[test]
    fn a_topic_is_parsed_when_it_is_asked() {
        let topics = Topics::new(Lang::En);
        let parsed = || {
            let parsed = topics.topics.iter().filter(|t| t.bundle.get().is_some());
            parsed.count()
        };
        assert_eq!(parsed(), 0);
        assert!(topics.has("cli-usage") && topics.has("cli-help"));
        assert_eq!(parsed(), 1);
        assert!(topics.has("error-io"));
        assert_eq!(parsed(), 2);
        assert!(!topics.has("cli-usag") && !topics.has("usage") && !topics.has(""));
        assert_eq!(parsed(), 2, "nothing is parsed for what is not there");
    }

    #[test]
    fn a_topic_that_was_parsed_meanwhile_is_asked_too() {
        let topics = Topics::new(Lang::En);
        assert!(topics.has("cli-usage"));
        assert!(topics.searched("cli-help").is_some() && topics.searched("error-io").is_some());
        assert!(topics.searched("cli-usag").is_none());
    }

    /// A topic knows no other: a message that is written into another must be of its own.
    #[test]
    fn messages_refer_to_their_own_topic() {
        for lang in Lang::ALL {
            for (topic, text) in texts::of(lang) {
                let bundle = bundle(lang, text);
                for (id, _) in texts::messages(text) {
                    let pattern = bundle.get_message(id).and_then(|m| m.value());
                    let mut faults = Vec::new();
                    bundle.format_pattern(pattern.unwrap(), None, &mut faults);
                    let lost = faults.iter().find(|fault| {
                        let FluentError::ResolverError(ResolverError::Reference(what)) = fault
                        else {
                            return false;
                        };
                        !matches!(what, ReferenceKind::Variable { .. })
                    });
                    assert!(lost.is_none(), "{topic}: {id}: {lost:?}");
                }
            }
        }
    }
}
