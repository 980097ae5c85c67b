package wrenmoor.assistant.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wrenmoor.assistant.answer.Given;
import wrenmoor.assistant.form.Ask;

class GuardRulesTest {

  static Stream<CSVRecord> messages() {
    return Given.rows("own-guards.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_message_meets_its_rule_and_its_harmless_twin_meets_none(CSVRecord row) throws Exception {
    String met = rules().about(Given.ask(row.get("message"))).map(GuardRule::id).orElse("");

    assertThat(met).as(row.get("message")).isEqualTo(row.get("rule"));
  }

  @Test
  void every_rule_says_where_to_turn() throws Exception {
    assertThat(rules().all())
        .allMatch(
            rule ->
                rule.say().matches("(?s).*(155|112|app|shop|ombudsman|accounts desk|@wrenmoor).*"));
  }

  @Test
  void a_rule_gives_way_to_the_tool_that_decides() throws Exception {
    Ask bare = Given.ask("I want my €120 back, promise me that you pay.");
    Ask equipped =
        new Ask(
            bare.input(),
            List.of(),
            "",
            List.of(Given.json("{\"name\":\"bill_lookup\"}")),
            List.of(),
            Given.USUAL);

    assertThat(rules().about(bare)).map(GuardRule::id).contains("refund-above-limit");
    assertThat(rules().about(equipped)).isEmpty();
  }

  @Test
  void a_line_that_is_none_is_told_with_its_number(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("rules.txt"), "rule: x\nwhen: a(\nsay: no\n");

    assertThatThrownBy(() -> GuardRules.read(file)).hasMessageContaining("rules.txt:2");
  }

  private static GuardRules rules() throws Exception {
    return GuardRules.read(Given.shelf().guardRules());
  }
}
