package dev.assize.check.instruction;

import dev.assize.cases.CheckSpec;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which checks of a case are verifiable instructions, and which of them are one and the same. */
public final class Instructions {

  static final String LOOSE = "loose";

  /** Those of the options that change how a finding counts, and not what was asked. */
  private static final Set<String> BESIDE = Set.of(LOOSE, "advisory", "weight", "as");

  /** The names of the 25 families. */
  static final Set<String> FAMILIES =
      Set.of(
          "capital-word-frequency",
          "constrained-response",
          "end-checker",
          "english-capital",
          "english-lowercase",
          "forbidden-words",
          "json-format",
          "keywords-existence",
          "keywords-frequency",
          "letter-frequency",
          "multiple-sections",
          "no-comma",
          "nth-paragraph-first-word",
          "number-bullet-lists",
          "number-highlighted-sections",
          "number-paragraphs",
          "number-placeholders",
          "number-sentences",
          "number-words",
          "postscript",
          "quotation",
          "repeat-prompt",
          "response-language",
          "title",
          "two-responses");

  private Instructions() {}

  /**
   * The instruction that a check asks for, however closely it is read and however it counts; empty
   * for any other check. The opposite of an instruction is none of the 25.
   */
  public static Optional<String> askedBy(CheckSpec check) {
    if (!FAMILIES.contains(check.name()) || check.negated()) {
      return Optional.empty();
    }
    TreeMap<String, String> rest = new TreeMap<>(check.options());
    rest.keySet().removeAll(BESIDE);
    return Optional.of(check.name() + ": " + check.value() + (rest.isEmpty() ? "" : " " + rest));
  }
}
