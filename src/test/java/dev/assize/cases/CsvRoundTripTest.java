package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

/** Whatever stands in a cell comes back, and every row knows the line it begins on. */
class CsvRoundTripTest {

  private static final long SEED = 20261121;
  private static final String SIGNS = "abc ,;\t\"'\n|\\é€\uD83D\uDE00#=";
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final String[] LINE_ENDS = {"\n", "\r\n"};

  @Test
  void any_cell_comes_back_as_it_was_written() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 400; round++) {
      char separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
      String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
      List<List<String>> rows = rows(random);
      List<Integer> starts = new ArrayList<>();
      String text = write(rows, separator, lineEnd, starts);

      Problems problems = new Problems();
      GoldenFile file = new GoldenFile("a.csv", Path.of("."), text);
      List<CsvLines.Line> lines = new ArrayList<>();
      CsvLines.read(file, separator, problems, lines::add);

      assertThat(problems.all()).isEmpty();
      assertThat(lines.stream().map(CsvLines.Line::cells).toList())
          .as("seed %d, round %d, text <%s>", SEED, round, text)
          .isEqualTo(rows);
      assertThat(lines.stream().map(CsvLines.Line::number).toList())
          .as("lines with seed %d, round %d, text <%s>", SEED, round, text)
          .isEqualTo(starts);
    }
  }

  private static String write(
      List<List<String>> rows, char separator, String lineEnd, List<Integer> starts)
      throws Exception {
    StringWriter out = new StringWriter();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setRecordSeparator(lineEnd)
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      for (List<String> row : rows) {
        starts.add(1 + (int) out.toString().chars().filter(c -> c == '\n').count());
        printer.printRecord(row);
      }
    }
    return out.toString();
  }

  private static List<List<String>> rows(SplittableRandom random) {
    int columns = 1 + random.nextInt(4);
    List<List<String>> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<String> row = new ArrayList<>();
      row.add("r" + i);
      for (int c = 1; c < columns; c++) {
        row.add(text(random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int[] signs = SIGNS.codePoints().toArray();
    for (int k = random.nextInt(10); k > 0; k--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString().strip();
  }
}
