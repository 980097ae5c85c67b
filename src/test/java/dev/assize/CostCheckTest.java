package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.score.Counts;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reply may cost, from the price list to the verdict. */
class CostCheckTest {

  @TempDir Path folder;

  /** 12 tokens in and 3 out: 12 x 10 and 3 x 100 millionths. */
  @Test
  void a_reply_is_held_against_the_prices_of_the_project() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "Yes.")) {
      TinyProject project = TinyProject.in(folder, model.url(), 0);
      project.write(
          "golden-queries/all.csv",
          """
          id,category,input,checks
          dear,cost,Really?,max-cost: 0.00041
          fair,cost,Is it?,max-cost: 0.00042 EUR
          foreign,cost,Is it so?,max-cost: 1 USD
          """);
      String settings = project.read("assize.yaml");
      project.write(
          "assize.yaml",
          settings + "prices: {currency: EUR, models: {scripted: {input: 10, output: 100}}}\n");
      assertThat(counts(project)).isEqualTo(new Counts(1, 1, 0, 1));
      project.write("assize.yaml", settings);
      assertThat(counts(project)).isEqualTo(new Counts(0, 0, 0, 3));
    }
  }

  /** Only the answer of the second attempt tells its tokens. */
  @Test
  void an_attempt_without_a_bill_leaves_the_cost_open_unless_it_is_too_high_already()
      throws Exception {
    Set<String> asked = ConcurrentHashMap.newKeySet();
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (asked.add(request)) {
                throw new IllegalStateException("gone");
              }
              return "Yes.";
            })) {
      TinyProject project = TinyProject.in(folder, model.url(), 0);
      project.write(
          "golden-queries/all.csv",
          """
          id,category,input,checks
          dear,cost,Really?,max-cost: 0.00041
          fair,cost,Is it?,max-cost: 0.00042 EUR
          """);
      project.write(
          "assize.yaml",
          project.read("assize.yaml").replace(", attempts: 1", "")
              + "prices: {currency: EUR, models: {scripted: {input: 10, output: 100}}}\n");
      assertThat(counts(project)).isEqualTo(new Counts(0, 1, 0, 1));
    }
  }

  private static Counts counts(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    Reported reported = project.assize().report(run.id().text());
    return reported.view().candidates().getFirst().candidate().passRate().counts();
  }
}
