package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.base.InvalidInput;
import dev.assize.report.ReportOutput.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOutputTest {

  @TempDir Path folder;

  @Test
  void all_formats_are_written_as_utf_8_and_nothing_else_is_left() throws IOException {
    List<Path> files =
        new ReportOutput(folder.resolve("new/run")).write(files(says("\u25a0"), says("\ud800")));
    assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("a.txt", "b.txt");
    assertThat(files.getFirst()).hasContent("\u25a0");
    assertThat(files.getLast()).hasContent("?");
    assertThat(names(folder.resolve("new/run"))).containsExactly("a.txt", "b.txt");
  }

  @Test
  void a_full_disk_leaves_the_reports_of_before_and_no_half_of_a_new_one() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "before");
    Layout full =
        out -> {
          out.append("half of a rep");
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> new ReportOutput(folder).write(files(says("after"), full)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("report.not-written: the report could not be written: No space left")
        .hasMessageContaining("Nothing is lost: the journal holds every reply.");
    assertThat(folder.resolve("a.txt")).hasContent("before");
    assertThat(names(folder)).containsExactly("a.txt");
  }

  @Test
  void files_are_laid_out_side_by_side() throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    Layout meets =
        out -> {
          try {
            both.await(60, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IOException("the other one never came", e);
          }
        };

    assertThat(new ReportOutput(folder).write(files(meets, meets))).hasSize(2);
  }

  @Test
  void a_layout_that_is_wrong_is_no_fault_of_the_disk() {
    Layout wrong =
        out -> {
          throw new IllegalArgumentException("the template is wrong");
        };

    assertThatThrownBy(() -> new ReportOutput(folder).write(files(says("x"), wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("the template is wrong");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_in_a_files_place_is_named_and_no_file_is_moved() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("b.txt"));
    assertThatThrownBy(() -> new ReportOutput(folder).write(files(says("x"), says("x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(taken + " is a folder");
    assertThat(names(folder)).containsExactly("b.txt");
  }

  @Test
  void a_file_in_the_folders_place_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "x");
    assertThatThrownBy(() -> new ReportOutput(file).write(files(says("x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a file stands where the folder should be");
  }

  @Test
  void a_folder_that_nobody_may_write_to_is_a_clear_error() {
    Path unwritable = Path.of("/proc/self/net");
    assumeTrue(Files.isDirectory(unwritable));
    assertThatThrownBy(() -> new ReportOutput(unwritable).write(files(says("x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("could not be written");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Named a.txt, b.txt and so on. */
  private static SequencedMap<String, Layout> files(Layout... layouts) {
    SequencedMap<String, Layout> files = new LinkedHashMap<>();
    for (Layout layout : layouts) {
      files.put((char) ('a' + files.size()) + ".txt", layout);
    }
    return files;
  }

  private static Layout says(String text) {
    return out -> out.append(text);
  }
}
