package dev.assize;

import dev.assize.regression.Decision;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says of the projects beside the main one is what their recorded replies give. */
class ExamplesShownTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"examples/tiers", "examples/prompt-versions"})
  void the_decisions_shown_are_the_decisions_made(String project) throws Exception {
    OwnProject.copy(folder);
    ShownText.in(
        Path.of("README.md"),
        "assize run -C " + project,
        sentences(OwnProject.replayed(folder.resolve(project)).candidates()));
  }

  @Test
  void the_page_of_the_examples_tells_who_passes_how_many_cases_of_each_category()
      throws Exception {
    OwnProject.copy(folder);
    Map<String, Map<String, Metric>> passed = new LinkedHashMap<>();
    for (String project : List.of("", "examples/tiers", "examples/prompt-versions")) {
      for (CandidateView each : OwnProject.replayed(folder.resolve(project)).candidates()) {
        put(
            passed,
            ((Against.Baseline) each.against()).side().subject(),
            each,
            CategoryView::baseline);
        put(passed, each.candidate().subject(), each, CategoryView::candidate);
      }
    }

    ShownText.in(Path.of("examples/README.md"), "who passes what", table(passed));
  }

  private static void put(
      Map<String, Map<String, Metric>> passed,
      String subject,
      CandidateView candidate,
      Function<CategoryView, Metric> side) {
    Map<String, Metric> rates = new TreeMap<>();
    candidate.categories().forEach(each -> rates.put(each.category(), side.apply(each)));
    passed.putIfAbsent(subject.replaceAll("@.*", ""), rates);
  }

  private static String table(Map<String, Map<String, Metric>> passed) {
    StringBuilder table = new StringBuilder("| category | cases |");
    passed.keySet().forEach(subject -> table.append(" ").append(subject).append(" |"));
    table.append("\n|---|---:|").append("---:|".repeat(passed.size())).append("\n");
    Map<String, Metric> first = passed.values().iterator().next();
    first.forEach(
        (category, metric) -> {
          table.append("| ").append(category).append(" | ").append(metric.counts().total());
          passed.values().forEach(each -> table.append(" | ").append(passes(each.get(category))));
          table.append(" |\n");
        });
    table.append("| **all** | ").append(sum(first, Counts::total));
    passed.values().forEach(each -> table.append(" | ").append(sum(each, Counts::passed)));
    return table.append(" |\n").toString();
  }

  private static long passes(Metric metric) {
    return metric.counts().passed();
  }

  private static long sum(Map<String, Metric> metrics, ToLongFunction<Counts> part) {
    return metrics.values().stream().map(Metric::counts).mapToLong(part).sum();
  }

  private static String sentences(List<CandidateView> candidates) {
    return candidates.stream()
        .map(each -> sentence(each, candidates.size()))
        .collect(Collectors.joining(">\n"));
  }

  private static String sentence(CandidateView candidate, int of) {
    Decision decision = candidate.decision();
    String name = of > 1 ? "`" + candidate.candidate().subject() + "`: " : "";
    return "> " + name + "**" + decision.answer() + "** " + decision.sentence() + "\n";
  }
}
