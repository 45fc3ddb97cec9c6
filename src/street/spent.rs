//! What is left of what was folded, until the thread that made it drops it.
//!
//! Memory that one thread asked for and another gives back has both wait for each other, each
//! time. So what a hundred thousand volunteers gave goes back to where it was made.

use std::sync::{Mutex, PoisonError};

/// What is left, by the thread that made it.
pub(super) struct Spent<K>(Vec<Mutex<Vec<K>>>);

impl<K> Spent<K> {
    /// Of nothing yet.
    pub fn new() -> Self {
        let threads = rayon::current_num_threads().max(1);
        let none = || Mutex::new(Vec::new());
        Self(std::iter::repeat_with(none).take(threads).collect())
    }

    /// The thread that asks, as others are told of it.
    pub fn own(&self) -> usize {
        rayon::current_thread_index().unwrap_or(0) % self.0.len()
    }

    /// Gives back what a thread made.
    pub fn give_back(&self, thread: usize, left: K) {
        self.of(thread, |spent| spent.push(left));
    }

    /// Drops what was given back to this thread so far.
    pub fn drop_own(&self) {
        drop(self.of(self.own(), std::mem::take));
    }

    fn of<T>(&self, thread: usize, work: impl FnOnce(&mut Vec<K>) -> T) -> T {
        let mut spent = self.0[thread]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        work(&mut spent)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn each_thread_drops_its_own() {
        let spent = Spent::new();
        let (own, other) = (Arc::new(()), Arc::new(()));
        let others = (0..spent.0.len()).find(|thread| *thread != spent.own());
        spent.give_back(spent.own(), own.clone());
        others
            .into_iter()
            .for_each(|thread| spent.give_back(thread, other.clone()));
        spent.drop_own();
        let held = 1 + usize::from(others.is_some());
        assert_eq!(
            (Arc::strong_count(&own), Arc::strong_count(&other)),
            (1, held)
        );
    }
}
