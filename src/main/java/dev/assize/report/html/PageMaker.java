package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the page out of a {@code report.json}, and out of nothing else. */
final class PageMaker {

  private static final List<String> GRAVEST_FIRST = List.of("HOLD", "INCONCLUSIVE", "SHIP");

  private final Entry report;

  private PageMaker(Entry report) {
    this.report = report;
  }

  static Page page(JsonObject json, Style style) {
    return new PageMaker(new Entry(json)).page(style);
  }

  private Page page(Style style) {
    List<Page.Part> parts = new ArrayList<>();
    report
        .entries("candidates")
        .sorted(Comparator.comparingInt(each -> GRAVEST_FIRST.indexOf(each.text("answer"))))
        .forEach(candidate -> parts.add(part(candidate, "p" + (parts.size() + 1))));
    return new Page(
        report.text("answer") + ": " + report.text("project"),
        report.text("project"),
        report.text("run"),
        report.text("runStarted"),
        style.policy(),
        Markup.trusted(style.css()),
        Markup.trusted(style.script()),
        parts,
        report.texts("vacancy"),
        Payers.of(report, parts),
        Provenance.of(report));
  }

  private Page.Part part(Entry candidate, String anchor) {
    String answer = candidate.text("answer");
    Entry against = candidate.in("against");
    return new Page.Part(
        anchor,
        answer.toLowerCase(Locale.ROOT),
        Words.shape(answer),
        answer,
        candidate.text("sentence"),
        address(candidate.in("candidate")),
        against.has("baseline")
            ? "against baseline " + address(against.in("baseline"))
            : "without a baseline",
        against.has("baseline"),
        reasons(candidate),
        candidate.texts("toSettle"),
        candidate.entries("accepted").map(PageMaker::accepted).toList(),
        candidate.entries("rules").map(PageMaker::rule).toList(),
        candidate.texts("toKnow"),
        Tiles.of(candidate),
        asIf(against),
        candidate.entries("categories").map(PageMaker::category).toList(),
        Figures.of(candidate, anchor),
        CaseArticles.of(candidate, report.text("run"), anchor),
        candidate.in("split").in("sealed").whole("cases"),
        candidate.texts("leftOut"),
        Adversaries.of(candidate),
        Trust.of(candidate),
        Evidence.sides(candidate),
        Versions.of(report, candidate),
        changes(against.in("changes")),
        Markup.trusted(CaseIndex.of(candidate)),
        candidate.json().list("cases").size());
  }

  /** The subject and its version, and the run where it is another one. */
  private String address(Entry side) {
    String run = side.text("run").equals(report.text("run")) ? "" : side.text("run") + ":";
    return run + side.text("subject") + " (" + side.text("version") + ")";
  }

  private static String asIf(Entry against) {
    return against.has("asIf")
        ? "as if the size had been fixed; the decision rests on the e-process and the betting bound"
        : "";
  }

  /** Without what was accepted, which has a list of its own. */
  private static List<String> reasons(Entry candidate) {
    List<String> accepted =
        candidate
            .entries("accepted")
            .map(each -> "Accepted by " + each.text("by") + " until " + each.text("until") + ": ")
            .toList();
    return candidate.texts("reasons").stream()
        .filter(reason -> accepted.stream().noneMatch(reason::startsWith))
        .toList();
  }

  private static String accepted(Entry accepted) {
    String what = accepted.has("rule") ? "rule " + accepted.text("rule") : accepted.text("case");
    return what
        + ": "
        + accepted.text("reason")
        + " ("
        + accepted.text("by")
        + ", until "
        + accepted.text("until")
        + ")";
  }

  private static Page.Rule rule(Entry rule) {
    String told =
        switch (rule.text("answer")) {
          case "SHIP" -> "kept";
          case "HOLD" -> "broken";
          default -> "open";
        };
    return new Page.Rule(
        Words.shape(rule.text("answer")), told, rule.text("tier"), rule.text("sentence"));
  }

  private static Page.Category category(Entry category) {
    Entry change = category.in("change");
    Entry detectable = change.in("detectable");
    return new Page.Category(
        category.text("category"),
        Numbers.count(category.in("candidate").whole("n")),
        Words.share(category.in("baseline")),
        Words.share(category.in("candidate")),
        Words.difference(category.in("difference")),
        change.has("sign")
            ? change.text("sign") + ", adjusted p " + new PValue(change.share("lnAdjusted")).text()
            : "",
        detectable.has("difference")
            ? Numbers.points(detectable.share("difference"))
            : detectable.text("unknown"));
  }

  private static List<Page.Change> changes(Entry changes) {
    return Stream.of(
            change("Added, asked of the candidate only", changes.texts("added")),
            change("Removed, asked of the baseline only", changes.texts("removed")),
            change("Edited, not the same question on both sides", changes.texts("edited")),
            change(
                "Expectation changed, checks run again on both sides", changes.texts("rederived")),
            change("Expectation changed, to be judged again", changes.texts("unjudged")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Page.Change> change(String title, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.of(
            new Page.Change(
                title + " (" + Numbers.count(ids.size()) + ")",
                String.join(", ", ids.subList(0, Math.min(200, ids.size())))
                    + (ids.size() > 200 ? " and more" : "")));
  }
}
