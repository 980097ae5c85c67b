package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.Hostile;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]");

  @Test
  void a_case_has_a_row_for_each_side_that_knows_it() {
    ReportView view = Trial500.view(Trial500.compared(500, 41, 3));
    List<CSVRecord> rows = rows(csv(view));
    assertThat(rows).hasSize(2 * view.candidates().getFirst().index().size());
    CSVRecord broken =
        rows.stream()
            .filter(r -> r.get("transition").equals("broke") && r.get("side").equals("candidate"))
            .findFirst()
            .orElseThrow();
    assertThat(broken.get("state")).isEqualTo("failed");
    assertThat(broken.get("subject")).isEqualTo("terse@smollm2");
    assertThat(broken.get("importance")).isEqualTo("normal");
    assertThat(broken.get("latency_ms")).matches("[0-9]+");
    assertThat(broken.get("reply")).isEqualTo("You get a voucher once the parcel is here.");
    assertThat(rows(csv(Trial500.view(Trial500.alone()))))
        .hasSize(50)
        .allMatch(row -> row.get("side").equals("candidate"));
  }

  @Test
  void a_report_without_a_candidate_is_a_header() {
    assertThat(csv(Trial500.view())).startsWith("\ufeff\"run\",\"side\",").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\uff1d1"})
  void what_would_be_a_formula_gets_an_apostrophe(String text) {
    assertThat(FORMULA.matcher(cell(text)).find()).as(Csv.cell(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a=1", "a-b", "3 = 3"})
  void a_sign_within_a_text_stays(String text) {
    assertThat(cell(text)).isEqualTo(text);
  }

  @Test
  void no_hostile_string_becomes_a_formula_a_column_or_a_row() {
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> {
              String csv = csv(view);
              List<CSVRecord> rows = rows(csv);
              assertThat(rows).hasSize(2 * view.candidates().getFirst().index().size());
              assertThat(rows).allSatisfy(CsvReportTest::isHarmless);
              assertThat(csv.split("\n", -1)).hasSize(rows.size() + 2);
              // As it is read where a semicolon parts cells, and quotes are text.
              for (String cell : csv.split("[;\n]")) {
                if (!cell.startsWith("\"")) {
                  assertThat(FORMULA.matcher(cell).find()).as(cell).isFalse();
                }
              }
            });
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  @Test
  void long_texts_are_cut_and_say_so() {
    for (String hostile : Hostile.STRINGS) {
      ReportView view = Trial500.view(Trial500.texts(text -> hostile), Trial500.compared(60, 2, 1));
      assertThat(csv(view)).hasSizeLessThan(2_000_000);
      assertThat(rows(csv(view))).allSatisfy(CsvReportTest::isHarmless);
    }
  }

  private static void isHarmless(CSVRecord row) {
    assertThat(row.size()).isEqualTo(14);
    row.forEach(cell -> assertThat(FORMULA.matcher(cell).find()).as(cell).isFalse());
    row.forEach(cell -> assertThat(cell).doesNotContain("\t", "\r", "\u0000", "\u202e"));
  }

  private static String cell(String text) {
    return rows("\ufeff\"x\"\n" + Csv.cell(text) + "\n").getFirst().get("x");
  }

  private static List<CSVRecord> rows(String csv) {
    assertThat(csv).startsWith("\ufeff");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(csv.substring(1)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(ReportView view) {
    StringWriter csv = new StringWriter();
    try {
      new CsvReport().write(view, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }
}
