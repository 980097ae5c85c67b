package dev.assize.judge;

import dev.assize.json.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a judge makes of the good reply that a case may hold. */
public enum ReferenceUse {
  /** It is shown, for comparison. */
  USE,
  /** It is shown, and the judge is told that it may be wrong. */
  DOUBT,
  /** It is not shown. */
  IGNORE;

  /** The part that a reference is. */
  private static final String NAME = "reference";

  static ReferenceUse read(Fields file) {
    return file.choice(NAME, words())
        .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(USE);
  }

  /** As a judge's file has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(ReferenceUse::word).toList();
  }

  /** The parts of a case as a judge is shown them. */
  List<Part> in(List<Part> parts) {
    return switch (this) {
      case USE -> parts;
      case IGNORE -> parts.stream().filter(part -> !isReference(part)).toList();
      case DOUBT -> parts.stream().map(part -> isReference(part) ? doubted(part) : part).toList();
    };
  }

  private static boolean isReference(Part part) {
    return part.name().equals(NAME);
  }

  private static Part doubted(Part part) {
    return new Part(
        NAME,
        "What somebody took for a good reply. It may be wrong: where it contradicts the passages or"
            + " itself, do not hold the reply to it:",
        part.text());
  }
}
