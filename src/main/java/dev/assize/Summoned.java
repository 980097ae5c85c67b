package dev.assize;

/** What was heard of a source of verdicts: about replies one by one, or about two at a time. */
sealed interface Summoned permits Hearings, PairHearings {}
