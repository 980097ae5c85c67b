package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of the gate can only rest on a judge who is there and says what it looks at. */
class RuleMakersTest {

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void project() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 3);
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replaceAll("(?m)^gate:.*\\n", "")
            + "judges: {kind: judges/kind.yaml, warm: judges/warm.yaml, better: judges/better.yaml}\n");
    judge("kind", "");
    judge("warm", "kind: scale\nscale: {1: rude, 2: plain, 3: kind}\n");
    judge("better", "kind: pairwise\n");
  }

  private void judge(String name, String more) {
    project.write(
        "judges/" + name + ".yaml",
        "name: "
            + name
            + "\nprovider: model\nmodel: judging\nquestion: Is it?\ncases: all\n"
            + more);
  }

  private String told(String rule) {
    String file = project.read("assize.yaml");
    project.write(
        "assize.yaml", file + "gate: {margin: 20 points, rules: [{" + rule + ", tier: info}]}\n");
    String told = Typed.in(temp).type("lint").out();
    project.write("assize.yaml", file);
    return told;
  }

  @Test
  void a_judge_that_is_not_there_is_told_with_the_one_meant() {
    assertThat(told("metric: preference, by: 'judge:bettr', margin: 5 points"))
        .contains("error gate.unknown-judge: by: judge:bettr", "Did you mean \"judge:better\"?");
    assertThat(told("metric: judged, by: 'judge:kind', criterion: kin, margin: 5 points"))
        .contains("error gate.unknown-criterion: criterion: kin", "Did you mean \"kind\"?");
  }

  @Test
  void a_judge_of_another_kind_is_told() {
    assertThat(told("metric: preference, by: 'judge:kind', margin: 5 points"))
        .contains("error gate.other-judge", "a judge of one reply");
    assertThat(told("metric: judged, by: 'judge:better', margin: 5 points"))
        .contains("error gate.other-judge", "Write metric: preference");
    assertThat(told("metric: judged, by: 'judge:warm', margin: 5 points"))
        .contains("error gate.other-judge", "which gives scores");
  }

  @Test
  void what_fits_and_whoever_is_no_judge_are_no_error() {
    assertThat(told("metric: judged, by: 'judge:kind', margin: 5 points")).doesNotContain("error");
    assertThat(told("metric: preference, by: 'judge:better', margin: 5 points"))
        .doesNotContain("error");
    assertThat(told("metric: judged, by: anna, margin: 5 points")).doesNotContain("error");
  }
}
