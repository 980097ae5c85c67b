package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.Estimate;
import dev.assize.drift.WhoseDrift;
import dev.assize.report.drift.Section.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a drift report that parts the subject from its judge. */
final class WhoseSection {

  private WhoseSection() {}

  /** Empty where no judge has a say. */
  static Optional<Section> of(Whose whose) {
    List<String> sentences = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    if (whose instanceof Whose.Parted parted) {
      WhoseDrift parts = parted.parts();
      sentences.add(
          "Of the first run "
              + Numbers.count(parts.replies(), "case")
              + (parts.replies() == 1 ? " was" : " were")
              + " judged again on "
              + parted.again().day()
              + " ("
              + parted.again().address()
              + "). The judge's part: the old replies, by the judge of then and of today. The"
              + " subject's part: the replies of then and now, both by the judge of today.");
      sentences.add(steadiness(parts));
      tables.add(parts(parts));
    }
    whose.judges().screens().stream().map(Screened::words).forEach(sentences::add);
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(Section.of("Subject or judge", sentences).with(tables.toArray(Table[]::new)));
  }

  private static String steadiness(WhoseDrift parts) {
    String margin = Numbers.points(parts.margin()) + " points";
    return switch (parts.steadiness()) {
      case CHANGED -> "The judge moved.";
      case UNCHANGED -> "That the judge moved by " + margin + " is ruled out.";
      case CANNOT_TELL ->
          "That the judge moved by "
              + margin
              + " is neither shown nor ruled out"
              + (parts.judge().detectable().isPresent()
                  ? ": so many cases show a move of "
                      + Numbers.points(parts.judge().detectable().getAsDouble())
                      + " points in 4 of 5 comparisons."
                  : ".");
    };
  }

  private static Table parts(WhoseDrift parts) {
    List<List<String>> rows =
        Stream.of(
                Stream.of(row("the judge", parts.judge())),
                parts.subject().stream().map(part -> row("the subject", part)),
                parts.total().stream().map(part -> row("both", part)))
            .flatMap(each -> each)
            .toList();
    return new Table(
        "The " + parts.quantity().words() + ", parted",
        List.of("Part of", "Then", "Now", "Change (95 % interval)", "n", "p"),
        rows);
  }

  private static List<String> row(String whose, Estimate part) {
    return List.of(
        whose,
        part.quantity().shown(part.before()),
        part.quantity().shown(part.after()),
        part.words().replace("95 % interval ", ""),
        Numbers.count(part.cases()),
        part.p().text());
  }
}
