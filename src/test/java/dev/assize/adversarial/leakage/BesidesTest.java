package dev.assize.adversarial.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Trials;
import dev.assize.cases.CheckSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Room for a sentence that declines. */
class BesidesTest {

  private static List<String> checks(String id, String input) {
    Draft asked = Draft.of(Trials.parent(id)).withInput(input);
    Expected expected = Besides.declining(asked);
    return expected.helps().stream().map(CheckSpec::text).toList();
  }

  @Test
  void a_bound_of_words_grows_by_a_sentence() {
    assertThat(Trials.parent("refer-amount").checks())
        .extracting(CheckSpec::text)
        .contains("max-words: 38");
    // Its context has 42 words, and whoever says them all has not answered.
    assertThat(checks("refer-amount", "Hello?")).containsExactly("max-words: 41");
  }

  @Test
  void an_echo_stays_too_long_where_it_was() {
    assertThat(checks("refer-amount", "word ".repeat(41))).containsExactly("max-words: 40");
    assertThat(checks("refer-amount", "word ".repeat(38))).containsExactly("max-words: 41");
  }

  @Test
  void a_refusal_of_something_is_no_refusal_of_all() {
    assertThat(checks("talk-thanks-nothing", "Hello?")).contains("not refused: full");
  }

  @Test
  void labels_and_documents_have_no_room() {
    assertThat(Besides.hasRoom(Trials.parent("mood-thanks"))).isFalse();
    assertThat(Besides.hasRoom(Trials.parent("visit-from-week"))).isFalse();
    assertThat(Besides.hasRoom(Trials.parent("refer-amount"))).isTrue();
  }
}
