package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.base.InvalidInput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOutputTest {

  @TempDir Path folder;
  private final ReportView view = Trial500.view(Trial500.alone());

  @Test
  void all_formats_are_written_as_utf_8_and_nothing_else_is_left() throws IOException {
    List<Path> files =
        new ReportOutput(folder.resolve("new/run"))
            .write(view, List.of(says("a.txt", "\u25a0"), says("b.txt", "\ud800")));
    assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("a.txt", "b.txt");
    assertThat(files.getFirst()).hasContent("\u25a0");
    assertThat(files.getLast()).hasContent("?");
    assertThat(names(folder.resolve("new/run"))).containsExactly("a.txt", "b.txt");
  }

  @Test
  void a_full_disk_leaves_the_reports_of_before_and_no_half_of_a_new_one() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "before");
    ReportFormat full =
        new ReportFormat() {
          @Override
          public String name() {
            return "full";
          }

          @Override
          public String file() {
            return "b.txt";
          }

          @Override
          public void write(ReportView any, Writer out) throws IOException {
            out.append("half of a rep");
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(
            () -> new ReportOutput(folder).write(view, List.of(says("a.txt", "after"), full)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("report.not-written: the report could not be written: No space left")
        .hasMessageContaining("Nothing is lost: the journal holds every reply.");
    assertThat(folder.resolve("a.txt")).hasContent("before");
    assertThat(names(folder)).containsExactly("a.txt");
  }

  @Test
  void a_folder_in_a_files_place_is_named_and_no_file_is_moved() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("b.txt"));
    assertThatThrownBy(
            () ->
                new ReportOutput(folder)
                    .write(view, List.of(says("a.txt", "x"), says("b.txt", "x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(taken + " is a folder");
    assertThat(names(folder)).containsExactly("b.txt");
  }

  @Test
  void a_file_in_the_folders_place_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "x");
    assertThatThrownBy(() -> new ReportOutput(file).write(view, List.of(says("a.txt", "x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a file stands where the folder should be");
  }

  @Test
  void a_folder_that_nobody_may_write_to_is_a_clear_error() {
    Path unwritable = Path.of("/proc/self/net");
    assumeTrue(Files.isDirectory(unwritable));
    assertThatThrownBy(() -> new ReportOutput(unwritable).write(view, List.of(says("a", "x"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("could not be written");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static ReportFormat says(String file, String text) {
    return new ReportFormat() {
      @Override
      public String name() {
        return file;
      }

      @Override
      public String file() {
        return file;
      }

      @Override
      public void write(ReportView any, Writer out) throws IOException {
        out.append(text);
      }
    };
  }
}
