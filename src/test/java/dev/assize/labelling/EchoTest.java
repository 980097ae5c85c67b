package dev.assize.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.labelling.Stretch.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {

  @Test
  void runs_of_three_words_and_numbers_that_stand_elsewhere_are_marked() {
    List<Stretch> found =
        new Echo(List.of("The set-up fee is waived. It costs 49 euros."))
            .in("Well, the SET-UP fee is 49, not 94; it is.");

    assertThat(found)
        .containsExactly(
            new Stretch(Kind.PLAIN, "Well, "),
            new Stretch(Kind.WORDS, "the SET-UP fee is"),
            new Stretch(Kind.PLAIN, " "),
            new Stretch(Kind.NUMBER, "49"),
            new Stretch(Kind.PLAIN, ", not 94; it is."));
  }

  @Test
  void nothing_runs_across_two_passages() {
    assertThat(new Echo(List.of("one two", "three four")).in("one two three four"))
        .containsExactly(new Stretch(Kind.PLAIN, "one two three four"));
    assertThat(new Echo(List.of()).in("one two three")).hasSize(1);
    assertThat(new Echo(List.of("x")).in("")).isEmpty();
  }

  @Test
  void numbers_are_alike_by_their_digits_only() {
    Echo echo = new Echo(List.of("1,299.50 at 08:30 and 7"));

    assertThat(echo.in("1,299.50").getFirst().kind()).isEqualTo(Kind.NUMBER);
    assertThat(echo.in("1299.50").getFirst().kind()).isEqualTo(Kind.PLAIN);
    assertThat(echo.in("08:30").getFirst().kind()).isEqualTo(Kind.NUMBER);
    assertThat(echo.in("07").getFirst().kind()).isEqualTo(Kind.PLAIN);
    assertThat(echo.in("7.").getFirst()).isEqualTo(new Stretch(Kind.NUMBER, "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "1.", "a b c ", "\u202e", "\ud83d\ude00 ", "'", "1 2 3 "})
  void however_long_and_odd_a_text_is_its_stretches_are_the_text(String piece) {
    String text = piece.repeat(60_000);

    List<Stretch> found = new Echo(List.of(text)).in(text + "tail");

    assertThat(found.stream().map(Stretch::text).collect(Collectors.joining()))
        .isEqualTo(text + "tail");
  }
}
