package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is remembered by what its writer knows: the same that anybody reads in its journal. */
class ImportedHistoryTest {

  private static final int CASES = 40;

  @TempDir Path temp;

  @Test
  void what_is_remembered_of_an_import_is_what_its_journal_tells() throws Exception {
    write("g.csv", golden());
    write("compared.jsonl", rows("old") + rows("new"));
    write("alone.jsonl", rows("new"));
    imported("--responses", "compared.jsonl", "--baseline", "old");
    imported("--responses", "compared.jsonl");
    imported("--responses", "alone.jsonl");
    SortedMap<String, List<String>> remembered = stored();

    Files.delete(temp.resolve(".assize/history.db"));
    Printed rebuilt = Typed.in(temp).type("history", "rebuild");

    assertThat(rebuilt.out()).as(rebuilt.toString()).isEqualTo("Took in 3 runs.\n");
    assertThat(remembered.get("assize_run")).hasSize(3);
    assertThat(remembered.get("assize_outcome")).hasSize(5 * CASES);
    assertThat(stored()).isEqualTo(remembered);
  }

  private void imported(String... options) {
    List<String> typed = new ArrayList<>(List.of("import", "--golden", "g.csv"));
    typed.addAll(List.of(options));
    Printed printed = Typed.in(temp).type(typed.toArray(String[]::new));
    assertThat(printed.code()).as(printed.toString()).isZero();
  }

  /** Two trials of each case: right and wrong answers, refusals, errors and others' verdicts. */
  private static String rows(String subject) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= CASES; i++) {
      for (int trial = 1; trial <= 2; trial++) {
        rows.append(row(subject, i, trial)).append('\n');
      }
    }
    return rows.toString();
  }

  private static String row(String subject, int i, int trial) {
    String begin =
        "{\"case\":\"case-%d\",\"subject\":\"%s\",\"trial\":%d,".formatted(i, subject, trial);
    if (i % 10 == trial) {
      return begin + "\"error\":\"timeout: no answer in 60 s\"}";
    }
    String text =
        switch ((i + subject.length() * trial) % 5) {
          case 0 -> "I am sorry, but I cannot help you with that.";
          case 1 -> "Nobody knows.";
          default -> "It is answer " + i + ", as far as I can see.";
        };
    return begin
        + """
        "response":"%s","model":"m-1","usage":{"input":%d,"output":9},"latency_ms":%d,\
        "cost_usd":0.0002,"at":"2026-11-0%dT10:00:00Z",\
        "verdicts":[{"by":"anna","criterion":"tone","score":0.%d}]}"""
            .formatted(text, 20 + i, 100 * trial + i, trial, i % 10);
  }

  private static String golden() {
    StringBuilder golden = new StringBuilder("id,category,input,must_include\n");
    for (int i = 1; i <= CASES; i++) {
      golden.append("case-%d,c%d,What is number %d?,answer %d\n".formatted(i, i % 3, i, i));
    }
    return golden.toString();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(temp.resolve(name), text);
  }

  /** Every row of the history, by table. */
  private SortedMap<String, List<String>> stored() throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + temp.resolve(".assize/history.db"));
        Statement sql = store.createStatement()) {
      for (String name : rows(sql, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
        tables.put(name, rows(sql, "SELECT * FROM " + name));
      }
    }
    return tables;
  }

  /** The rows that a question brings, each with all its columns, in one order. */
  private static List<String> rows(Statement sql, String question) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = sql.executeQuery(question)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          Object cell = found.getObject(i);
          row.add(cell instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(cell));
        }
        rows.add(String.join("|", row));
      }
    }
    rows.sort(null);
    return rows;
  }
}
