package dev.assize.judge;

import dev.assize.json.Fields;
import java.util.Locale;
import java.util.Set;

/**
 * Whom a judge is related to. Models prefer texts of their own making, so a judge does not grade
 * its own model unless its file allows it by name.
 *
 * @param family the name of its models' family, in small letters; empty when nobody knows
 * @param mayGrade ids of subjects' models that it may grade although they are its own
 */
public record Kin(String family, Set<String> mayGrade) {

  /** No relations worth a word. */
  public static final Kin NONE = new Kin("", Set.of());

  public Kin {
    mayGrade = Set.copyOf(mayGrade);
  }

  /** Reads {@code family} and {@code may-grade}. */
  static Kin read(Fields file, String model) {
    String family = file.text("family").orElseGet(() -> familyOf(model));
    return new Kin(family.toLowerCase(Locale.ROOT), Set.copyOf(file.texts("may-grade")));
  }

  /**
   * A guess by the model's id: what stands before the first digit, dash, colon or underscore,
   * behind the last slash. {@code gpt-4o-mini} is of {@code gpt}, {@code meta-llama/Llama-3.1-8B}
   * of {@code llama}; empty where an id begins with none.
   */
  public static String familyOf(String model) {
    String id = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < id.length() && Character.isLetter(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
  }
}
