package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.CandidateView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One reply to all cases is told before anything that judges make of it, whichever comes first. */
class OneReplyToAllTest {

  private static final int CASES = 30;
  private static final String SAME = "Thank you for asking, somebody will come back to you soon.";

  @TempDir Path folder;

  /**
   * The new prompt makes the model say the same to everybody; the judge likes whatever it reads.
   */
  private static String script(String request) {
    if (request.contains("VERDICT?")) {
      return "Kind enough.\nPASS";
    }
    return request.contains("Answer anew")
        ? SAME
        : "It is answer "
            + request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1")
            + ", dear customer.";
  }

  private TinyProject project(ScriptedModel model) {
    TinyProject project = TinyProject.in(folder, model.url(), CASES);
    StringBuilder golden = new StringBuilder("id,category,input,checks\n");
    IntStream.rangeClosed(1, CASES)
        .forEach(i -> golden.append("case-%03d,all,Question %d?,max-words: 60%n".formatted(i, i)));
    project.write("golden-queries/all.csv", golden.toString());
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\ncases: all\n");
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("margin: 5 points", "margin: 60 points")
            + "judges: {kind: judges/kind.yaml}\n");
    return project;
  }

  private static Decision decision(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    List<CandidateView> candidates = project.assize().report(run.id().text()).view().candidates();
    return candidates.getFirst().decision();
  }

  @Test
  void it_takes_the_ship_away_and_tells_who_passed_it() throws Exception {
    try (ScriptedModel model = new ScriptedModel(OneReplyToAllTest::script)) {
      Decision decision = decision(project(model));
      assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
      assertThat(decision.sentence())
          .startsWith(
              "The candidate says the same to 30 of 30 cases, word for word, and judge:kind passes"
                  + " 30 of them.");
      // Two subjects and a judge of each: no call is left out, so that none depends on the order.
      assertThat(model.calls()).isEqualTo(4 * CASES);
    }
  }

  @Test
  void the_order_in_which_replies_come_changes_nothing() throws Exception {
    Seed seed = new Seed(20261122);
    RandomGenerator random = seed.generator();
    Function<String, String> slowly =
        request -> {
          int millis;
          synchronized (random) {
            millis = random.nextInt(20);
          }
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return script(request);
        };
    try (ScriptedModel model = new ScriptedModel(slowly)) {
      TinyProject project = project(model);
      project.write("assize.yaml", project.read("assize.yaml") + "replay: {mode: refresh}\n");
      Decision first = decision(project);
      Decision second = decision(project);
      assertThat(model.calls()).isEqualTo(8 * CASES);
      assertThat(second.sentence()).as(seed.toString()).isEqualTo(first.sentence());
      assertThat(second.reasons()).as(seed.toString()).isEqualTo(first.reasons());
    }
  }
}
