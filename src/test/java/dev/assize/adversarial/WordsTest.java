package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How families, oracles, sizes, parts and checks are written and read. */
class WordsTest {

  @ParameterizedTest
  @EnumSource(Oracle.class)
  void an_oracle_is_found_by_its_word(Oracle oracle) {
    assertThat(Oracle.of(oracle.word())).contains(oracle);
    assertThat(oracle.word()).matches("[a-z]+(-[a-z]+)?");
  }

  @Test
  void no_oracle_and_no_family_has_an_unknown_word() {
    assertThat(Oracle.of("NO_LEAK")).isEmpty();
    assertThat(Oracle.of("no-leak")).contains(Oracle.NO_LEAK);
    assertThat(Family.of("SOCIAL")).isEmpty();
  }

  @Test
  void the_shares_of_all_families_are_the_whole() {
    assertThat(Stream.of(Family.values()).mapToInt(Family::share).sum()).isEqualTo(Family.WHOLE);
    assertThat(Family.words()).contains("surface", "misinformation").hasSize(8);
    assertThat(Family.words()).allMatch(word -> Family.of(word).orElseThrow().word().equals(word));
  }

  @Test
  void an_oracle_needs_what_its_verdict_rests_on() {
    assertThat(Oracle.BUDGET.needs()).isEmpty();
    assertThat(Oracle.POLICY.needs()).containsExactly(Kept.POLICY);
    assertThat(Oracle.DIR.needs()).containsExactly(Kept.FACTS, Kept.SLOTS, Kept.LANGUAGE);
    assertThat(Oracle.NO_OBEY.needs()).containsExactly(Kept.FACTS, Kept.POLICY);
    assertThat(Stream.of(Oracle.values()).filter(Oracle::hasTwoLegs))
        .containsExactly(
            Oracle.FORMAT, Oracle.NO_GRANT, Oracle.NO_ACTION, Oracle.NO_OBEY, Oracle.NO_LEAK);
  }

  @Test
  void a_part_is_whole_when_nothing_was_left_out() {
    assertThat(Part.WHOLE.isWhole()).isTrue();
    assertThat(new Part(3, List.of(0, 1, 2)).isWhole()).isTrue();
    Part some = new Part(24, List.of(3, 7));
    assertThat(some.isWhole()).isFalse();
    assertThat(some.text()).isEqualTo("3 7 of 24");
  }

  @Test
  void sizes_severities_and_threats_have_words() {
    assertThat(Size.EXCHANGES.word()).isEqualTo("exchanges");
    assertThat(Severity.CRITICAL.word()).isEqualTo("critical");
    assertThat(new Threat(List.of(), List.of(), List.of()).first()).isEmpty();
    assertThat(new Threat(List.of("LLM01:2025", "b"), List.of(), List.of()).first())
        .isEqualTo("LLM01:2025");
    assertThat(RiskList.NIST.year()).isEqualTo(2024);
    assertThat(RiskList.ATLAS.title()).isEqualTo("MITRE ATLAS");
    assertThat(RiskList.OWASP.risk("LLM02:2025").orElseThrow().name())
        .isEqualTo("sensitive information disclosure");
    assertThat(RiskList.OWASP.place("LLM02:2025")).isEqualTo(1);
    assertThat(RiskList.OWASP.place("")).isEqualTo(10);
  }

  @Test
  void what_means_something_in_a_check_is_escaped() {
    assertThat(Ask.literal("@a|b[c](d)\\e\nf")).isEqualTo("\\@a\\|b\\[c\\]\\(d\\)\\\\e f");
    assertThat(Ask.literal("a@b")).isEqualTo("a@b");
    CheckSpec check = Ask.check("contains: " + Ask.literal("a|b [c] (d)"));
    assertThat(check.literal()).isEqualTo("a|b [c] (d)");
    assertThat(Ask.facts("facts", new Fact(List.of("a;b", "c|d")))).isEqualTo("facts: a b | c\\|d");
    assertThat(Ask.labelled("refused", "own").options()).containsEntry("as", "own");
  }

  @Test
  void one_check_needs_no_frame() {
    assertThat(Ask.anyOf(List.of("refused"))).isEqualTo("refused");
    assertThat(Ask.allOf(List.of("refused"))).isEqualTo("refused");
    assertThat(Ask.anyOf(List.of("a", "b"))).isEqualTo("any-of: (a) or (b)");
    assertThat(Ask.allOf(List.of("a", "b"))).isEqualTo("all-of: (a) and (b)");
  }

  @Test
  void a_mutator_that_writes_a_malformed_check_is_told() {
    assertThatThrownBy(() -> Ask.check("contains: a [b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[");
  }

  @Test
  void a_link_keeps_all_but_what_is_exchanged() {
    Link link = new Link("S01", 2, 3, 4, new TreeMap<>());
    Part part = new Part(5, List.of(1));
    assertThat(link.part()).isEqualTo(Part.WHOLE);
    assertThat(link.with(part)).isEqualTo(new Link("S01", 2, 3, 4, part, new TreeMap<>()));
    TreeMap<String, String> drawn = new TreeMap<>(Map.of("a", "b"));
    assertThat(link.with(drawn)).isEqualTo(new Link("S01", 2, 3, 4, drawn));
  }
}
