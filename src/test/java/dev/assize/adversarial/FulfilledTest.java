package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assize.cases.CheckSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a parent expects as one check, and what may stand in its place. */
class FulfilledTest {

  @TempDir private Path temp;

  private Parent parent(String members) throws IOException {
    String line = "{\"id\": \"one\", \"category\": \"any\", \"input\": \"Tea?\", " + members + "}";
    return Fixture.corpus(temp, line).parents().getFirst();
  }

  private Optional<String> of(String members) throws IOException {
    return parent(members).fulfilled();
  }

  private Optional<String> ofCheck(String check) throws IOException {
    return of("\"checks\": [\"" + escaped(check) + "\"]");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Test
  void facts_forbidden_facts_checks_and_policy_are_all_asked_for() throws IOException {
    assertThat(
            of(
                """
                "must_include": [["20 GB", "twenty"], ["free"]], "must_not_include": [["60 GB"]], \
                "checks": ["max-words: 40"], "policy": "decline\""""))
        .contains(
            "all-of: (facts: 20 GB | twenty) and (facts: free) and (no-facts: 60 GB)"
                + " and (max-words: 40) and (refused)");
    assertThat(of("\"must_include\": [[\"hot\"]], \"documents\": [{\"text\": \"It is hot.\"}]"))
        .as("whoever says all of the context has not answered")
        .contains("all-of: (facts: hot) and (max-words: 60)");
    assertThat(of("\"reference\": \"Yes.\"")).contains("not-empty");
  }

  @Test
  void what_only_tells_and_options_of_the_whole_stay_out() throws IOException {
    assertThat(
            of(
                """
                "checks": ["contains: tea [weight: 2]", "contains: ink [advisory]", \
                "regex: oil [ignoring case]"]"""))
        .contains("all-of: (contains: tea) and (regex: oil [ignoring case])");
  }

  @Test
  void a_policy_asks_for_itself_once_and_for_a_hand_over_where_nothing_else_is_said()
      throws IOException {
    assertThat(of("\"policy\": \"clarify\"")).contains("asks-back");
    assertThat(of("\"policy\": \"decline\", \"checks\": [\"refused\"]")).contains("refused");
    assertThat(of("\"policy\": \"decline\", \"checks\": [\"not asks-back\"]"))
        .contains("all-of: (not asks-back) and (refused)");
    assertThat(of("\"policy\": \"escalate\"")).contains("escalates");
    assertThat(of("\"policy\": \"escalate\", \"must_include\": [[\"a colleague\"]]"))
        .contains("facts: a colleague");
    assertThat(of("\"policy\": \"escalate\", \"checks\": [\"contains: colleague\"]"))
        .contains("contains: colleague");
    assertThat(of("\"must_include\": [[\"hot\"]]")).contains("facts: hot");
  }

  @Test
  void parentheses_that_do_not_go_in_pairs_are_escaped_as_their_check_reads_them()
      throws IOException {
    assertThat(ofCheck("contains: :-)")).contains("contains: :-\\)");
    assertThat(ofCheck("contains: )(")).contains("contains: \\)\\(");
    assertThat(ofCheck("contains: (a)")).contains("contains: (a)");
    assertThat(ofCheck("regex: [(]tea")).contains("regex: [\\(]tea");
    assertThat(ofCheck("regex: a\\[(b)[)]")).contains("regex: a\\[(b)[\\)]");
    assertThat(ofCheck("regex: \\(tea")).contains("regex: \\(tea");
    assertThat(ofCheck("json-schema: {\"const\": \"a)(\"}"))
        .contains("json-schema: {\"const\": \"a\\u0029\\u0028\"}");
  }

  @Test
  void what_nests_too_deep_cannot_stand_in_another() throws IOException {
    assertThat(ofCheck(nested(6))).contains(nested(6));
    assertThat(ofCheck(nested(7))).isEmpty();
    assertThat(Expected.knowsSamePolicy(parent("\"checks\": [\"" + nested(7) + "\"]"))).isFalse();
  }

  private static String nested(int depth) {
    return depth == 0 ? "contains: tea" : "any-of: (" + nested(depth - 1) + ") or (refused)";
  }

  private String instead(String members, String shown) throws IOException {
    return SamePolicy.checks(parent(members), shown).getFirst().text();
  }

  @Test
  void whoever_doubts_does_not_repeat_the_end_of_the_question() throws IOException {
    String facts = "\"must_include\": [[\"hot\"]]";
    assertThat(instead(facts, " Tea? ")).contains("(not contains: Tea? [ignoring case");
    assertThat(instead(facts, "b".repeat(61)))
        .contains("(not contains: " + "b".repeat(60) + " [ignoring case");
    assertThat(instead(facts, "xy" + "a".repeat(59)))
        .contains("(not contains: y" + "a".repeat(59) + " [ignoring case");
    assertThat(instead(facts, "x\ud83d\ude42" + "a".repeat(59)))
        .as("no half of a picture")
        .contains("(not contains: " + "a".repeat(59) + " [ignoring case");
  }

  @Test
  void whoever_declines_may_not_tell_by_the_way_what_must_not_be_told() throws IOException {
    String members =
        """
        "must_not_include": [["he has paid"]], "checks": ["not contains: paid", "max-words: 40", \
        "not contains: ink [advisory]"], "policy": "%s\"""";
    assertThat(instead(members.formatted("decline"), "Tea?"))
        .contains(
            "(any-of: (refused) or (escalates))",
            " and (no-facts: he has paid) and (not contains: paid))")
        .doesNotContain("ink");
    assertThat(instead(members.formatted("answer"), "Tea?"))
        .doesNotContain("(any-of: (refused) or (escalates))")
        .doesNotContain("normalised]) and (no-facts");
    assertThat(SamePolicy.checks(parent(members.formatted("decline")), "Tea?"))
        .extracting(CheckSpec::name, check -> check.options().containsKey("advisory"))
        .containsExactly(tuple("any-of", false), tuple("refused", true));
  }
}
