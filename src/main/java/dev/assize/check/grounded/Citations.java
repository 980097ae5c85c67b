package dev.assize.check.grounded;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Sentences;
import dev.assize.check.grounded.Sources.Reach;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the reply cites is there. */
public final class Citations implements CheckKind {

  private static final String PARAGRAPHS = "every-paragraph";
  private static final String SENTENCES = "every-sentence";
  private static final String NUMBERS = "every-number";
  private static final String PASSAGE = "Returns are free within 30 days.";

  @Override
  public Description description() {
    return Sources.describe(
            "citations",
            "Passes when the reply cites something, and everything that it cites is there. Markers"
                + " such as [1], [2, 3], [1-3], [^1] and 【1】 name the passages by number, those given"
                + " along first, then those retrieved; [terms.md] and [doc-2] name them by id or"
                + " file, with or without folder and ending. Whether the passage says so is not"
                + " looked at, but for numbers where that is asked.")
        .knows(Option.flag(PARAGRAPHS, "and every paragraph cites something"))
        .knows(Option.flag(SENTENCES, "and every sentence cites something"))
        .knows(
            Option.flag(
                NUMBERS,
                "and every number that no-invented-numbers would look at stands in a passage that"
                    + " the mark behind it names; marks side by side name theirs together"))
        .edition(5)
        .with(Sources.passing("citations", PASSAGE, "You have 30 days [1]."))
        .with(Sources.failing("citations", PASSAGE, "You have 30 days [2]."))
        .with(
            Sources.failing(
                "citations [every sentence]", PASSAGE, "You have 30 days [1]. It is free."))
        .with(Sources.failing("citations [every number]", PASSAGE, "You have 30 days [1], or 60."));
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    Reach reach = Reach.askedBy(arguments);
    Function<String, List<String>> stretches = stretches(arguments);
    boolean numbers = arguments.has(NUMBERS);
    return (Check)
        exhibit -> {
          Sources sources = Sources.of(exhibit, reach);
          Shelf shelf = new Shelf(sources.documents());
          Verdict resolved = resolve(exhibit.text(), shelf);
          Optional<String> elsewhere =
              numbers ? elsewhere(exhibit, sources, shelf) : Optional.empty();
          return elsewhere
              .or(() -> uncited(stretches.apply(exhibit.text())))
              .map(fault -> Verdict.failed(fault + "; " + resolved.rationale().text()))
              .orElse(resolved);
        };
  }

  /** What must cite something. */
  private static Function<String, List<String>> stretches(Arguments arguments) {
    boolean paragraphs = arguments.has(PARAGRAPHS);
    boolean sentences = arguments.has(SENTENCES);
    return text -> {
      List<String> stretches = new ArrayList<>();
      if (paragraphs) {
        stretches.addAll(Arrays.asList(text.split("\\R\\s*\\R|\u2029")));
      }
      if (sentences) {
        stretches.addAll(Sentences.of(text));
      }
      return stretches;
    };
  }

  private static Optional<String> elsewhere(Exhibit exhibit, Sources sources, Shelf shelf) {
    List<String> found =
        new CitedNumbers(exhibit.text(), sources, shelf).elsewhere(exhibit.quantities());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("not in what the mark behind it names: " + Wording.few(found));
  }

  private static Verdict resolve(String text, Shelf shelf) {
    List<Marker> markers = Marker.in(text);
    if (markers.isEmpty()) {
      return Verdict.failed("the reply cites nothing");
    }
    List<String> lost =
        markers.stream()
            .filter(marker -> !shelf.holds(marker))
            .map(marker -> marker.span().in(text))
            .toList();
    String told = markers.size() + (markers.size() == 1 ? " marker" : " markers");
    String there = shelf.size() + (shelf.size() == 1 ? " passage" : " passages");
    return lost.isEmpty()
        ? Verdict.passed(told + ", all of them of the " + there + " given")
        : Verdict.failed("not among the " + there + " given: " + Wording.few(lost));
  }

  /**
   * Tells of the first stretch that cites nothing. A marker behind the full stop belongs to the
   * sentence before.
   */
  private static Optional<String> uncited(List<String> stretches) {
    for (int i = 0; i < stretches.size(); i++) {
      String stretch = Marker.withoutLeading(stretches.get(i));
      boolean behind =
          i + 1 < stretches.size()
              && !stretches.get(i + 1).equals(Marker.withoutLeading(stretches.get(i + 1)));
      if (stretch.codePoints().anyMatch(Character::isLetter)
          && Marker.in(stretch).isEmpty()
          && !behind) {
        return Optional.of(Rationale.quote(stretch) + " cites nothing");
      }
    }
    return Optional.empty();
  }
}
