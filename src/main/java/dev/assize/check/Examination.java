package dev.assize.check;

/** What looks at a reply: at once and alone, or by asking a provider. */
public sealed interface Examination permits Check, CalledCheck {}
