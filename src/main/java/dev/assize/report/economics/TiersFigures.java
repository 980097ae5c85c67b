package dev.assize.report.economics;

import dev.assize.economics.Frontier;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Spending;
import dev.assize.economics.Tier;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every number of the tiers once: a row for each kind and subject. */
final class TiersFigures {

  private static final List<String> HEAD =
      List.of(
          "kind",
          "subject",
          "passed",
          "failed",
          "errored",
          "unscored",
          "not_asked",
          "pass",
          "pass_low",
          "pass_high",
          "currency",
          "cost",
          "cost_low",
          "cost_high",
          "cost_per_correct",
          "seconds_p50",
          "seconds_p95",
          "front",
          "rival",
          "difference",
          "p",
          "p_holm",
          "shown",
          "chosen",
          "power",
          "margin_80",
          "unbilled");

  private final TiersView view;

  TiersFigures(TiersView view) {
    this.view = view;
  }

  Part.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Triad triad : view.triads()) {
      List<String> row = new ArrayList<>(List.of(triad.kind(), triad.subject()));
      quality(triad.quality(), row);
      costs(triad, row);
      row.add(seconds(triad.waiting(), 0.50));
      row.add(seconds(triad.waiting(), 0.95));
      row.add(front(triad));
      stand(triad, row);
      row.add(Long.toString(Unbilled.in(triad.spending())));
      rows.add(row);
    }
    return new Part.Table(HEAD, rows);
  }

  private static void quality(Triad.Quality quality, List<String> row) {
    List.of(
            quality.counts().passed(),
            quality.counts().failed(),
            quality.counts().errored(),
            quality.counts().unscored(),
            quality.counts().notAsked())
        .forEach(count -> row.add(count.toString()));
    row.add(quality.cases() == 0 ? "" : Words.raw(Optional.of(quality.share())));
    row.add(Words.raw(quality.interval().map(Interval::lo)));
    row.add(Words.raw(quality.interval().map(Interval::hi)));
  }

  private void costs(Triad triad, List<String> row) {
    row.add(view.currency());
    switch (triad.spending()) {
      case Spending.Known known -> {
        row.add(known.perTrial().amount().toPlainString());
        row.add(limit(known.range().map(MoneyRange::lo).map(m -> m.amount().toPlainString())));
        row.add(limit(known.range().map(MoneyRange::hi).map(m -> m.amount().toPlainString())));
      }
      case Spending.Unpriced unpriced -> row.addAll(List.of("", "", ""));
    }
    row.add(
        switch (triad.perCorrect()) {
          case PerCorrect.Known known -> known.each().amount().toPlainString();
          case PerCorrect.Infinite infinite -> "infinite";
          case PerCorrect.Unpriced unpriced -> "";
        });
  }

  private static String limit(Optional<String> amount) {
    return amount.orElse("");
  }

  private static String seconds(Waiting waiting, double share) {
    return waiting instanceof Waiting.Timed timed
        ? Words.raw(Optional.of(timed.percentile(share).seconds()))
        : "";
  }

  private String front(Triad triad) {
    return view.frontier(triad.kind()).points().stream()
        .filter(point -> point.subject().equals(triad.subject()))
        .map(Frontier.Point::position)
        .map(Words::position)
        .findFirst()
        .orElse("");
  }

  private void stand(Triad triad, List<String> row) {
    Optional<Tier> tier =
        view.tiers().stream().filter(each -> each.kind().equals(triad.kind())).findFirst();
    Optional<Tier.Candidate> candidate =
        tier.stream()
            .flatMap(each -> each.candidates().stream())
            .filter(each -> each.subject().equals(triad.subject()))
            .findFirst();
    if (tier.isEmpty() || candidate.isEmpty()) {
      row.addAll(List.of("", "", "", "", "", "", "", ""));
      return;
    }
    Tier.Candidate found = candidate.get();
    boolean decides = !(tier.get() instanceof Tier.Described);
    row.add(found.rival());
    row.add(Words.raw(Optional.of(found.difference())));
    row.add(Words.raw(Optional.of(found.p().value())));
    row.add(decides ? Words.raw(Optional.of(found.adjusted().value())) : "");
    row.add(found.isProven() ? "yes" : "no");
    boolean isChosen =
        tier.get() instanceof Tier.Chosen chosen && chosen.subject().equals(found.subject());
    row.add(isChosen ? "yes" : "no");
    row.add(Words.raw(found.power().stream().boxed().findFirst()));
    row.add(Words.raw(found.smallestMargin().stream().boxed().findFirst()));
  }
}
