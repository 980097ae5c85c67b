package dev.assize.check.language;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Trying;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LanguageTest {

  /**
   * One short sentence each: of 46 replies in 25 languages none is taken for another, and 5 are
   * left open.
   */
  @Test
  void short_replies_are_told_right_or_left_open() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> labelled = labelled();
    for (String line : labelled) {
      Verdict verdict = judge("language: " + line.substring(0, 2), line.substring(3));
      if (!(verdict instanceof Graded graded)) {
        open.add(line + ": " + verdict.rationale().text());
      } else if (!graded.grade().equals(new Grade.PassFail(true))) {
        wrong.add(line + ": " + verdict.rationale().text());
      }
    }
    assertThat(labelled).hasSizeGreaterThan(40);
    assertThat(wrong).isEmpty();
    assertThat(open).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void english_is_not_taken_for_german_nor_german_for_english() throws IOException {
    for (String line : labelled()) {
      String other = line.startsWith("de") ? "en" : "de";
      Verdict verdict = judge("language: " + other, line.substring(3));
      assertThat(
              verdict instanceof Graded graded && graded.grade().equals(new Grade.PassFail(true)))
          .as(line)
          .isFalse();
    }
  }

  @Test
  void a_verdict_quotes_the_reply_and_names_the_languages() {
    assertVerdict(judge("language: de", "The money reaches your account in five days."))
        .isFailed()
        .says("reads as English")
        .says("times as likely as German: \"The money reaches");
  }

  @Test
  void too_little_to_tell_is_unscored() {
    for (String reply :
        List.of("OK", "42", "W-20114", "\uD83D\uDC4D", "```\nint x = 1;\n```", "5 €")) {
      assertVerdict(judge("language: en", reply)).isUnscored();
    }
  }

  @Test
  void code_in_fences_does_not_count() {
    String code = "```java\nfor (String line : lines) { print(line); return the value of it }\n```";
    assertVerdict(judge("language: de", "So geben Sie alle Zeilen aus:\n" + code.repeat(5)))
        .isPassed();
    assertVerdict(judge("language: de", "~~~~\n" + code + "\n```\n~~~~\nDas gibt alle Zeilen aus."))
        .isPassed()
        .says("German");
  }

  @Test
  void a_long_reply_says_that_its_beginning_was_read() {
    String reply = "You can return the lamp within thirty days. ".repeat(20_000);
    assertVerdict(judge("language: en", reply)).isPassed().says("by the first 10000 characters");
  }

  @Test
  void a_language_that_is_not_known_is_bad_input() {
    assertThat(faults("language: ger")).singleElement().asString().contains("unknown-language");
    assertThat(faults("language: EN")).singleElement().asString().contains("small letters");
  }

  @Test
  void an_empty_reply_has_no_language() {
    assertVerdict(Trying.guarded("language: en", " \u200B")).isFailed().labelled("EMPTY");
  }

  @Test
  void a_missing_library_is_told_at_load_with_its_artifact() throws ReflectiveOperationException {
    Class<?> trying = new WithoutOpenNlp().loadClass(Trying.class.getName());
    Method faults = trying.getMethod("faults", String.class);
    for (String check : List.of("language: de", "all-of: (language: de) and (max-words: 5)")) {
      assertThat((List<?>) faults.invoke(null, check))
          .singleElement()
          .asString()
          .contains("golden-queries/refunds.csv:7", "is not on the class path")
          .contains("org.apache.opennlp:opennlp-tools:2.5.4")
          .contains("org.apache.opennlp:opennlp-models-langdetect:1.2.0")
          .contains("Add both to the dependencies.");
    }
    assertThat((List<?>) faults.invoke(null, "max-words: 5")).isEmpty();
    assertThat(faults("language: de")).isEmpty();
  }

  /** Assize once more, on a class path where the optional library is missing. */
  private static final class WithoutOpenNlp extends ClassLoader {

    WithoutOpenNlp() {
      super("without-opennlp", LanguageTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("opennlp.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return name.startsWith("dev.assize.") ? anew(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> anew(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static List<String> labelled() throws IOException {
    try (InputStream in = LanguageTest.class.getResourceAsStream("/oracle/checks/languages.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
