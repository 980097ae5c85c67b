package dev.assize.check.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Trying;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every family agrees with the published checker (lm-eval 0.4.13), strict and loose. */
class PublishedVerdictsTest {

  @Test
  void every_family_judges_as_the_published_checker_does() {
    List<JsonObject> rows = Vectors.read("ifeval-verdicts.jsonl");
    Set<String> families =
        rows.stream()
            .map(row -> row.text("check").orElseThrow().replaceFirst(":.*", ""))
            .collect(Collectors.toSet());
    assertThat(families).hasSize(22);
    assertThat(differences(rows)).isEmpty();
  }

  /** In texts long enough that no detector of languages doubts them. */
  @Test
  void languages_and_letters_are_told_as_the_published_checker_tells_them() {
    List<JsonObject> rows = Vectors.read("ifeval-languages.jsonl");
    assertThat(rows).hasSize(64);
    // The published checker takes this French for English, strict and loose.
    assertThat(differences(rows)).hasSize(2).allMatch(told -> told.contains("on VEUILLEZ LIRE"));
  }

  private static List<String> differences(List<JsonObject> rows) {
    List<String> differences = new ArrayList<>();
    for (JsonObject row : rows) {
      for (String reading : List.of("strict", "loose")) {
        String check =
            row.text("check").orElseThrow() + (reading.equals("loose") ? " [loose]" : "");
        Verdict verdict = Trying.judge(check, row.text("reply").orElseThrow());
        PassFail wanted = new PassFail(Vectors.truth(row, reading));
        if (!(verdict instanceof Graded graded && graded.grade().equals(wanted))) {
          differences.add(check + " on " + row.text("reply").orElseThrow() + ": " + verdict);
        }
      }
    }
    return differences;
  }
}
