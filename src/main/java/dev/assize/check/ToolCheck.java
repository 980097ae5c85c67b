package dev.assize.check;

/**
 * A check that looks at what the subject did with its tools and never at the reply's text: a reply
 * that holds a call of a tool and no text is not empty to it.
 */
@FunctionalInterface
public interface ToolCheck extends Check {}
