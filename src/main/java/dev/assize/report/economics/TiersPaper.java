package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.Frontier;
import dev.assize.economics.Spending;
import dev.assize.economics.Tier;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which tier is enough. */
final class TiersPaper {

  private final TiersView view;
  private final String margin;

  TiersPaper(TiersView view) {
    this.view = view;
    this.margin = Numbers.points(view.rule().margin()) + " points";
  }

  Paper paper() {
    List<Part> parts = new ArrayList<>();
    parts.add(part("All cases", Triad.ALL, List.of()));
    view.tiers()
        .forEach(
            tier -> parts.add(part("Kind of task: " + tier.kind(), tier.kind(), stands(tier))));
    return new Paper(
        "Which tier is enough", view.isTold(), new TiersAnswers(view).all(), parts, toKnow());
  }

  private Part part(String title, String kind, List<Part.Table> more) {
    Frontier frontier = view.frontier(kind);
    List<Triad> triads = view.triads(kind);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < triads.size(); i++) {
      rows.add(row(triads.get(i), frontier.points().get(i).position()));
    }
    List<Part.Table> tables = new ArrayList<>();
    tables.add(
        new Part.Table(
            List.of(
                "Subject", "Passed", "n", "Open", cost(), "Each right", "p50 s", "p95 s", "Front"),
            rows));
    tables.addAll(more);
    return new Part(title, List.of(), tables, Drawings.of(triads, view.currency()));
  }

  private String cost() {
    return view.currency().isEmpty() ? "Cost of 1,000" : view.currency() + " for 1,000";
  }

  private static List<String> row(Triad triad, Frontier.Position position) {
    Triad.Quality quality = triad.quality();
    return List.of(
        triad.subject(),
        quality.cases() == 0 ? Words.UNKNOWN : Words.share(quality.share(), quality.interval()),
        Numbers.count(quality.cases()),
        Numbers.count(quality.counts().total() - quality.cases()),
        Words.perThousand(triad.spending()),
        Words.perThousandRight(triad),
        Words.seconds(triad.waiting(), 0.50),
        Words.seconds(triad.waiting(), 0.95),
        Words.position(position));
  }

  /** Of a kind that only describes no test is told: somebody would decide by it. */
  private static List<Part.Table> stands(Tier tier) {
    if (tier instanceof Tier.Described) {
      return List.of();
    }
    return List.of(
        new Part.Table(
            List.of(
                "Subject", "Hardest rival", "Points", "p", "p, Holm", "Shown", "Power", "Margin"),
            tier.candidates().stream()
                .map(
                    each ->
                        List.of(
                            each.subject(),
                            each.rival(),
                            Numbers.signedPoints(each.difference()),
                            each.p().text(),
                            each.adjusted().text(),
                            each.isProven() ? "yes" : "no",
                            Words.percent(each.power()),
                            Words.points(each.smallestMargin())))
                .toList()));
  }

  private List<String> toKnow() {
    List<String> toKnow = new ArrayList<>();
    toKnow.add(
        "Shown: no worse than any other subject by "
            + margin
            + " or more, each kind and subject a test, raised by Holm, at "
            + Numbers.level(view.rule().alpha())
            + ". Power: how often that is shown where both are equally good. Margin: what is then"
            + " shown in 80 of 100.");
    toKnow.add(
        "Front: dominated only where another is better on some count, worse on none, and every"
            + " difference is shown at "
            + Numbers.level(view.frontier(Triad.ALL).level())
            + "; else tied. Compared by "
            + axes()
            + ".");
    toKnow.add(
        "Each right: the cost of 1,000 right replies, those of wrong ones included. Limits in"
            + " brackets are of 95 % intervals. Quality decides first, and cost chooses among those"
            + " that are good enough.");
    toKnow.addAll(Notes.of(view.asked()));
    toKnow.addAll(Unbilled.notes(view.triads(Triad.ALL)));
    unpriced().forEach((why, names) -> toKnow.add(unpriced(why, names)));
    untimed().forEach(toKnow::add);
    return toKnow;
  }

  private String axes() {
    return view.frontier(Triad.ALL).axes().stream()
        .sorted()
        .map(Axis::word)
        .collect(Collectors.joining(", "));
  }

  private Map<String, List<String>> unpriced() {
    Map<String, List<String>> byReason = new TreeMap<>();
    for (Triad triad : view.triads(Triad.ALL)) {
      if (triad.spending() instanceof Spending.Unpriced unpriced) {
        byReason
            .computeIfAbsent(unpriced.why(), why -> new ArrayList<>())
            .add(triad.subject() + " (" + Numbers.count(unpriced.cases(), "case") + ")");
      }
    }
    return byReason;
  }

  private static String unpriced(String why, List<String> names) {
    return "Unpriced: " + Words.list(names) + ": " + why + ".";
  }

  private Set<String> untimed() {
    Set<String> reasons = new TreeSet<>();
    for (Triad triad : view.triads(Triad.ALL)) {
      if (triad.waiting() instanceof Waiting.Untimed untimed) {
        reasons.add("No latency: " + untimed.why() + ".");
      }
    }
    return reasons;
  }
}
