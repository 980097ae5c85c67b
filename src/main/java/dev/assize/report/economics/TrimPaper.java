package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Triad;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Saving;
import dev.assize.economics.trimming.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what shorter prompts lose and save. */
final class TrimPaper {

  private final TrimView view;
  private final TrimWords words;
  private final String margin;

  TrimPaper(TrimView view) {
    this.view = view;
    this.words = new TrimWords(view.callsPerMonth());
    this.margin = Numbers.points(view.rule().margin()) + " points";
  }

  Paper paper() {
    List<Part> parts = new ArrayList<>();
    parts.add(part(title(), view.lot()));
    if (view.together() instanceof Together.Decided decided) {
      parts.add(
          part(
              "Together, on the "
                  + Numbers.count(cases(decided.lot()), "case")
                  + " by which nothing was chosen",
              decided.lot()));
    }
    return new Paper(
        "What a shorter prompt loses and saves",
        view.isTold(),
        answers(),
        parts,
        new TrimNotes(view).lines());
  }

  private String title() {
    boolean isCut = view.lot().prompts().stream().noneMatch(each -> each.without().isEmpty());
    return isCut ? "Sections left out of " + view.lot().original() : "Two prompts";
  }

  private static long cases(TrimmedLot lot) {
    return lot.triads().getFirst().quality().counts().total();
  }

  private List<String> answers() {
    return Stream.concat(
            view.lot().prompts().stream().map(each -> answer(view.lot(), each)), together())
        .toList();
  }

  private String answer(TrimmedLot lot, Trimmed prompt) {
    String who =
        prompt.without().isEmpty()
            ? prompt.cut().name() + " against " + lot.original()
            : "without " + Words.list(prompt.without());
    return who
        + ": "
        + TrimWords.quality(prompt.cut())
        + reach(prompt.cut())
        + " It takes in "
        + prompt
            .input()
            .map(TrimWords::tokens)
            .orElse("nobody knows how many tokens: none were reported")
        + (prompt.cut().saving() instanceof Saving.Known known
            ? ", and " + words.money(known)
            : ", and has no price")
        + ".";
  }

  /** What so many cases could show. */
  private static String reach(Cut cut) {
    return cut.finding() == Cut.Finding.UNDECIDED && cut.reach().isPresent()
        ? " So many cases rule out "
            + Numbers.points(cut.reach().getAsDouble())
            + " points in 80 of 100 comparisons with a prompt that is as good."
        : "";
  }

  private Stream<String> together() {
    return switch (view.together()) {
      case Together.NoCuts none -> Stream.empty();
      case Together.TooFew few ->
          Stream.of(
              few.harmless().isEmpty()
                  ? "No section is shown to lose no more than "
                      + margin
                      + ", so nothing was put together."
                  : "Only "
                      + few.harmless().getFirst()
                      + " is shown to lose no more than "
                      + margin
                      + ", so there was nothing to put together.");
      case Together.NoFreshCases none ->
          Stream.of(
              "Nothing can be said of the harmless sections together: cuts were chosen by all "
                  + Numbers.count(none.used(), "case")
                  + ".");
      case Together.Decided decided ->
          decided.lot().prompts().stream().map(each -> "Together, " + answer(decided.lot(), each));
    };
  }

  private Part part(String title, TrimmedLot lot) {
    return Part.of(title, List.of(), levels(lot), differences(lot))
        .drawn(Drawings.ofCuts(lot, view.rule().margin()));
  }

  private Part.Table levels(TrimmedLot lot) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lot.triads().size(); i++) {
      boolean isOriginal = i == 0;
      Trimmed shorter = lot.prompts().get(Math.max(0, i - 1));
      rows.add(
          level(
              lot.triads().get(i),
              shorter.input().map(t -> isOriginal ? t.original() : t.shorter()),
              shorter.output().map(t -> isOriginal ? t.original() : t.shorter())));
    }
    return new Part.Table(
        List.of(
            "Prompt",
            "Passed",
            "n",
            "Open",
            "Tokens in",
            "Tokens out",
            (view.currency().isEmpty() ? "Cost of" : view.currency() + " for") + " 1,000"),
        rows);
  }

  private static List<String> level(Triad triad, Optional<Double> input, Optional<Double> output) {
    Triad.Quality quality = triad.quality();
    return List.of(
        triad.subject(),
        quality.cases() == 0 ? Words.UNKNOWN : Words.share(quality.share(), quality.interval()),
        Numbers.count(quality.cases()),
        Numbers.count(quality.counts().total() - quality.cases()),
        input.map(TrimWords::number).orElse(Words.UNKNOWN),
        output.map(TrimWords::number).orElse(Words.UNKNOWN),
        Words.perThousand(triad.spending()));
  }

  private Part.Table differences(TrimmedLot lot) {
    return new Part.Table(
        List.of(
            "Against " + lot.original(),
            "Points",
            "p, margin",
            "p, worse",
            "Shown",
            "Margin",
            "Fewer in",
            "Fewer out",
            "Saved"),
        lot.prompts().stream().map(TrimPaper::difference).toList());
  }

  private static List<String> difference(Trimmed prompt) {
    Cut cut = prompt.cut();
    return List.of(
        prompt.without().isEmpty() ? cut.name() : "without " + Words.list(prompt.without()),
        Words.points(cut.difference(), cut.interval()),
        cut.notWorse().text(),
        cut.worse().text(),
        TrimWords.finding(cut.finding()),
        Words.points(cut.reach()),
        fewer(prompt.input()),
        TrimWords.saved(prompt.output()),
        TrimWords.saved(cut.saving()));
  }

  private static String fewer(Optional<Tokens> tokens) {
    return TrimWords.saved(tokens)
        + tokens.map(each -> ", " + Numbers.percent(each.share())).orElse("");
  }
}
