package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose judge is of the family of what it judges, {@code scripted} of {@code model}. */
class RelativesRunTest {

  private static final String NOTE =
      "Candidate: relatives of its model are among its judges: kind (scripted-2); models prefer"
          + " their relatives' texts.";

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  /** Plays a run and writes its reports; what is to be told of the judge goes to the notes. */
  private TinyProject run(String judge, String more) throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("\"scripted-2\"") || request.contains("\"else\"")
                    ? "PASS"
                    : "It is answer 1 and answer 2.")) {
      TinyProject project = TinyProject.in(folder, model.url(), 2);
      project.write(
          "judges/kind.yaml", "name: kind\nquestion: Is it kind?\nprovider: model\n" + judge);
      project.write(
          "assize.yaml",
          project.read("assize.yaml") + "judges: {kind: judges/kind.yaml%s}\n".formatted(more));
      Assize assize = Assize.at(project.world().telling(notes::add));
      PreparedRun run = assize.prepare(RunRequest.ofProject());
      run.play(RunWatcher.nobody());
      assize.write(assize.report(run));
      return project;
    }
  }

  private String report(String file) {
    return new TinyProject(folder)
        .read("reports/" + new Runs(folder).only() + "/" + file)
        .replaceAll("\\s+", " ");
  }

  private record Runs(Path folder) {
    String only() {
      String[] runs =
          folder.resolve(".assize/runs").toFile().list((in, name) -> name.contains("-"));
      assertThat(runs).hasSize(1);
      return runs[0];
    }
  }

  private List<String> told() {
    return notes.stream().filter(note -> note.contains("judge.same-family")).toList();
  }

  @Test
  void a_run_tells_of_a_relative_and_so_does_its_report() throws Exception {
    run("model: scripted-2\ncases: all\n", "");
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("judges/kind.yaml:4: warning judge.same-family: judge \"kind\" (scripted-2)");
    assertThat(report("report.json")).contains(NOTE, NOTE.replace("Candidate", "Baseline"));
    assertThat(report("report.txt")).contains(NOTE.substring(0, NOTE.indexOf(" (")));
    assertThat(report("report.md").replace("\\", "")).contains(NOTE);
  }

  @Test
  void who_asks_relatives_is_told_of_them() throws Exception {
    new TinyProject(folder)
        .write("judges/far.yaml", "name: far\nquestion: Good?\nprovider: model\nmodel: else\n")
        .write("judges/panel.yaml", "name: panel\nkind: jury\njurors: [kind, far]\ncases: all\n");
    run("model: scripted-2\n", ", far: judges/far.yaml, panel: judges/panel.yaml");
    assertThat(told()).singleElement().asString().contains("judge \"panel\" (scripted-2)");
    assertThat(report("report.json")).contains("among its judges: kind (scripted-2);");
  }

  @Test
  void strangers_and_judges_of_other_cases_are_not_told() throws Exception {
    run("model: else\ncases: all\n", "");
    assertThat(told()).isEmpty();
    assertThat(report("report.json")).doesNotContain("relatives");
  }

  @Test
  void a_relative_that_judges_nothing_of_the_run_is_not_told() throws Exception {
    run("model: scripted-2\ncases: none\n", "");
    assertThat(told()).isEmpty();
    assertThat(report("report.json")).doesNotContain("relatives");
  }
}
