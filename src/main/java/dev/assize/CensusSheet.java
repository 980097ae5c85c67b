package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.Census;
import dev.assize.cases.Census.Group;
import dev.assize.cases.Census.Spread;
import dev.assize.diversity.DistinctRuns;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a golden set consists of, as a plain text of one screen. */
final class CensusSheet {

  /** Tags that are columns of their own, as far as the set has them. */
  private static final List<String> COLUMNS = List.of("easy", "medium", "hard", "real");

  private static final int MOST_TAGS = 12;

  private final Census census;
  private final List<String> columns;
  private final int name;
  private final Sheet sheet = new Sheet();

  private CensusSheet(Census census) {
    this.census = census;
    this.columns = COLUMNS.stream().filter(census.tags()::containsKey).toList();
    this.name =
        Stream.concat(census.categories().stream(), Stream.of(census.whole()))
            .mapToInt(group -> Visible.marked(group.name()).length())
            .reduce("category".length(), Math::max);
  }

  static String of(Census census) {
    return new CensusSheet(census).written();
  }

  private String written() {
    heading();
    census.categories().forEach(this::row);
    row(census.whole());
    sheet.line("");
    tags();
    distinct();
    alike();
    sheet.line(
        String.format(
            Locale.ROOT,
            "Vendi score         %.1f of %s texts",
            census.vendi(),
            Numbers.count(census.whole().cases())));
    return sheet.toString();
  }

  private void heading() {
    StringBuilder line = new StringBuilder(padded("category"));
    line.append("  cases  critical  not answer  words of input");
    columns.forEach(tag -> line.append("  ").append(tag));
    sheet.line(line.append("  sealed").toString());
  }

  private void row(Group group) {
    StringBuilder line =
        new StringBuilder(padded(Visible.marked(group.name())))
            .append(
                String.format(
                    Locale.ROOT,
                    "  %5d  %8d  %10d  %14s",
                    group.cases(),
                    group.critical(),
                    group.otherPolicy(),
                    spread(group.words())));
    for (String tag : columns) {
      String count = Numbers.count(group.tags().getOrDefault(tag, 0L));
      line.append("  ")
          .append(" ".repeat(Math.max(0, tag.length() - count.length())))
          .append(count);
    }
    double share = group.cases() == 0 ? 0 : (double) group.sealed() / group.cases();
    line.append(String.format(Locale.ROOT, "  %6d  %s", group.sealed(), Numbers.percent(share)));
    sheet.line(line.toString());
  }

  private String padded(String text) {
    return text + " ".repeat(name - text.length());
  }

  private static String spread(Spread words) {
    String median =
        words.median() == Math.rint(words.median())
            ? Long.toString((long) words.median())
            : Double.toString(words.median());
    return words.least() + " / " + median + " / " + words.most();
  }

  private void tags() {
    List<Map.Entry<String, Long>> others =
        census.tags().entrySet().stream().filter(tag -> !columns.contains(tag.getKey())).toList();
    if (!others.isEmpty()) {
      sheet.line(
          "Other tags          "
              + others.stream()
                  .limit(MOST_TAGS)
                  .map(tag -> Visible.marked(tag.getKey()) + " " + tag.getValue())
                  .collect(Collectors.joining(", "))
              + (others.size() > MOST_TAGS
                  ? ", and " + (others.size() - MOST_TAGS) + " more"
                  : ""));
    }
  }

  private void distinct() {
    sheet.line(
        "Distinct runs       "
            + census.distinct().stream()
                .map(runs -> String.format(Locale.ROOT, "%d: %.3f", runs.length(), runs.share()))
                .collect(Collectors.joining(", "))
            + " (share of runs of 1, 2, 3 words in "
            + Numbers.count(census.distinct().getFirst().words())
            + " words"
            + (census.distinct().getFirst().words() < DistinctRuns.BUDGET
                ? ", all there are)"
                : ")"));
  }

  private void alike() {
    double share =
        census.whole().cases() == 0 ? 0 : (double) census.doubled() / census.whole().cases();
    sheet.line(
        "Near-duplicates     "
            + Numbers.count(census.alike().size(), "pair")
            + ", "
            + Numbers.percent(share)
            + " of cases");
    census
        .alike()
        .forEach(
            pair ->
                sheet.line(
                    String.format(
                        Locale.ROOT,
                        "  %s, %s: %.2f",
                        pair.first(),
                        pair.second(),
                        pair.similarity())));
  }
}
