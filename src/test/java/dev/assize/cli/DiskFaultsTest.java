package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        ScriptedModel model = new ScriptedModel(DiskFaultsTest::wordy)) {
      Path folder = TinyProject.in(disk.folder(), model.url(), CASES).folder();
      Path ballast = folder.resolve("ballast");
      Files.write(ballast, new byte[600 << 10]);
      Printed full = Typed.in(folder).type("run", "--mode", "off");
      assertThat(full.code()).as(full.toString()).isEqualTo(5);
      assertThat(full.err())
          .contains("segment-1.jsonl: No space left", "Everything that was answered is kept.")
          .contains("Make room, then go on with: assize run --resume");
      assertThat(full.out()).isEmpty();
      int before = model.calls();
      assertThat(replies(folder)).isBetween(1, 2 * CASES - 1).isEqualTo(before);
      Files.delete(ballast);
      Printed resumed = Typed.in(folder).type("run", "--resume", "--mode", "off", "--fresh");
      assertThat(resumed.code()).as(resumed.toString()).isIn(4, 5);
      assertThat(model.calls() - before).isLessThanOrEqualTo(2 * CASES - before);
    }
  }

  @Test
  void what_does_not_even_fit_into_the_room_kept_for_it_is_counted() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("small"), "1m");
        ScriptedModel model = new ScriptedModel(request -> wordy(request).repeat(20))) {
      Path folder = TinyProject.in(disk.folder(), model.url(), CASES).folder();
      Files.write(folder.resolve("ballast"), new byte[600 << 10]);
      Printed full = Typed.in(folder).type("run", "--mode", "off");
      assertThat(full.code()).as(full.toString()).isEqualTo(5);
      assertThat(full.err())
          .containsPattern("[1-9] records? did not fit any more and will be asked for again");
    }
  }

  @Test
  void where_there_is_next_to_no_room_nobody_is_asked() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("small"), "400k");
        ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Path folder = TinyProject.in(disk.folder(), model.url(), CASES).folder();
      Path ballast = folder.resolve("ballast");
      Files.write(ballast, new byte[200 << 10]);
      Printed begun = Typed.in(folder).type("run", "--mode", "off");
      assertThat(begun.code()).as(begun.toString()).isEqualTo(5);
      assertThat(begun.err()).contains("No space left", "Make room, then go on with");
      Printed full = Typed.in(folder).type("run", "--resume", "--mode", "off");
      assertThat(full.code()).as(full.toString()).isEqualTo(5);
      assertThat(model.calls()).isZero();
      Files.delete(ballast);
      assertThat(Typed.in(folder).type("run", "--resume", "--mode", "off").code()).isEqualTo(4);
    }
  }

  @Test
  void a_recording_that_does_not_fit_into_the_cassettes_waits_and_is_added_later()
      throws Exception {
    try (ScriptedModel model = new ScriptedModel(DiskFaultsTest::wordy)) {
      Path folder = TinyProject.in(temp, model.url(), CASES).folder();
      try (SmallDisk disk = SmallDisk.mount(folder.resolve("cassettes"), "16k")) {
        Printed full = Typed.in(folder).type("run", "--mode", "record");
        assertThat(full.code()).as(full.toString()).isEqualTo(5);
        assertThat(full.err())
            .contains("the cassettes cannot be written: No space left", "The recording waits in")
            .contains("assize cassettes add");
        assertThat(disk.folder().toFile().list()).isEmpty();
      }
      Printed added = Typed.in(folder).type("cassettes", "add");
      assertThat(added.out()).contains(2 * CASES + " calls added");
    }
  }

  @Test
  void where_not_even_a_manifest_fits_no_run_is_made() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Path folder = TinyProject.in(temp, model.url(), CASES).folder();
      Path runs = folder.resolve(".assize/runs");
      try (SmallDisk disk = SmallDisk.mount(runs, "16k")) {
        Files.write(runs.resolve("ballast"), new byte[16 << 10]);
        Printed full = Typed.in(folder).type("run", "--mode", "off");
        assertThat(full.code()).as(full.toString()).isEqualTo(2);
        assertThat(full.err()).contains("run.not-written", "No space left", "Nobody was asked");
        assertThat(runs.toFile().list()).containsExactly("ballast");
      }
    }
  }

  @Test
  void a_reports_folder_that_cannot_be_written_to_is_told_before_anybody_is_asked()
      throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Path folder = TinyProject.in(temp, model.url(), 2).folder();
      try (SmallDisk disk = SmallDisk.mount(temp.resolve("reports"), "64k,ro")) {
        Printed run = Typed.in(folder).type("run");
        assertThat(run.code()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("report.not-writable", "ead-only", "Nobody was asked");
      }
      assertThat(model.calls()).isZero();
      assertThat(folder.resolve(".assize/runs")).doesNotExist();
    }
  }

  @Test
  void a_decision_is_told_and_answered_by_though_its_report_finds_no_place() throws Exception {
    Path reports = temp.resolve("reports");
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              file(reports);
              return "answer 1";
            })) {
      Path folder = TinyProject.in(temp, model.url(), 2).folder();
      Printed run = Typed.in(folder).type("run");
      assertThat(run.out()).contains("[INCONCLUSIVE]");
      assertThat(run.err()).contains("report.not-written", "Not a directory", "assize report");
      assertThat(run.code()).as("inconclusive, not bad usage").isEqualTo(4);
      int asked = model.calls();
      Files.delete(reports);
      Printed report = Typed.in(folder).type("report");
      assertThat(report.code()).as(report.toString()).isEqualTo(4);
      assertThat(report.out()).contains("Report: reports/");
      assertThat(model.calls()).isEqualTo(asked);
    }
  }

  private static String wordy(String request) {
    return "answer 1 " + request.hashCode() + "blah ".repeat(1600);
  }

  private static void file(Path path) {
    try {
      Files.writeString(path, "in the way");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
