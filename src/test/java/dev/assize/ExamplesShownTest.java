package dev.assize;

import dev.assize.regression.Decision;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Between these percentages a category tells whether a version became better or worse. */
  private static final double LEAST = 40;

  private static final double MOST = 95;

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
    ShownText.in(Path.of("README.md"), "the aim", aim(passed.get("v1")));
  }

  /** How far the version in service is from what the golden set was meant for. */
  private static String aim(Map<String, Metric> rates) {
    List<Metric> within =
        rates.values().stream()
            .filter(each -> LEAST <= percent(each) && percent(each) <= MOST)
            .toList();
    String lowest =
        rates.entrySet().stream()
            .sorted(Comparator.comparingDouble(each -> percent(each.getValue())))
            .filter(each -> percent(each.getValue()) < LEAST)
            .map(each -> "%s (%s)".formatted(each.getKey(), rounded(percent(each.getValue()))))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        The baseline `v1` passes %.1f %% of the %d cases, and the categories of which it passes
        %.0f to %.0f %% hold %d of them. The set was meant for 55 to 90 %% and 350 cases: both are missed.
        Below %.0f %% are %s.
        """,
        100.0 * sum(rates, Counts::passed) / sum(rates, Counts::total),
        sum(rates, Counts::total),
        LEAST,
        MOST,
        within.stream().mapToLong(each -> each.counts().total()).sum(),
        LEAST,
        lowest);
  }

  private static double percent(Metric metric) {
    return 100.0 * metric.counts().passed() / metric.counts().total();
  }

  private static String rounded(double percent) {
    return String.format(Locale.ROOT, "%.0f %%", percent);
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
    passed.values().forEach(each -> table.append(" | ").append(passes(each)));
    return table.append(" |\n").toString();
  }

  private static String passes(Metric metric) {
    return metric.counts().passed() + ", " + rounded(percent(metric));
  }

  private static String passes(Map<String, Metric> metrics) {
    long passed = sum(metrics, Counts::passed);
    return String.format(
        Locale.ROOT, "%d, %.1f %%", passed, 100.0 * passed / sum(metrics, Counts::total));
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
