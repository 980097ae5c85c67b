package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden files as spreadsheets of all kinds save them. */
class SpreadsheetBytesTest {

  private static final String PLAIN =
      "id,category,input,must_include\n"
          + "one,x,\"Who is there,\nand why?\",Zoë\n"
          + "two,y,\"He said \"\"no\"\".\",a;b\n";

  @TempDir Path folder;

  @Test
  void a_byte_order_mark_and_carriage_returns_change_nothing() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("plain.csv", PLAIN)
            .with("excel.csv", "\uFEFF" + PLAIN.replace("\n", "\r\n"))
            .with("old-mac.csv", PLAIN.replace("\n", "\r"));
    GoldenSet plain = golden.load("plain.csv");
    assertThat(plain.cases().get(0).question().input()).isEqualTo("Who is there,\nand why?");
    assertThat(plain.cases().get(1).question().input()).isEqualTo("He said \"no\".");
    assertThat(plain.cases().get(1).place().line()).isEqualTo(4);
    for (String file : new String[] {"excel.csv", "old-mac.csv"}) {
      GoldenSet saved = golden.load(file);
      assertThat(golden.problems.all()).isEmpty();
      assertThat(saved.digest()).isEqualTo(plain.digest());
      assertThat(saved.cases().get(1).place().line()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void another_separator_is_read_when_it_is_declared(char separator) {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with(
                "a.csv",
                "id,category,input,must_include\none,x,Who?,\"a;b\"\n".replace(',', separator));
    GoldenSet set = golden.loadParted(separator, "a.csv");
    assertThat(golden.problems.all()).isEmpty();
    assertThat(set.cases().get(0).expectation().include()).hasSize(2);
  }

  @Test
  void another_separator_than_the_declared_one_is_told() {
    GoldenFolder golden = new GoldenFolder(folder).with("a.csv", PLAIN);
    golden.loadParted('\t', "a.csv");
    assertThat(golden.told())
        .isEqualTo(
            "golden-queries/a.csv:1: error cases.wrong-separator: columns parted by \",\"; expected"
                + " a tab, as declared. Set golden.separator in assize.yaml, or save the file with"
                + " that separator.");
  }

  @Test
  void blank_lines_and_rows_of_empty_cells_are_left_out() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("a.csv", "\nid,category,input\n\none,x,Who?\n,,\n\n\ntwo,x,Where?\n,,\n");
    GoldenSet set = golden.load("a.csv");
    assertThat(golden.problems.all()).isEmpty();
    assertThat(set.cases())
        .extracting(GoldenCase::id, c -> c.place().line())
        .containsExactly(Tuple.tuple("one", 4), Tuple.tuple("two", 8));
  }

  @Test
  void blanks_around_cells_do_not_count() {
    GoldenFolder golden =
        new GoldenFolder(folder).with("a.csv", "id, category, input\none , x, \"Who, then? \"\n");
    assertThat(golden.only("a.csv").question().input()).isEqualTo("Who, then?");
  }

  @Test
  void the_last_row_needs_no_line_end() {
    GoldenFolder golden = new GoldenFolder(folder).with("a.csv", "id,category,input\none,x,Who?");
    assertThat(golden.only("a.csv").id()).isEqualTo("one");
  }

  @Test
  void another_encoding_is_told_with_its_line() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("windows.csv", PLAIN.getBytes(Charset.forName("windows-1252")))
            .with("utf16.csv", PLAIN.getBytes(StandardCharsets.UTF_16))
            .with("utf16le.csv", PLAIN.getBytes(StandardCharsets.UTF_16LE))
            .with("cut.csv", "id,category,input\none,x,Zo\u00eb".getBytes(StandardCharsets.UTF_8));
    byte[] whole = "id,category,input\none,x,Zo\u00eb".getBytes(StandardCharsets.UTF_8);
    golden.with("cut.csv", Arrays.copyOf(whole, whole.length - 1));
    golden.load("windows.csv", "utf16.csv", "utf16le.csv", "cut.csv");
    assertThat(golden.problems.all())
        .extracting(Problem::code, p -> p.place().toString(), Problem::found)
        .containsExactly(
            Tuple.tuple("cases.encoding", "golden-queries/windows.csv:3", "byte 0xEB"),
            Tuple.tuple("cases.encoding", "golden-queries/utf16.csv:1", "text in UTF-16"),
            Tuple.tuple("cases.encoding", "golden-queries/utf16le.csv:1", "a zero byte"),
            Tuple.tuple("cases.encoding", "golden-queries/cut.csv:2", "byte 0xC3"));
  }
}
