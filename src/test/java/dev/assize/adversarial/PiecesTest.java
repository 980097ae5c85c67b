package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Into which pieces what a link did can be parted. */
class PiecesTest {

  private final Draft any = Draft.of(Trials.parent("swift-m-data"));

  private Draft over(String... passages) {
    return any.withContext(Stream.of(passages).map(text -> new Passage("", text)).toList());
  }

  private static List<String> texts(Draft draft) {
    return draft.context().stream().map(Passage::text).toList();
  }

  private Draft after(Turn... turns) {
    return any.withTurns(List.of(turns));
  }

  private static Turn user(String text) {
    return new Turn(Speaker.USER, text);
  }

  private static Turn assistant(String text) {
    return new Turn(Speaker.ASSISTANT, text);
  }

  @Test
  void words_are_those_that_are_written_otherwise() {
    Pieces pieces =
        Pieces.of(Size.WORDS, any.withInput("is it tea now"), any.withInput("IS it TEA NOW"));
    assertThat(pieces.count()).isEqualTo(3);
    assertThat(pieces.with(List.of(0, 2)).input()).isEqualTo("IS it tea NOW");
    assertThat(pieces.with(List.of()).input()).isEqualTo("is it tea now");
  }

  @Test
  void passages_are_those_before_and_behind_the_parents() {
    Pieces pieces =
        Pieces.of(Size.PASSAGES, over("own", "ours"), over("a", "own", "ours", "b", "c"));
    assertThat(pieces.count()).isEqualTo(3);
    assertThat(texts(pieces.with(List.of(1)))).containsExactly("own", "ours", "b");
    assertThat(texts(pieces.with(List.of(0, 2)))).containsExactly("a", "own", "ours", "c");
    assertThat(Pieces.of(Size.PASSAGES, over("own"), over("own", "a", "b")).count()).isEqualTo(2);
  }

  @Test
  void where_the_parents_passages_do_not_stand_together_there_is_one_piece() {
    Draft before = over("own", "ours");
    Draft mixed = over("own", "a", "ours");
    Pieces pieces = Pieces.of(Size.PASSAGES, before, mixed);
    assertThat(pieces.count()).isEqualTo(1);
    assertThat(pieces.with(List.of(0))).isEqualTo(mixed);
    assertThat(pieces.with(List.of())).isEqualTo(before);
  }

  @Test
  void an_exchange_is_what_the_user_said_with_what_came_back() {
    Draft talked = after(assistant("Hello."), user("Tea?"), assistant("Yes."), user("Ink?"));
    Pieces pieces = Pieces.of(Size.EXCHANGES, after(), talked);
    assertThat(pieces.count()).isEqualTo(3);
    assertThat(pieces.with(List.of(0, 1)).turns())
        .containsExactly(assistant("Hello."), user("Tea?"), assistant("Yes."));
    assertThat(pieces.with(List.of(2)).turns()).containsExactly(user("Ink?"));
  }

  @Test
  void what_was_said_before_a_parents_own_turns_is_one_piece() {
    Draft before = after(user("Oil?"));
    Draft talked = after(user("Tea?"), assistant("Yes."), user("Oil?"));
    assertThat(Pieces.of(Size.EXCHANGES, before, talked).count()).isEqualTo(1);
    assertThat(Pieces.of(Size.EXCHANGES, before, talked).with(List.of(0))).isEqualTo(talked);
  }

  @Test
  void paragraphs_are_those_of_one_text_that_was_put_in_but_for_its_last() {
    Draft before = any.withInput("Tea?");
    String shots = "One.\n\nTwo.\n\nNow:";
    Draft shown = any.withInput(shots + " Tea?").leaving(List.of(shots));
    Pieces pieces = Pieces.of(Size.EXCHANGES, before, shown);
    assertThat(pieces.count()).isEqualTo(2);
    assertThat(pieces.with(List.of(1)).input()).isEqualTo("Two.\n\nNow: Tea?");
    assertThat(pieces.with(List.of(1)).untouchable()).endsWith("Two.\n\nNow:");
    Draft two = shown.leaving(List.of("Tea?"));
    assertThat(Pieces.of(Size.EXCHANGES, before, two).count()).isEqualTo(1);
    assertThat(Pieces.of(Size.EXCHANGES, before, two).with(List.of(0))).isEqualTo(two);
  }

  @Test
  void only_what_is_long_is_parted_into_stretches() {
    Draft before = any.withInput("Tea?");
    Pieces flood = Pieces.of(Size.STRETCHES, before, any.withInput("Tea?" + "a".repeat(128)));
    assertThat(flood.count()).isEqualTo(64);
    assertThat(flood.with(List.of(0, 63)).input()).isEqualTo("Tea?aaaa");
    Draft little = any.withInput("Tea?" + "a".repeat(127));
    Pieces brief = Pieces.of(Size.STRETCHES, before, little);
    assertThat(brief.count()).isEqualTo(1);
    assertThat(brief.with(List.of(0))).isEqualTo(little);
  }
}
