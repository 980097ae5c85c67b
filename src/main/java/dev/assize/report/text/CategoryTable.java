package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.report.Difference;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import java.util.List;

/** Writes what became of each category as a table of Markdown. */
final class CategoryTable {

  private CategoryTable() {}

  /**
   * Appends the table.
   *
   * @param most so many rows, and how many more there are
   */
  static void add(CandidateView view, int most, StringBuilder out) {
    switch (view.against()) {
      case Against.Nothing nothing -> alone(view.categories(), most, out);
      case Against.Baseline baseline -> compared(view, most, out);
    }
    out.append('\n');
    more(view, most, out);
  }

  private static void alone(List<CategoryView> all, int most, StringBuilder out) {
    out.append("| category | passed |\n|---|---|\n");
    for (CategoryView category : all.subList(0, Math.min(most, all.size()))) {
      row(out, Markdown.text(category.category()), RatePhrases.rate(category.candidate()));
    }
  }

  private static void compared(CandidateView view, int most, StringBuilder out) {
    String asIf = Phrases.asIf(view.against());
    out.append(asIf.isEmpty() ? "" : "Figures by category are " + asIf + ".\n\n");
    out.append(
        "| category | baseline | candidate | difference | broke / fixed | change | would find |\n"
            + "|---|---|---|---|---|---|---|\n");
    List<CategoryView> all = view.categories();
    for (CategoryView category : all.subList(0, Math.min(most, all.size()))) {
      row(
          out,
          Markdown.text(category.category()),
          RatePhrases.rate(category.baseline()),
          RatePhrases.rate(category.candidate()),
          Phrases.difference(category.difference()),
          moved(category.difference()),
          category.change().words(),
          category.change().couldShow());
    }
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void more(CandidateView view, int most, StringBuilder out) {
    int left = view.categories().size() - most;
    if (left > 0) {
      boolean isCompared = view.against() instanceof Against.Baseline;
      out.append("And ")
          .append(Numbers.count(left))
          .append(" more categories, which ")
          .append(isCompared ? "worsened less" : "passed more often")
          .append(".\n\n");
    }
  }

  private static String moved(Difference difference) {
    return switch (difference) {
      case Difference.Unmeasured unmeasured -> "";
      case Difference.Measured measured ->
          Numbers.count(measured.table().n01()) + " / " + Numbers.count(measured.table().n10());
    };
  }
}
