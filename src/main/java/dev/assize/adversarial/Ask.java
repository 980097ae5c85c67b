package dev.assize.adversarial;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import java.util.List;
import java.util.stream.Collectors;

/** Writes checks in the compact form of golden files. */
public final class Ask {

  /** Checks that a mutator writes stand in no file. */
  private static final Place NOWHERE = Place.of("perturbation");

  private Ask() {}

  /**
   * A check from its compact form.
   *
   * @throws IllegalStateException when it is malformed, which is a fault of the mutator
   */
  public static CheckSpec check(String compact) {
    Problems problems = new Problems();
    return CheckSpec.read(compact, NOWHERE, problems)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    problems.all().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("; "))));
  }

  /** A check that goes by a name of its own in the report. */
  public static CheckSpec labelled(String compact, String label) {
    return check(compact + " [as: " + label + "]");
  }

  /** A text as a check's value: what would part, group, name a file or open options is escaped. */
  public static String literal(String text) {
    StringBuilder escaped = new StringBuilder(text.startsWith("@") ? "\\" : "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("|[]()\\".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c == '\n' ? ' ' : c);
    }
    return escaped.toString();
  }

  /** A fact as a check, in all its forms; signs that part facts count as blanks there as here. */
  public static String facts(String check, Fact fact) {
    return check
        + ": "
        + fact.forms().stream()
            .map(form -> literal(form.replace(';', ' ')))
            .collect(Collectors.joining(" | "));
  }

  /** At least one of the checks holds. */
  public static String anyOf(List<String> checks) {
    return checks.size() == 1
        ? checks.getFirst()
        : "any-of: (" + String.join(") or (", checks) + ")";
  }

  /** All of the checks hold. */
  public static String allOf(List<String> checks) {
    return checks.size() == 1
        ? checks.getFirst()
        : "all-of: (" + String.join(") and (", checks) + ")";
  }
}
