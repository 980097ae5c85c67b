package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many labels there are of each criterion, how often two passes agree, and who was drawn. */
class LabelCountsTest {

  private static final Path GUIDE = Path.of("judges/labelling.md");

  private static final int ENOUGH_PASS = 100;
  private static final int ENOUGH_FAIL = 50;

  @Test
  void the_guide_tells_how_many_labels_there_are_and_where_they_are_too_few() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| criterion | replies labelled | pass | fail | passes agree | enough for a judge |\n"
                + "|---|---:|---:|---:|---:|---|\n");
    StringBuilder once = new StringBuilder("\nLabelled in one pass only:");
    for (String criterion : List.of("right", "grounded", "numbers", "refuses", "cites")) {
      Collection<List<Label>> replies = replies(criterion);
      table.append(row(criterion, replies));
      List<String> alone =
          replies.stream()
              .filter(labels -> labels.size() == 1)
              .map(labels -> "`" + labels.getFirst().caseId() + "`")
              .sorted()
              .toList();
      if (!alone.isEmpty()) {
        once.append(
            " of `%s` one reply each to %s;".formatted(criterion, String.join(", ", alone)));
      }
    }

    ShownText.in(GUIDE, "label counts", table + once.toString().replaceFirst(";$", ".\n"));
  }

  /**
   * Of a case drawn for labelling the two versions' replies are labelled, unless they are equal.
   */
  @Test
  void the_guide_tells_what_share_of_each_category_was_drawn_by_lot() throws Exception {
    Map<String, List<GoldenCase>> categories =
        OwnProject.shown(OwnProject.docket().golden()).cases().stream()
            .collect(
                Collectors.groupingBy(
                    golden -> golden.standing().category(), TreeMap::new, Collectors.toList()));
    Set<String> random =
        labels("right").stream()
            .filter(label -> label.drawn() == Label.Drawn.RANDOM)
            .map(Label::caseId)
            .collect(Collectors.toSet());
    StringBuilder table =
        new StringBuilder("| category | cases | drawn | probability |\n|---|---:|---:|---:|\n");
    categories.forEach(
        (category, cases) -> {
          long drawn = cases.stream().filter(golden -> random.contains(golden.id())).count();
          table.append(share(category, drawn, cases.size()));
        });

    assertThat(random).hasSize(150);
    ShownText.in(GUIDE, "drawn by category", table.toString());
  }

  private static String share(String category, long drawn, int cases) {
    return String.format(
        Locale.ROOT, "| %s | %d | %d | %.3f |\n", category, cases, drawn, (double) drawn / cases);
  }

  private static List<Label> labels(String criterion) {
    return LabelFile.read(Path.of(""), "judges/" + criterion + ".labels.csv", ',', new Problems());
  }

  private static Collection<List<Label>> replies(String criterion) {
    return labels(criterion).stream()
        .collect(Collectors.groupingBy(label -> label.caseId() + " " + label.reply().hex()))
        .values();
  }

  private static String row(String criterion, Collection<List<Label>> replies) {
    Map<Set<Boolean>, Long> counts =
        replies.stream().collect(Collectors.groupingBy(said(), Collectors.counting()));
    long pass = counts.getOrDefault(Set.of(true), 0L);
    long fail = counts.getOrDefault(Set.of(false), 0L);
    List<List<Label>> twice = replies.stream().filter(labels -> labels.size() > 1).toList();
    long agree = twice.stream().map(said()).filter(said -> said.size() == 1).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d of %d | %s |\n",
        criterion,
        replies.size(),
        pass,
        fail,
        agree,
        twice.size(),
        pass >= ENOUGH_PASS && fail >= ENOUGH_FAIL ? "yes" : "too few labels");
  }

  private static Function<List<Label>, Set<Boolean>> said() {
    return labels -> labels.stream().map(Label::passes).collect(Collectors.toSet());
  }
}
