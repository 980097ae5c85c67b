package dev.assize.report.html;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the cases whose texts are in the report into the words that the template lays out. */
final class CaseArticles {

  /** So many are laid out on the page itself; the others wait in templates for the script. */
  private static final int LAID_OUT = 50;

  /** Of the cases that are shown. */
  private final Map<String, Entry> rows = new HashMap<>();

  private final Entry candidate;
  private final PastRuns past;
  private final String run;
  private final String anchor;

  private CaseArticles(Entry candidate, String run, String anchor) {
    this.candidate = candidate;
    this.past = new PastRuns(candidate);
    this.run = run;
    this.anchor = anchor;
    Set<String> shown =
        candidate.entries("shown").map(each -> each.text("id")).collect(Collectors.toSet());
    candidate
        .entries("cases")
        .filter(row -> shown.contains(row.text("id")))
        .forEach(row -> rows.put(row.text("id"), row));
  }

  /** In the order of the report: what broke first. */
  static Page.Cases of(Entry candidate, String run, String anchor) {
    CaseArticles articles = new CaseArticles(candidate, run, anchor);
    List<Page.Case> all = candidate.entries("shown").map(articles::article).toList();
    int laidOut = Math.min(LAID_OUT, all.size());
    return new Page.Cases(all.subList(0, laidOut), all.subList(laidOut, all.size()));
  }

  private Page.Case article(Entry shown) {
    Entry row = rows.getOrDefault(shown.text("id"), new Entry(shown.json()));
    List<String> facts = new ArrayList<>();
    facts.add(row.text("category"));
    if (!row.text("transition").equals("alone")) {
      facts.add(row.text("transition"));
    }
    if (row.is("critical")) {
      facts.add("critical");
    }
    if (row.is("quarantined")) {
      facts.add("quarantined");
    }
    facts.addAll(row.texts("tags"));
    String id = shown.text("id");
    List<Entry> before = shown.all("baseline");
    List<Entry> after = shown.all("candidate");
    Texts texts = Texts.of(before, after);
    List<Page.Column> columns = new ArrayList<>();
    if (candidate.in("against").has("baseline")) {
      columns.add(
          column(
              "Baseline " + candidate.in("against").in("baseline").text("subject"),
              row.text("baseline"),
              before,
              texts.before()));
    }
    columns.add(
        column(
            "Candidate " + candidate.text("subject"), row.text("candidate"), after, texts.after()));
    return new Page.Case(
        anchor + "-case-" + id,
        id,
        String.join(" \u00b7 ", facts),
        text(shown.in("input")),
        text(shown.in("context")),
        shown.entries("expectation").map(CaseArticles::text).toList(),
        columns,
        past.of(id),
        "assize show " + id + " --run " + run);
  }

  private static Page.Column column(
      String name, String state, List<Entry> trials, List<List<Page.Piece>> texts) {
    List<Page.Trial> laid = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      laid.add(trial(trials.get(i), trials.size(), texts.get(i)));
    }
    return new Page.Column(name, state, laid);
  }

  private static Page.Trial trial(Entry trial, int of, List<Page.Piece> text) {
    String title = of == 1 ? "" : "Trial " + trial.whole("trial");
    List<Page.Opinion> decisive = new ArrayList<>();
    List<Page.Opinion> passed = new ArrayList<>();
    trial
        .entries("verdicts")
        .map(CaseArticles::opinion)
        .forEach(each -> (each.outcome().equals("passed") ? passed : decisive).add(each));
    boolean isReply = trial.has("reply");
    return new Page.Trial(
        isReply ? title : (title + " no reply: " + trial.text("failure")).strip(),
        isReply ? "reply" : "noreply",
        text,
        left(trial.in(isReply ? "reply" : "message")),
        decisive,
        passed,
        trial.entries("sent").map(CaseArticles::message).toList(),
        figures(trial));
  }

  private static Page.Message message(Entry sent) {
    return new Page.Message(sent.text("role"), text(sent.in("text")));
  }

  private static String figures(Entry trial) {
    long millis = trial.whole("latencyMs");
    return (millis == 0 ? "" : Words.seconds(millis) + ", ")
        + Words.tokens(trial.in("usage"))
        + ", "
        + trial.text("source");
  }

  private static Page.Opinion opinion(Entry verdict) {
    return new Page.Opinion(
        verdict.text("outcome"),
        verdict.text("by"),
        verdict.text("criterion"),
        text(verdict.in("rationale")));
  }

  private static Page.Text text(Entry text) {
    return new Page.Text(text.text("text"), left(text));
  }

  /** How much of a text was cut off, in words. */
  static String left(Entry text) {
    long left = text.whole("left");
    return left == 0 ? "" : Numbers.count(left, "more character") + " not shown";
  }
}
