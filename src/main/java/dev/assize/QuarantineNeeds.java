package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.cases.Quarantine;
import dev.assize.project.QuarantineSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sees to it that quarantine stays a ward and does not become a cemetery. */
final class QuarantineNeeds {

  private final QuarantineSettings settings;
  private final Problems problems;

  QuarantineNeeds(QuarantineSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** An error: more cases than the gate allows. */
  void count(GoldenSet golden) {
    long most = Math.max(1, (long) Math.floor(settings.most() * golden.size()));
    long found = quarantined(golden).size();
    if (found > most) {
      problems.error(
          "gate.too-many-in-quarantine",
          settings.place(),
          Numbers.count(found, "case")
              + " of "
              + Numbers.count(golden.size())
              + " in quarantine: "
              + String.join(
                  ", ", quarantined(golden).stream().limit(5).map(GoldenCase::id).toList())
              + (found > 5 ? ", ..." : ""),
          Numbers.count(most) + " at most",
          "Mend or remove some of them; the bound is gate: {quarantine: {most: ...}}.");
    }
  }

  /**
   * Warnings: cases that nobody mended for too long, or that are in quarantine from tomorrow on.
   */
  void ages(GoldenSet golden, LocalDate today) {
    for (GoldenCase each : quarantined(golden)) {
      Quarantine quarantine = each.stewardship().quarantine();
      long days = ChronoUnit.DAYS.between(quarantine.since(), today);
      if (days > settings.days() || days < 0) {
        problems.warning(
            "gate.quarantine-age",
            each.place(),
            "case \""
                + each.id()
                + "\" is in quarantine since "
                + quarantine.since()
                + (days < 0 ? ", a day to come" : ", " + Numbers.count(days, "day")),
            "at most " + Numbers.count(settings.days(), "day"),
            "Mend the case or the model, then empty the cell; or remove the case.");
      }
    }
  }

  private static List<GoldenCase> quarantined(GoldenSet golden) {
    return golden.cases().stream().filter(c -> c.stewardship().quarantine().isInForce()).toList();
  }
}
