package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or cannot be written to loses nothing that was paid for. */
class DiskFaultsTest {

  private static final int CASES = 20;

  @TempDir Path temp;

  @Test
  void a_full_disk_stops_the_run_which_goes_on_once_there_is_room() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("small"), "1m");
        ScriptedModel model =
            new ScriptedModel(request -> "answer 1 " + request.hashCode() + "blah ".repeat(4000))) {
      Path folder = TinyProject.in(disk.folder(), model.url(), CASES).folder();
      Path ballast = folder.resolve("ballast");
      Files.write(ballast, new byte[800 << 10]);
      Printed full = Typed.in(folder).type("run", "--mode", "off");
      assertThat(full.code()).as(full.toString()).isEqualTo(5);
      assertThat(full.err()).contains("No space left", "assize run --resume");
      assertThat(full.out()).isEmpty();
      int before = model.calls();
      int kept = replies(folder);
      assertThat(kept).isBetween(1, 2 * CASES - 1);
      Files.delete(ballast);
      Files.delete(Files.write(folder.resolve("room"), new byte[1]));
      Printed resumed = Typed.in(folder).type("run", "--resume", "--mode", "off", "--fresh");
      assertThat(resumed.code()).as(resumed.toString()).isIn(4, 5);
      assertThat(model.calls() - before).isLessThanOrEqualTo(2 * CASES - kept);
    }
  }

  @Test
  void a_reports_folder_that_cannot_be_written_to_loses_no_decision() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Path folder = TinyProject.in(temp, model.url(), 2).folder();
      try (SmallDisk disk = SmallDisk.mount(temp.resolve("reports"), "64k,ro")) {
        Printed run = Typed.in(folder).type("run");
        assertThat(run.code()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).contains("[INCONCLUSIVE]");
        assertThat(run.err()).contains("report.not-written", "ead-only", "assize report");
      }
      int asked = model.calls();
      Printed report = Typed.in(folder).type("report");
      assertThat(report.code()).as(report.toString()).isEqualTo(4);
      assertThat(report.out()).contains("Report: reports/");
      assertThat(model.calls()).isEqualTo(asked);
    }
  }

  private static int replies(Path folder) throws Exception {
    try (var files = Files.walk(folder.resolve(".assize/runs"))) {
      Path segment =
          files.filter(file -> file.endsWith("segment-1.jsonl")).findFirst().orElseThrow();
      return (int)
          Files.readString(segment)
              .lines()
              .filter(line -> line.startsWith("{\"kind\":\"reply\""))
              .count();
    }
  }
}
