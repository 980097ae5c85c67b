package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sides of a comparison, as somebody names them. */
class CompareTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private String run = "";

  @BeforeEach
  void run() throws IOException {
    model = new ScriptedModel(request -> "It is answer 1.");
    TinyProject.in(temp, model.url(), 20);
    type("run");
    try (Stream<Path> runs = Files.list(temp.resolve(".assize/runs"))) {
      run = runs.findFirst().orElseThrow().getFileName().toString();
    }
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_run_is_named_by_its_id_its_folder_or_that_of_its_report() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("downloaded"));
    Files.move(temp.resolve(".assize/runs").resolve(run), elsewhere.resolve(run));
    type("run");

    Printed ids = type("compare", "latest:old@m", "latest:new@m");
    assertThat(ids.out()).contains("candidate new@m");
    for (String folder :
        new String[] {"downloaded/" + run, elsewhere.resolve(run) + "/", elsewhere + "/" + run}) {
      Printed printed = type("compare", folder + ":old@m", folder + ":new@m");
      assertThat(printed.code()).as(printed.toString()).isEqualTo(ids.code());
      assertThat(printed.out()).contains("run " + run);
    }
  }

  @Test
  void the_folder_of_a_report_stands_for_its_run() {
    Printed printed = type("compare", "reports/" + run + ":old@m", "reports/" + run + ":new@m");

    assertThat(printed.out()).as(printed.toString()).contains("run " + run);
  }

  @Test
  void a_folder_that_holds_no_run_is_told_with_the_runs_there_are() {
    Printed printed = type("compare", "downloaded/nothing:old@m", "latest:new@m");

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("no run \"downloaded/nothing\"", "There are: " + run);
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
