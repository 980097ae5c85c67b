package dev.assize.judge.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.json.JsonValue.JsonNull;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddsTest {

  private static final List<String> TEN = List.of("1", "2", "9", "10");

  private static Odds.Reading read(List<String> labels, String content) {
    return Odds.read(Reading.json("{\"content\":[" + content + "]}"), labels);
  }

  private static String token(String token, double share, String... top) {
    return "{\"token\":\"%s\",\"logprob\":%s,\"top_logprobs\":[%s]}"
        .formatted(token, Math.log(share), String.join(",", top));
  }

  private static String other(String token, double share) {
    return "{\"token\":\"%s\",\"logprob\":%s}".formatted(token, Math.log(share));
  }

  private static Odds clear(Odds.Reading reading) {
    assertThat(reading).isInstanceOf(Odds.Reading.Clear.class);
    return ((Odds.Reading.Clear) reading).odds();
  }

  private static String why(Odds.Reading reading) {
    assertThat(reading).isInstanceOf(Odds.Reading.Unclear.class);
    return ((Odds.Reading.Unclear) reading).why();
  }

  @Test
  void spellings_of_a_label_count_together_and_the_chosen_token_once() {
    String content =
        token(
            "Yes",
            0.5,
            other("Yes", 0.5),
            other(" yes", 0.2),
            other("\u2581NO", 0.2),
            other("I", 0.1));
    Odds odds = clear(read(List.of("yes", "no"), content));
    assertThat(odds.shares().get("yes")).isCloseTo(0.7 / 0.9, within(1e-9));
    assertThat(odds.words()).isEqualTo("yes 0.778, no 0.222");
  }

  @Test
  void blank_tokens_before_the_label_are_passed_over() {
    String content = token("\\n", 1) + "," + token("no", 0.9, other("no", 0.9));
    assertThat(clear(read(List.of("yes", "no"), content)).first()).isEqualTo("no");
  }

  @Test
  void the_beginning_of_one_label_alone_stands_for_it() {
    String content = token("support", 0.8, other("support", 0.8), other("contra", 0.2));
    assertThat(clear(read(List.of("supported", "contradicted"), content)).shares().get("supported"))
        .isCloseTo(0.8, within(1e-9));
  }

  @Test
  void a_one_that_may_become_a_ten_is_unclear() {
    assertThat(why(read(TEN, token("9", 0.7, other("9", 0.7), other("1", 0.3)))))
        .isEqualTo("30.0 % of the probability is on a token that begins several labels");
  }

  @Test
  void a_one_beside_a_ten_is_one() {
    String content = token("9", 0.6, other("9", 0.6), other("1", 0.3), other("10", 0.1));
    assertThat(clear(read(TEN, content)).shares().get("1")).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void a_hundredth_that_is_unclear_is_left_aside() {
    String content = token("9", 0.99, other("9", 0.99), other("1", 0.005));
    assertThat(clear(read(TEN, content)).shares().get("9")).isCloseTo(1, within(1e-9));
  }

  @Test
  void nothing_to_read_is_said() {
    assertThat(why(Odds.read(new JsonNull(), TEN))).contains("without log probabilities");
    assertThat(why(read(TEN, ""))).contains("without log probabilities");
    assertThat(why(Odds.read(Reading.json("{\"content\":[{\"token\":3}]}"), TEN)))
        .contains("without log probabilities");
    assertThat(why(read(TEN, "{\"token\":\"9\"}"))).contains("only 0.0 %");
  }
}
