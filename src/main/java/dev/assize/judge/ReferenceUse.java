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

  static ReferenceUse read(Fields file) {
    return file.choice("reference", words())
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
}
