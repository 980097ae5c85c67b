package dev.assize.check;

import static dev.assize.check.Trying.bare;
import static dev.assize.check.Trying.exhibit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text that a model can produce makes a check throw, hang, or agree with its negation. Ten times
 * as many texts as in the build: {@code mvn -Dfast test -Dtest=AnyReplyTest
 * -Dassize.any-reply.texts=100000}.
 */
class AnyReplyTest {

  private static final int TEXTS = Integer.getInteger("assize.any-reply.texts", 10_000);
  private static final int LONGEST = 60;
  private static final int MEGABYTE = 1_000_000;
  private static final String[] BITS = {
    "1,250.50",
    "1.250,00",
    "€",
    " EUR",
    "2026-03-03",
    "3. März ",
    "March 3rd, ",
    "12:30",
    "0",
    "99999999999",
    "\uD800",
    "\uDC00",
    "\uD83D\uDE42",
    "\u0000",
    "\u0301",
    "\u202E",
    "I cannot help",
    "{\"a\":",
    "[",
    "]}",
    "\"",
    "\\",
    "```json\n",
    "\n",
    "\r\n",
    "\u2028",
    ". ",
    "? ",
    "%",
    "-",
    "1e999999999",
    "٣",
    "İ",
    "ß",
    "漢",
    "order",
    "W-20114",
    "red",
    "\u00A0",
    "'",
    "|",
    " ",
    "-5",
    "1.2.3.4",
    "<b>",
    "null",
    "true",
    "30 days"
  };

  static Stream<String> checks() {
    return Stream.concat(
            Checks.all().kinds().stream()
                .flatMap(kind -> kind.description().examples().stream())
                .filter(example -> example.outcome() != Example.Outcome.DEPENDS)
                // A model of two milliseconds a text has a test of its own.
                .filter(example -> !example.check().startsWith("semantic-similarity"))
                .map(Example::check),
            Stream.of(
                "regex: (a|aa)+$",
                "regex: (x+x+)+y",
                "json-schema: {\"pattern\": \"^(a+)+$\"}",
                "json-schema: {\"maximum\": 7, \"multipleOf\": 0.5, \"uniqueItems\": true}",
                "equals: a b [ignoring case, normalised]",
                "facts: 3 March; 5 %; C++",
                "contains-all: a | b [normalised]",
                "number: 5 [tolerance 1, last]",
                "equals",
                "json-field: /a = 1",
                "json-field: /a"))
        .map(check -> check.startsWith("not ") ? check.substring(4) : check)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void nothing_throws_and_no_check_agrees_with_its_negation(String check) {
    Seed seed = new Seed(20261121).derive(check);
    RandomGenerator random = seed.generator();
    Check plain = (Check) bare(check);
    Check negated = (Check) bare(check.equals("equals") ? "equals" : "not " + check);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      Exhibit exhibit = exhibit(text);
      Verdict verdict = plain.judge(exhibit);
      assertThat(verdict.rationale().text()).as("seed %s, text %d", seed, i).hasSizeLessThan(700);
      if (verdict instanceof Graded graded && !check.equals("equals")) {
        assertThat(((Graded) negated.judge(exhibit)).grade())
            .as("seed %s, text %d: %s", seed, i, text)
            .isNotEqualTo(graded.grade())
            .isInstanceOf(PassFail.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_megabyte_is_read_in_bounded_time(String check) {
    Check plain = (Check) bare(check);
    for (String bit : List.of("1,250.", "\uD800[ ", "xI. ")) {
      String text = bit.repeat(MEGABYTE / bit.length());
      Verdict verdict =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(120), () -> plain.judge(exhibit(text)), check + " on " + bit);
      assertThat(verdict.rationale().text()).hasSizeLessThan(700);
    }
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(LONGEST);
    while (text.length() < length) {
      if (random.nextInt(3) > 0) {
        text.append(BITS[random.nextInt(BITS.length)]);
      } else {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
      }
    }
    return text.toString();
  }
}
