package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;

/**
 * How much of a side's evidence may be spoilt before nothing is concluded from it.
 *
 * @param errors of the trials, those that may end in an error; 1 where nothing is declared
 * @param unparsable of judges' replies, those that may be unreadable; likewise
 * @param sentinels of a judge's sentinels, those that it may get wrong; a twentieth where nothing
 *     is declared
 */
public record Budgets(double errors, double unparsable, double sentinels) {

  /** Where nothing is declared. */
  public static final Budgets NONE = new Budgets(1, 1, 0.05);

  static Budgets read(Fields root) {
    if (root.value("budgets").filter(JsonObject.class::isInstance).isEmpty()) {
      root.text("budgets");
      return NONE;
    }
    Fields section = root.object("budgets");
    section.text("file");
    Budgets budgets =
        new Budgets(
            Margins.read(section, "errors").orElse(NONE.errors),
            Margins.read(section, "unparsable").orElse(NONE.unparsable),
            Margins.read(section, "sentinels").orElse(NONE.sentinels));
    section.close();
    return budgets;
  }
}
