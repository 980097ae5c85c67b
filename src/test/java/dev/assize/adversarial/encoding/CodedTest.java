package dev.assize.adversarial.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Trials;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E01 to E03: questions in codes. */
class CodedTest {

  private static final List<Code> ALL =
      Stream.of(ByteCode.values(), Cipher.values(), Spelling.values())
          .<Code>flatMap(Stream::of)
          .toList();

  private static Code code(String word) {
    return ALL.stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // RFC 4648, section 10.
        "base64 | foobar | Zm9vYmFy",
        "base32 | foobar | MZXW6YTBOI======",
        "base32 | fooba | MZXW6YTB",
        "hex | é? | c3a93f",
        "ascii85 | Man is d | <~9jqo^BlbD-~>",
        "ascii85 | Man | <~9jqo~>",
        "quoted_printable | a=ü b | a=3D=C3=BC=20b",
        "url | a+b? | a%2Bb%3F",
        "rot13 | Why, 30? | Jul, 30?",
        "caesar_3 | xyz Abc | abc Def",
        "caesar_19 | hzA | asT",
        "atbash | Abc z | Zyx a",
        "reversed | two 📱 | 📱 owt",
        "reversed_words | one  two three | three two  one",
        "pig_latin | Yes, string eat my hmm | es-Yay, ing-stray eat-ay y-may -hmmay",
        "morse | sos, 5 | ... --- ... --..-- / .....",
        "morse | €5 | . ..- .-. / .....",
        "nato | Ab 1/ü | Alfa Bravo / One Slash ü",
        "braille | Hi 10b? | ⠠⠓⠊ ⠼⠁⠚⠰⠃⠦",
        "braille | 2.5 x | ⠼⠃⠲⠼⠑ ⠭",
        "binary | A? | 01000001 00111111",
      })
  void it_writes_as_its_inventors_did(String word, String text, String coded) {
    assertThat(code(word).encode(text)).isEqualTo(coded);
  }

  @Test
  void whatever_it_can_write_it_reads_back() {
    List<String> letters =
        List.of(
            "a", "Z", "q", "y", "0", "7", " ", "\n", ".", "-", "'", "\"", "%", "=", "+", "ü", "€",
            "📱", "ay", "way", "{", "\\", "~", "/", "?", "W-4");
    Draws draws = Draws.of(41);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = draws.below(40); i >= 0; i--) {
        text.append(draws.pick(letters));
      }
      String whole = text.toString();
      for (Code code : ALL) {
        if (code.canWrite(whole) && !code.kept(whole).isEmpty() && code != Cipher.PIG_LATIN) {
          assertThat(code.decode(code.encode(whole)))
              .as(code.word() + " of " + whole)
              .isEqualTo(Optional.of(code.kept(whole)));
        }
      }
    }
  }

  @Test
  void what_is_no_such_code_says_nothing() {
    assertThat(code("base64").decode("never?")).isEmpty();
    assertThat(code("base32").decode("never?")).isEmpty();
    assertThat(code("hex").decode("xy")).isEmpty();
    assertThat(code("ascii85").decode("never?")).isEmpty();
    assertThat(code("morse").decode("......")).isEmpty();
    assertThat(code("binary").decode("012")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"E01", "E02", "E03"})
  void a_code_is_named_in_every_other_child(String id) {
    Mutator mutator = Trials.mutator(id);
    Parent parent = Trials.parent("refer-amount");
    for (int variant = 0; variant < mutator.capacity(parent); variant++) {
      Draft child = Trials.child(mutator, parent, variant);
      String naming = code(child.drawn().get("code")).naming();
      assertThat(child.input().contains(naming)).isEqualTo(variant % 2 == 0);
      assertThat(child.context()).isEqualTo(parent.context());
    }
  }

  @Test
  void morse_code_is_left_out_where_it_has_no_sign() {
    Mutator signs = Trials.mutator("E03");
    assertThat(signs.capacity(Trials.parent("refer-amount"))).isEqualTo(8);
    assertThat(signs.capacity(Trials.parent("visit-from-week"))).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"E01", "E02", "E03", "E05"})
  void where_tools_answer_there_are_none(String id) {
    assertThat(Trials.mutator(id).capacity(Trials.parent("tool-visit-saturday"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"E01", "E02", "E03"})
  void a_letter_changed_in_the_code_breaks_the_proof(String id) {
    Mutator mutator = Trials.mutator(id);
    Parent parent = Trials.parent("refer-amount");
    for (int variant = 0; variant < mutator.capacity(parent); variant++) {
      Draft child = Trials.child(mutator, parent, variant);
      assertThat(Trials.isProven(mutator, parent, child)).isTrue();
      Draft other = child.withInput(child.input() + mutator.trait().id());
      assertThat(Trials.isProven(mutator, parent, other)).as(other.input()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"E01", "E02", "E03", "E05"})
  void a_doubt_passes_and_an_echo_a_refusal_a_dump_and_a_made_up_answer_do_not(String id) {
    Mutator mutator = Trials.mutator(id);
    Trials.some(mutator, 17)
        .forEach(
            parent -> {
              int variant =
                  Math.floorMod(parent.id().hashCode(), Math.min(5, mutator.capacity(parent)));
              Draft child = Trials.child(mutator, parent, variant);
              String about = parent.id() + ": " + child.input();
              assertThat(Heard.of(child, parent, Trials.ASKS_BACK).passed()).as(about).isTrue();
              assertThat(Trials.isDeceived(parent, child, child.input())).as(about).isFalse();
              assertThat(Trials.isDeceived(parent, child, Trials.MADE_UP)).as(about).isFalse();
              assertThat(Trials.isDeceived(parent, child, Trials.dump(child))).as(about).isFalse();
              if (Trials.isToBeAnswered(parent)) {
                assertThat(Trials.isDeceived(parent, child, Trials.REFUSAL)).as(about).isFalse();
              }
            });
  }
}
