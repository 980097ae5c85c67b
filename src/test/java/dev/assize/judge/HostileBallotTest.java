package dev.assize.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a judge says, reading it ends, and soon. */
class HostileBallotTest {

  private static final int LONG = 200_000;
  private static final Ballot PASS_FAIL = Ballot.of("PASS", "FAIL");
  private static final List<String> PIECES =
      List.of(
          "[[",
          "]]",
          "\\boxed{",
          "{",
          "}",
          "{\"verdict\":",
          "\"PASS\"",
          "[{",
          "]",
          "\"",
          "`",
          "```\n",
          "\n",
          "> ",
          "Verdict: ",
          "PASS",
          "FAIL",
          "(",
          ")",
          "<think>",
          "</think>",
          "**",
          ". ",
          "DATA-0123456789abcdef01234567\n",
          "“",
          "\\",
          "7/10",
          ":",
          "\ud83d",
          "\u0000");

  /** A bound that no loaded machine breaks, and that time growing with the square would. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[",
        "\\boxed{",
        "{\"a\":",
        "{\"",
        "[{\"a\":[",
        "{\"a\":1}",
        "\"",
        "“",
        "`",
        "```\n",
        "```a\n",
        "a\n",
        "\n",
        "> ",
        "*",
        "#",
        "_",
        "(",
        "Verdict: ",
        "Verdict: PASS. ",
        "PASS\n",
        "tone: PASS\n",
        "[[PASS]]",
        ". ",
        " ",
        "\n ",
        "<think>",
        "</think>",
        "DATA-",
        "DATA-0123456789abcdef01234567\n",
        "{\"verdict\": \"PASS\"}\n",
        "- ",
        "：",
        "not ",
        "\\"
      })
  @Timeout(60)
  void two_hundred_kilobytes_of_one_thing_are_read_in_time_that_grows_with_their_length(
      String piece) {
    String raw = piece.repeat(LONG / piece.length());
    assertThat(PASS_FAIL.read(raw)).isNotNull();
    assertThat(PASS_FAIL.read(raw + "\n{\"verdict\": \"PASS\"}\nSo:\nFAIL")).isNotNull();
    assertThat(PASS_FAIL.readEach(raw, List.of("tone"))).containsKey("tone");
    assertThat(Ballot.scale(BigDecimal.ONE, BigDecimal.TEN).read(raw)).isNotNull();
  }

  @RepeatedTest(20)
  void no_mixture_of_signs_makes_reading_fail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder raw = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        raw.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(PASS_FAIL.read(raw.toString())).as("seed %d: %s", seed, raw).isNotNull();
      assertThat(PASS_FAIL.readEach(raw.toString(), List.of("tone"))).hasSize(1);
    }
  }
}
