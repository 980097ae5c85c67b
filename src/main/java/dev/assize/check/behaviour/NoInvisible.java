package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;

/** Nothing in the reply is hidden from its reader. */
public final class NoInvisible implements CheckKind {

  private static final int AROUND = 12;

  @Override
  public Description description() {
    return Description.of(
            "no-invisible",
            "Passes when the reply holds no character that its reader cannot see: control"
                + " characters, overrides of direction, zero-width characters, tags, variation"
                + " selectors, fillers, private use, halves of surrogate pairs. Ordinary uses are"
                + " none: line breaks and tabs, a soft hyphen within a word, joiners and selectors"
                + " in emoji, in flags and in scripts that need them, marks of direction where"
                + " letters run from right to left and not within a word of others, a byte order"
                + " mark in front.")
        .edition(2)
        .passes(
            "no-invisible", "Done \uD83D\uDC69\u200D\uD83D\uDCBB, Donau\u00ADdampf\u00ADschiff.")
        .fails("no-invisible", "It is fr\u200Bee.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (TextCheck)
        text ->
            Invisible.in(text)
                .map(
                    span -> {
                      int c = text.codePointAt(span.start());
                      String from =
                          text.substring(Math.max(0, span.start() - AROUND), span.start());
                      return Verdict.failed(
                          Shown.number(c)
                              + " ("
                              + name(c)
                              + ") at character "
                              + (span.start() + 1)
                              + ", behind \""
                              + Shown.escaped(from)
                              + "\"");
                    })
                .orElseGet(() -> Verdict.passed("every character can be seen"));
  }

  private static String name(int c) {
    String name = Character.getName(c);
    return name == null ? "no character" : name;
  }
}
