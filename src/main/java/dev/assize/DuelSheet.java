package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Duel;
import dev.assize.report.Visible;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import java.util.Locale;
import java.util.Optional;

/** Two sources of verdicts side by side. */
final class DuelSheet {

  /** What two judges that agree with people equally often may differ by chance. */
  private static final double CHANCE = 0.05;

  private final Hearings first;
  private final Hearings second;
  private final Duel duel;

  DuelSheet(Hearings first, Hearings second) {
    this.first = first;
    this.second = second;
    this.duel =
        Duel.of(
            first.labels(),
            first.heard().stream().map(Heard::ruling).toList(),
            second.heard().stream().map(Heard::ruling).toList());
  }

  /** For people. */
  String text() {
    Sheet page = new Sheet();
    page.line("A  " + Visible.marked(first.maker().words()));
    page.line("B  " + Visible.marked(second.maker().words()));
    page.line(
        "both held against the labels of "
            + first.labels().criterion()
            + " in "
            + first.file()
            + ", reply by reply");
    page.line("");
    page.line(row("", "both right", "only A", "only B", "neither"));
    page.line(row("people pass", duel.passes()));
    page.line(row("people fail", duel.fails()));
    page.line(row("all", duel.all()));
    if (duel.silent() > 0) {
      page.line(
          "  " + Numbers.count(duel.silent(), "reply") + " left out: A or B has no verdict on it");
    }
    page.line("");
    page.line(answer());
    return page.toString();
  }

  private String answer() {
    Optional<Interval> interval = duel.interval(AdmissionRule.LEVEL);
    if (interval.isEmpty()) {
      return "Nothing to compare: there is no reply on which both have a verdict.";
    }
    String who =
        interval.get().isAbove(0) && duel.p().isAtMost(CHANCE)
            ? "A agrees with people more often: "
            : interval.get().isBelow(0) && duel.p().isAtMost(CHANCE)
                ? "B agrees with people more often: "
                : "Neither is shown to agree with people more often: ";
    return who
        + "A less B is "
        + Numbers.signedPoints(duel.all().difference().orElse(0))
        + " points ("
        + Numbers.level(AdmissionRule.LEVEL)
        + " interval "
        + Numbers.signedPoints(interval.get().lo())
        + " to "
        + Numbers.signedPoints(interval.get().hi())
        + "), McNemar p "
        + duel.p().text()
        + ".";
  }

  private static String row(String name, PairedTable table) {
    return row(name, "" + table.n11(), "" + table.n10(), "" + table.n01(), "" + table.n00());
  }

  private static String row(String name, String both, String one, String other, String none) {
    return String.format(Locale.ROOT, "  %-12s%11s%8s%8s%9s", name, both, one, other, none);
  }

  /** For programs: {@code assize/calibration/1} with the member {@code against}. */
  String json() {
    JsonObject.Builder json =
        JsonObject.of("schema", "assize/calibration/1")
            .put("by", first.maker().by())
            .put("criterion", first.maker().criterion())
            .put("digest", first.maker().digest().hex());
    JsonObject.Builder against =
        JsonObject.of("by", second.maker().by())
            .put("criterion", second.maker().criterion())
            .put("digest", second.maker().digest().hex())
            .put("passes", table(duel.passes()))
            .put("fails", table(duel.fails()))
            .put("silent", duel.silent())
            .put("p", duel.p().value());
    duel.all().difference().ifPresent(difference -> against.put("difference", difference));
    duel.interval(AdmissionRule.LEVEL)
        .ifPresent(range -> against.put("lo", range.lo()).put("hi", range.hi()));
    return Json.pretty(json.put("against", against.object()).object()) + "\n";
  }

  private static JsonObject table(PairedTable table) {
    return JsonObject.build()
        .put("bothRight", table.n11())
        .put("onlyFirst", table.n10())
        .put("onlySecond", table.n01())
        .put("neither", table.n00())
        .object();
  }
}
