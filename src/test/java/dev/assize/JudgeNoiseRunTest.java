package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.noise.JudgeFigures;
import dev.assize.noise.Jurors;
import dev.assize.noise.Noise;
import dev.assize.report.text.ReportSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose judges change their minds, and juries that disagree: what reports say of them. */
class JudgeNoiseRunTest {

  private static final String TONE =
      "name: %s\nprovider: model\nmodel: %s\nquestion: Is it kind?\ncases: all\n";

  private static final String VERDICT = "{\"reason\": \"r\", \"verdict\": \"%s\"}";

  @TempDir private Path folder;

  /** Counts how often each request came: the model answers by number, whoever asks first. */
  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  private int number(String request) {
    return times.merge(request, 1, Integer::sum);
  }

  private static int question(String request) {
    return Integer.parseInt(request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1"));
  }

  /**
   * Of three trials of an even case one is rude; the judge errs on the second look at each first
   * reply.
   */
  private String wavering(String request) {
    if (!request.contains("\"judging\"")) {
      int of = question(request);
      int time = number(request);
      boolean isRude = of % 2 == 0 && time == 1 + of % 3;
      String side = request.contains("anew") ? "now" : "then";
      return "It is answer %d %s, %s number %d."
          .formatted(of, side, isRude ? "fool" : "friend", time);
    }
    boolean isKind = request.contains("friend");
    boolean errs = number(request) == 2 && request.contains("number 1.");
    return VERDICT.formatted(isKind == errs ? "FAIL" : "PASS");
  }

  @Test
  void noise_is_parted_between_the_models_replies_and_the_judge() throws Exception {
    try (ScriptedModel model = new ScriptedModel(this::wavering)) {
      TinyProject project = TinyProject.in(folder, model.url(), 12);
      project.write("judges/tone.yaml", TONE.formatted("tone", "judging") + "samples: 3\n");
      project.write(
          "assize.yaml",
          project.read("assize.yaml") + "trials: 3\njudges: {tone: judges/tone.yaml}\n");
      Reported reported = project.run(new RunRequest.Start.Anew());

      JudgeFigures tone = only(reported);
      assertThat(tone.cases()).isEqualTo(12);
      assertThat(tone.trials()).isEqualTo(3);
      assertThat(tone.samples()).isEqualTo(3);
      Noise.OfBoth both = (Noise.OfBoth) tone.noise();
      assertThat(project.assize().plan(OptionalDouble.empty(), OptionalDouble.empty()).noise())
          .singleElement()
          .asString()
          .startsWith("noise: tone by judge:tone (seen in run " + reported.run() + "): one more")
          // 1 - sqrt(3/4), as three replies to each of 12 cases are as many as to 4 others.
          .contains("to new cases (4 cases more) make it 13.4 % narrower")
          .contains("; its samples differ on 24 of 72 replies")
          .doesNotContain("the samples there are made it");
      // A side: 12 of 36 replies have samples of variance 1/3; rude is one of three in six cases.
      assertThat(both.sampled()).isEqualTo(72);
      assertThat(both.parts().samples()).isCloseTo(2 * 12 * (1 / 3.0) / 36, within(1e-12));
      assertThat(both.parts().replies()).isPositive();
      assertThat(both.interval()).isPresent();
      project.assize().write(reported);
      String json = project.read("reports/" + reported.run() + "/report.json");
      assertThat(ReportSchema.faults(json)).isEmpty();
      assertThat(json)
          .contains("\"judgeShare\"", "\"oneMoreTrial\"", "\"differing\": 24")
          .doesNotContain("bySamples");
      for (String file : List.of("report.html", "report.md")) {
        assertThat(project.read("reports/" + reported.run() + "/" + file))
            .as(file)
            .contains("100 parts of the noise");
      }
      assertThat(project.read("reports/" + reported.run() + "/report.txt"))
          .contains("judges  tone by judge:tone: 55 % of the noise is the judge's (90 % interval");
    }
  }

  @Test
  void a_report_tells_how_far_jurors_agree() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("\"strict\"")
                    ? VERDICT.formatted(request.contains("answer 1") ? "PASS" : "FAIL")
                    : request.contains("\"judging\"")
                        ? VERDICT.formatted(request.contains("answer 2") ? "FAIL" : "PASS")
                        : "It is answer " + question(request) + ".")) {
      TinyProject project = TinyProject.in(folder, model.url(), 4);
      project.write("judges/tone.yaml", TONE.formatted("tone", "judging"));
      project.write("judges/strict.yaml", TONE.formatted("strict", "strict"));
      project.write(
          "judges/panel.yaml", "name: panel\nkind: jury\njurors: [tone, strict]\ncases: all\n");
      project.write(
          "assize.yaml",
          project.read("assize.yaml")
              + "judges: {panel: judges/panel.yaml, tone: judges/tone.yaml, strict:"
              + " judges/strict.yaml}\n");
      Reported reported = project.run(new RunRequest.Start.Anew());
      JudgeFigures panel =
          reported.view().candidates().getFirst().judges().stream()
              .filter(each -> each.by().equals("judge:panel"))
              .findFirst()
              .orElseThrow();
      Jurors.Agreement agreement = (Jurors.Agreement) panel.jurors();
      // tone passes 3 of 4, strict 1 of them, on both sides: 8 passes, 8 fails, 4 that differ.
      assertThat(agreement.names()).containsExactly("strict", "tone");
      assertThat(agreement.replies()).isEqualTo(8);
      assertThat(agreement.alpha()).isEqualTo(1 - 15 * 4 / 64.0);
      project.assize().write(reported);
      String json = project.read("reports/" + reported.run() + "/report.json");
      assertThat(ReportSchema.faults(json)).isEmpty();
      assertThat(json).contains("\"alpha\"", "\"scale\": \"nominal\"");
      assertThat(project.read("reports/" + reported.run() + "/report.html"))
          .contains("its jurors strict, tone agree to an alpha of 0.06");
    }
  }

  private static JudgeFigures only(Reported reported) {
    List<JudgeFigures> judges = reported.view().candidates().getFirst().judges();
    assertThat(judges).hasSize(1);
    return judges.getFirst();
  }
}
