package dev.assize.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {

  private static final String HEADER =
      "case,reply_digest,criterion,label,annotator,date,drawn,note\n";

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void the_first_byte_that_is_no_utf_8_is_told_with_its_line() throws IOException {
    String rows = HEADER + "\n".repeat(9000) + "\u00fc\n";
    Files.write(folder.resolve("tone.labels.csv"), rows.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(LabelFile.read(folder, "tone.labels.csv", ',', problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "tone.labels.csv:9002: error labels.unreadable: byte 0xFC; expected text in UTF-8. Save"
                + " it as UTF-8; in a spreadsheet choose \"CSV UTF-8\".");
  }

  @Test
  void another_separator_than_the_declared_one_is_told_once() throws IOException {
    String rows = HEADER + "a,,tone,pass,ann,2026-11-21,random,\n".repeat(3);
    Files.writeString(folder.resolve("tone.labels.csv"), rows.replace(',', ';'));

    assertThat(LabelFile.read(folder, "tone.labels.csv", ',', problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "tone.labels.csv:1: error csv.wrong-separator: columns parted by \";\"; expected \",\","
                + " as declared. Set golden.separator in assize.yaml, or save the file with that"
                + " separator.");
  }
}
