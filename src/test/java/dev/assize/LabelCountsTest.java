package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many labels there are of each criterion, and how often two passes agree. */
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
    for (String criterion : List.of("right", "grounded", "numbers", "refuses")) {
      table.append(row(criterion));
    }

    ShownText.in(GUIDE, "label counts", table.toString());
  }

  private static String row(String criterion) {
    Collection<Set<Boolean>> said =
        LabelFile.read(Path.of(""), "judges/" + criterion + ".labels.csv", ',', new Problems())
            .stream()
            .collect(
                Collectors.groupingBy(
                    label -> label.caseId() + " " + label.reply().hex(),
                    Collectors.mapping(Label::passes, Collectors.toSet())))
            .values();
    Map<Set<Boolean>, Long> counts =
        said.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    long pass = counts.getOrDefault(Set.of(true), 0L);
    long fail = counts.getOrDefault(Set.of(false), 0L);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d of %d | %s |%n".replace("%n", "\n"),
        criterion,
        said.size(),
        pass,
        fail,
        pass + fail,
        said.size(),
        pass >= ENOUGH_PASS && fail >= ENOUGH_FAIL ? "yes" : "too few labels");
  }
}
