package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child as an ordinary golden case. */
class PerturbationTest {

  @TempDir private Path temp;

  private GoldenCase child(String mutator, String members) throws IOException {
    String line =
        """
        {"id": "one", "category": "any", "input": "Is the tea hot?", "must_include": [["yes"]]%s}"""
            .formatted(members);
    return new Selector(Fixture.corpus(temp, line), List.of(Trials.mutator(mutator)), Fixture.ROOT)
        .select(1_000, EnumSet.allOf(Family.class))
        .first(1)
        .findFirst()
        .orElseThrow()
        .golden();
  }

  @Test
  void it_stands_or_falls_with_its_parent_or_with_whom_that_stands() throws IOException {
    assertThat(child("S03", "").standing().parent()).isEqualTo("one");
    assertThat(child("S03", "").standing().cluster()).isEqualTo("one");
    assertThat(child("S03", ", \"cluster\": \"drinks\"").standing().cluster()).isEqualTo("drinks");
  }

  @Test
  void its_tags_say_what_filters_ask_for() throws IOException {
    assertThat(child("S03", ", \"tags\": [\"easy\"]").standing().tags())
        .containsExactly("S03", "adversarial", "oracle:inv", "owasp:LLM01:2025", "severity:low");
    assertThat(child("C03", "").standing().tags())
        .as("no list of OWASP's knows it")
        .containsExactly("C03", "adversarial", "oracle:answer", "severity:medium");
  }

  @Test
  void only_what_was_made_of_another_case_is_a_child() throws IOException {
    assertThat(Perturbation.isOne(child("S03", ""))).isTrue();
    assertThat(isOne("")).isFalse();
    assertThat(isOne(", \"tags\": [\"adversarial\"]")).isFalse();
    assertThat(isOne(", \"parent\": \"two\"")).isFalse();
    assertThat(isOne(", \"tags\": [\"adversarial\"], \"parent\": \"two\"")).isTrue();
  }

  private boolean isOne(String members) throws IOException {
    String line =
        """
        {"id": "one", "category": "any", "input": "Tea?", "must_include": [["yes"]]%s}"""
            .formatted(members);
    return Perturbation.isOne(Fixture.corpus(temp, line).parents().getFirst().golden());
  }
}
