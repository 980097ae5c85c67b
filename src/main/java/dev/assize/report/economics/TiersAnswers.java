package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Spending;
import dev.assize.economics.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says of each kind of task which subject is enough, or what is missing to say so. */
final class TiersAnswers {

  private final TiersView view;
  private final String margin;

  TiersAnswers(TiersView view) {
    this.view = view;
    this.margin = Numbers.points(view.rule().margin()) + " points";
  }

  List<String> all() {
    List<String> answers = new ArrayList<>();
    for (Tier tier : view.tiers()) {
      switch (tier) {
        case Tier.Chosen chosen -> answers.add(chosen(chosen));
        case Tier.NoEvidence none -> answers.add(none(none));
        case Tier.Described described -> {}
      }
    }
    List<Tier.Described> described =
        view.tiers().stream()
            .filter(Tier.Described.class::isInstance)
            .map(Tier.Described.class::cast)
            .toList();
    if (!described.isEmpty()) {
      answers.add(
          "No evidence below "
              + Numbers.count(view.rule().least(), "case")
              + " of a kind, which only describe: "
              + described.stream()
                  .map(each -> each.kind() + " (" + Numbers.count(each.cases()) + ")")
                  .collect(Collectors.joining(", "))
              + ". Put categories together as kinds of task: economics.kinds in assize.yaml, or"
              + " --kind NAME=CATEGORY,CATEGORY.");
    }
    return answers;
  }

  private String chosen(Tier.Chosen tier) {
    Tier.Candidate chosen = candidate(tier, tier.subject());
    List<String> unpriced =
        tier.candidates().stream()
            .filter(Tier.Candidate::isProven)
            .filter(each -> each.spending() instanceof Spending.Unpriced)
            .map(Tier.Candidate::subject)
            .toList();
    return tier.kind()
        + ": "
        + tier.subject()
        + " is enough, the cheapest that is shown to lose no more than "
        + margin
        + " against any other ("
        + view.currency()
        + " "
        + Words.perThousand(chosen.spending())
        + " for 1,000 replies)."
        + (unpriced.isEmpty()
            ? ""
            : " Good enough and without a price: " + Words.list(unpriced) + ".")
        + perhapsCheaper(tier);
  }

  private String perhapsCheaper(Tier.Chosen tier) {
    return tier.perhapsCheaper().isEmpty()
        ? ""
        : " Good enough and perhaps cheaper: "
            + Words.list(
                tier.perhapsCheaper().stream()
                    .map(
                        each ->
                            each.subject()
                                + " ("
                                + view.currency()
                                + " "
                                + Words.perThousand(each.spending())
                                + (Unbilled.in(each.spending()) > 0
                                    ? "; " + Unbilled.attempts(Unbilled.in(each.spending()))
                                    : "")
                                + ")")
                    .toList())
            + ".";
  }

  private static Tier.Candidate candidate(Tier tier, String subject) {
    return tier.candidates().stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static String none(Tier.NoEvidence tier) {
    List<String> proven =
        tier.candidates().stream()
            .filter(Tier.Candidate::isProven)
            .map(Tier.Candidate::subject)
            .toList();
    String found = tier.kind() + ": no evidence: " + tier.why();
    return proven.isEmpty()
        ? found + "." + reach(tier)
        : found + ": " + Words.list(proven) + ". Give them prices.";
  }

  /** What so many cases could show. */
  private static String reach(Tier tier) {
    return tier.candidates().stream()
        .filter(each -> each.smallestMargin().isPresent())
        .min(Comparator.comparingDouble(each -> each.smallestMargin().orElseThrow()))
        .map(
            each ->
                " A margin of "
                    + Numbers.points(each.smallestMargin().orElseThrow())
                    + " points would be shown in 80 of 100 comparisons, for "
                    + each.subject()
                    + " if it is as good as "
                    + each.rival()
                    + ".")
        .orElse("");
  }
}
