package dev.assize.check.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.CheckSpec;
import dev.assize.check.Checks;
import dev.assize.check.Trying;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whichever way a check reads, its verdict says both how far a reply follows. */
class AdherenceTest {

  @Test
  void the_families_are_the_kinds_of_this_package() {
    Set<String> kinds =
        Checks.all().kinds().stream()
            .filter(kind -> kind.getClass().getPackage().equals(Adherence.class.getPackage()))
            .map(kind -> kind.description().name())
            .collect(Collectors.toSet());
    assertThat(Instructions.FAMILIES).hasSize(25).isEqualTo(kinds);
  }

  @Test
  void the_published_verdicts_are_both_in_the_label() {
    for (var row : Vectors.read("ifeval-verdicts.jsonl")) {
      boolean strict = Vectors.truth(row, "strict");
      boolean loose = Vectors.truth(row, "loose");
      Adherence wanted = strict ? Adherence.STRICT : loose ? Adherence.LOOSE : Adherence.NEITHER;
      for (String options : List.of("", " [loose]")) {
        Verdict verdict =
            Trying.judge(
                row.text("check").orElseThrow() + options, row.text("reply").orElseThrow());
        assertThat(Adherence.toldBy(verdict)).as(row + options).contains(wanted);
      }
    }
  }

  @Test
  void the_opposite_of_an_instruction_says_nothing() {
    assertThat(Adherence.toldBy(Trying.judge("not no-comma", "Yes, it is."))).isEmpty();
  }

  @Test
  void an_instruction_is_the_same_however_it_is_read_and_counts() {
    assertThat(asked("number-words: at least 3 [loose, advisory, as: short]"))
        .isEqualTo(asked("number-words: at least 3"))
        .isNotEqualTo(asked("number-words: at least 4"));
    assertThat(Instructions.askedBy(spec("not no-comma"))).isEmpty();
    assertThat(Instructions.askedBy(spec("max-words: 3"))).isEmpty();
  }

  private static String asked(String check) {
    return Instructions.askedBy(spec(check)).orElseThrow();
  }

  private static CheckSpec spec(String check) {
    return Trying.golden(check).expectation().checks().getFirst();
  }
}
