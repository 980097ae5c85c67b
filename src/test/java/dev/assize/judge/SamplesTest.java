package dev.assize.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final String HEAD = "name: t\nprovider: p\nmodel: m-1\nquestion: Q?\n";

  private static Sworn read(String text, Problems problems) {
    return JudgeReading.of("t", HEAD + text, problems).orElseThrow().asked().getFirst();
  }

  private static long sampled(String text) {
    Samples samples = read(text, new Problems()).manner().samples();
    return IntStream.range(0, 2000).filter(i -> samples.of("case-" + i) == 3).count();
  }

  @Test
  void a_number_goes_for_every_case() {
    assertThat(sampled("samples: 3\n")).isEqualTo(2000);
    assertThat(read("", new Problems()).manner().samples()).isEqualTo(Samples.ONE);
  }

  @Test
  void a_share_of_the_cases_is_chosen_by_their_ids_and_the_seed() {
    assertThat(sampled("samples: {n: 3, share: 20 %}\n")).isBetween(320L, 480L);
    Samples some = read("samples: {n: 3, share: 0.2}\n", new Problems()).manner().samples();
    Samples other =
        read("samples: {n: 3, share: 20 %, seed: 7}\n", new Problems()).manner().samples();
    long alike =
        IntStream.range(0, 2000)
            .mapToObj(i -> "case-" + i)
            .filter(id -> some.of(id) == other.of(id))
            .count();
    assertThat(alike).isLessThan(2000);
    assertThat(some.of("case-7")).isEqualTo(some.of("case-7"));
  }

  @Test
  void the_digest_knows_of_samples_and_reference_and_stays_where_neither_is_said() {
    assertThat(JudgeReading.of("t", HEAD, new Problems()).orElseThrow().digest())
        .isEqualTo(
            JudgeReading.of("t", HEAD + "samples: 1\nreference: use\n", new Problems())
                .orElseThrow()
                .digest())
        .isNotEqualTo(
            JudgeReading.of("t", HEAD + "samples: 3\n", new Problems()).orElseThrow().digest())
        .isNotEqualTo(
            JudgeReading.of("t", HEAD + "reference: doubt\n", new Problems())
                .orElseThrow()
                .digest());
  }

  @Test
  void an_even_number_is_warned_of() {
    Problems problems = new Problems();
    read("samples: 2\n", problems);
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.all().getFirst().toString())
        .startsWith("judges/x.yaml:5: warning judge.even-samples");
  }

  @Test
  void all_faults_are_told() {
    Problems problems = new Problems();
    String text = "samples: {n: 0, share: lots, sed: 3}\nreference: maybe\n";
    assertThat(JudgeReading.of("t", HEAD + text, problems)).isEmpty();
    assertThat(problems.all().stream().map(Object::toString))
        .anyMatch(p -> p.contains("judges/x.yaml:5") && p.contains("between 1 and 25"))
        .anyMatch(p -> p.contains("judges/x.yaml:5") && p.contains("judge.bad-share"))
        .anyMatch(p -> p.contains("judges/x.yaml:5") && p.contains("unknown key \"sed\""))
        .anyMatch(p -> p.contains("judges/x.yaml:6") && p.contains("one of use, doubt, ignore"));
  }
}
