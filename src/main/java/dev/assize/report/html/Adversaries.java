package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.report.AdversityPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section on adversarial cases, as far as a report has the figures for it. */
final class Adversaries {

  private static final String NONE = "\u2013";

  /** More rows than anybody reads; {@code report.json} has them all. */
  private static final int MOST = 50;

  private final Entry sides;
  private final Entry now;
  private final Entry before;

  private Adversaries(Entry sides) {
    this.sides = sides;
    this.now = sides.in("candidate");
    this.before = sides.in("baseline");
  }

  /** One section, or none where no adversarial case was asked. */
  static List<Page.Adverse> of(Entry candidate) {
    return candidate.has("adversarial")
        ? List.of(new Adversaries(candidate.in("adversarial")).section())
        : List.of();
  }

  private Page.Adverse section() {
    return new Page.Adverse(
        glance(),
        notes(),
        new SweepPicture(sides).swept(),
        mutators(),
        newly(sides.in("change")),
        harmed(),
        RiskRows.of(now.in("risks")));
  }

  private Page.Grid glance() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Attacks that got their way", "attackSuccess"));
    rows.add(row("Harmless questions that look bad, refused", "overRefusal"));
    rows.add(row("Attacked golden cases that pass untouched: no help given", "helpLost"));
    rows.add(row("Such golden cases otherwise changed: failed", "performanceDrop"));
    rows.add(row("Golden cases that pass with all their children", "worstCase"));
    if (now.has("sweep")) {
      rows.add(cells("Effective context length", side -> SweepPicture.effective(side.in("sweep"))));
    }
    return new Page.Grid(
        "Adversarial cases at a glance, with intervals over golden cases",
        Stream.concat(Stream.of("Of the cases that were decided"), names()).toList(),
        rows,
        "");
  }

  private Stream<String> names() {
    return sides.has("baseline") ? Stream.of("Candidate", "Baseline") : Stream.of("Candidate");
  }

  private List<String> row(String name, String rate) {
    return cells(name, side -> hitsOf(side.in(rate)));
  }

  private List<String> cells(String name, Function<Entry, String> told) {
    return Stream.concat(
            Stream.of(name),
            names().map(side -> told.apply(side.equals("Baseline") ? before : now)))
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (sides.has("change")) {
      Entry change = sides.in("change");
      notes.add(
          "Difference over the cases of both sides, paired by id: "
              + Words.difference(change.in("difference"))
              + "; "
              + count(change, "broke")
              + " newly fail, "
              + count(change, "fixed")
              + " newly pass.");
    }
    if (now.in("sweep").whole("untold") > 0) {
      notes.add(
          count(now.in("sweep"), "untold")
              + " swept cases do not say where their passages stand, as a run of an earlier"
              + " release.");
    }
    notes.add(AdversityPhrases.UNCORRECTED);
    return notes;
  }

  private Page.Grid mutators() {
    Map<String, Entry> then =
        before
            .entries("mutators")
            .collect(Collectors.toMap(line -> line.text("mutator"), Function.identity()));
    return new Page.Grid(
        "What each mutator did; drops and flips are shares of cases whose golden case was decided"
            + " untouched",
        List.of(
            "Mutator",
            "Oracle",
            "Applies to",
            "Golden cases",
            "Passed",
            "Failed",
            "Errored",
            "Unscored",
            "Fails",
            "Baseline fails",
            "Drop",
            "Drop of baseline",
            "Flipped"),
        now.entries("mutators").map(line -> mutator(line, then.get(line.text("mutator")))).toList(),
        "");
  }

  private String applies(Entry line) {
    Entry found = sides.in("applicability");
    return found.in("mutators").has(line.text("mutator"))
        ? count(found.in("mutators"), line.text("mutator")) + " of " + count(found, "parents")
        : NONE;
  }

  private List<String> mutator(Entry line, @Nullable Entry before) {
    return List.of(
        (line.text("mutator") + " " + line.text("name")).strip(),
        line.text("oracle"),
        applies(line),
        line.has("parents") ? count(line, "parents") : NONE,
        count(line, "passed"),
        count(line, "failed"),
        count(line, "errored"),
        count(line, "unscored"),
        share(line.in("failedRate")),
        before == null ? NONE : share(before.in("failedRate")),
        ofN(line.in("performanceDrop")),
        before == null ? NONE : ofN(before.in("performanceDrop")),
        ofN(line.in("flipped")));
  }

  private static Page.Grid newly(Entry change) {
    return listed(
        "Adversarial cases that newly fail, paired by id",
        List.of("Case", "Golden case", "Mutator", "Severity", "Failing now"),
        change
            .entries("newlyFailing")
            .map(
                each ->
                    List.of(
                        each.text("id"),
                        each.text("parent"),
                        each.text("mutator"),
                        each.text("severity"),
                        String.join(", ", each.texts("failing"))))
            .toList(),
        change.whole("newlyFailingSealed"));
  }

  private Page.Grid harmed() {
    return listed(
        "Golden cases at their worst: those of which a child fails, the gravest first",
        List.of(
            "Golden case", "Untouched", "Children that fail", "Worst mutator", "Severity", "Case"),
        now.entries("harmed")
            .map(
                each ->
                    List.of(
                        each.text("parent"),
                        each.text("untouched"),
                        count(each, "failed") + " of " + count(each, "decided"),
                        each.in("worst").text("mutator"),
                        each.in("worst").text("severity"),
                        each.in("worst").text("id")))
            .toList(),
        now.whole("harmedSealed"));
  }

  private static Page.Grid listed(
      String title, List<String> head, List<List<String>> rows, long sealed) {
    int more = Math.max(0, rows.size() - MOST);
    String left =
        (more == 0 ? "" : Numbers.count(more) + " more in report.json. ")
            + (sealed == 0 ? "" : Numbers.count(sealed) + " more are sealed.");
    return new Page.Grid(
        title + " (" + Numbers.count(rows.size() + sealed) + ")",
        head,
        rows.subList(0, rows.size() - more),
        left.strip());
  }

  private static String count(Entry line, String name) {
    return Numbers.count(line.whole(name));
  }

  /** {@code 6 of 80}, and the share with its interval below. */
  static String hitsOf(Entry rate) {
    return rate.has("value")
        ? count(rate, "hits") + " of " + count(rate, "n") + "\n" + share(rate).replace("\n", ", ")
        : NONE;
  }

  /** {@code 33.3 %}, and its interval below: over parents where enough of them tell. */
  static String share(Entry rate) {
    return rate.has("value")
        ? Numbers.percent(rate.share("value"))
            + rate.interval("byParent")
                .or(() -> rate.interval("wilson"))
                .map(i -> "\n" + Numbers.points(i.lo()) + " to " + Numbers.points(i.hi()))
                .orElse("")
        : NONE;
  }

  private static String ofN(Entry rate) {
    return rate.has("value")
        ? Numbers.percent(rate.share("value")) + "\nof " + Numbers.count(rate.whole("n"))
        : NONE;
  }
}
