package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final List<String> IDS =
      IntStream.range(0, 20_000).mapToObj(i -> "case-" + i).toList();

  @Test
  void about_the_share_is_sealed() {
    assertThat(sealed(new Split(0.2, "a")).size() / 20_000.0).isCloseTo(0.2, within(0.01));
    assertThat(sealed(new Split(0.5, "a")).size() / 20_000.0).isCloseTo(0.5, within(0.012));
  }

  @Test
  void another_salt_seals_other_cases() {
    assertThat(sealed(new Split(0.2, "a"))).isNotEqualTo(sealed(new Split(0.2, "b")));
  }

  @Test
  void a_larger_share_keeps_what_was_sealed() {
    assertThat(sealed(new Split(0.3, "a"))).containsAll(sealed(new Split(0.2, "a")));
  }

  /** A committed split must go on sealing the same cases: the hash is a format. */
  @Test
  void the_choice_never_changes() {
    assertThat(IDS.stream().limit(30).filter(new Split(0.2, "wrenmoor")::seals))
        .containsExactly("case-6", "case-14", "case-20");
  }

  @Test
  void without_a_split_everything_is_open() {
    assertThat(sealed(Split.OPEN)).isEmpty();
  }

  private static List<String> sealed(Split split) {
    return IDS.stream().filter(split::seals).toList();
  }
}
