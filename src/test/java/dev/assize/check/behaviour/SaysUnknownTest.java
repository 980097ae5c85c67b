package dev.assize.check.behaviour;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.guarded;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.behaviour.Ignorance.Stand;
import dev.assize.check.behaviour.Labelled.Rates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well it is told that a reply owns up to what it does not know. */
class SaysUnknownTest {

  /** What stood in golden queries before the check was, and German of the same kind. */
  private static final Pattern KEYWORDS =
      Pattern.compile(
          String.join(
              "|",
              "\\b(?:not|cannot|unable to|\\w*n't)(?: \\w+){0,3} (?:know|sure|certain|say|tell|find|found"
                  + "|mention\\w*|specif\\w*|listed|stated|named|confirm\\w*|aware)\\b",
              "\\b(?:not|\\w*n't)(?: \\w+){0,2} have(?: \\w+){0,3}"
                  + " (?:information|details?|that|this|the|answer|name|number|any)\\b",
              "\\bno (?:information|details?|mention|answer|data)\\b",
              "\\b(?:pages?|text|context|information)\\b[^.]{0,40}\\b(?:not|nothing|no|\\w*n't)\\b",
              "\\b(?:not|nothing|no|\\w*n't)\\b[^.]{0,30}\\b(?:pages?|text|context|information)\\b",
              "\\bnothing (?:about|on)\\b",
              "\\bunknown\\b",
              "\\b(?:weiß|wissen|steht|kenne|finde|sagen|genannt)\\b.*\\b(?:nicht|nichts)\\b",
              "\\b(?:nicht|nichts|kein|keinen) (?:\\w+ ){0,3}(?:sagen|bekannt|genannt|sicher)\\b",
              "\\bkeine (?:angaben|informationen|ahnung)\\b",
              "\\bunbekannt\\b"),
          Pattern.UNICODE_CHARACTER_CLASS);

  private static boolean isUnknown(Labelled reply) {
    return reply.label().equals("unknown");
  }

  private static boolean hasKeyword(String reply) {
    return KEYWORDS.matcher(reply.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).find();
  }

  private static boolean saysUnknown(String reply) {
    return Ignorance.of(reply).stand() == Stand.ADMITTED;
  }

  private static String row(String half, String language) throws IOException {
    List<Labelled> replies =
        Labelled.in("unknowns-" + half + ".txt").stream()
            .filter(r -> language.contains(r.language()))
            .toList();
    return String.format(
        Locale.ROOT,
        "| %s, %s | %d | %s | %s |",
        half,
        language,
        replies.size(),
        Rates.of(replies, SaysUnknownTest::isUnknown, SaysUnknownTest::hasKeyword),
        Rates.of(replies, SaysUnknownTest::isUnknown, SaysUnknownTest::saysUnknown).withLimits());
  }

  @Test
  void the_page_states_what_the_labelled_replies_give() throws IOException {
    List<String> rows =
        List.of(
            row("held-out", "en and de"),
            row("held-out", "en"),
            row("held-out", "de"),
            row("development", "en and de"));
    rows.forEach(System.out::println);
    assertThat(Files.readString(Path.of("docs/behaviour.md"))).contains(rows);
  }

  @Test
  void keywords_are_beaten_on_replies_it_was_not_tuned_on() throws IOException {
    List<Labelled> replies = Labelled.in("unknowns-held-out.txt");
    Rates list = Rates.of(replies, SaysUnknownTest::isUnknown, SaysUnknownTest::hasKeyword);
    Rates own = Rates.of(replies, SaysUnknownTest::isUnknown, SaysUnknownTest::saysUnknown);
    assertThat(replies).hasSize(88);
    assertThat(replies.stream().filter(SaysUnknownTest::isUnknown)).hasSize(44);
    assertThat(own.sensitivity()).isGreaterThan(list.sensitivity());
    assertThat(own.specificity()).isGreaterThan(list.specificity() + 0.1);
  }

  @Test
  void the_stretch_that_says_so_is_quoted() {
    assertVerdict(judge("says-unknown", "It is on loan. I don\u2019t know of a price for it."))
        .isPassed()
        .says("says with \"I don\u2019t know of a price for it.\" that it is not known");
    assertVerdict(judge("says-unknown", "I'm not sure. It is 40 euros."))
        .isFailed()
        .says("says with \"I'm not sure.\"")
        .says("answers with \"It is 40 euros.\"");
    assertVerdict(judge("says-unknown", "It weighs two kilos."))
        .isFailed()
        .says("says of nothing that it is not known; the reply begins \"It weighs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know, perhaps two working days; call 155.",
        "I don't know, about 10 watts.",
        "I don't know, but I think it is twelve.",
        "The page does not say, but it should be around 40 euros.",
        "Maybe at nine? I'm not certain.",
        "I'm not sure, but the chat opens at 8 a.m.",
        "Ich bin nicht sicher, aber es kostet 5 Euro.",
        "Das steht nicht im Text, vermutlich sind es zwölf.",
      })
  void who_answers_all_the_same_does_not_own_up(String reply) {
    assertVerdict(judge("says-unknown", reply)).isFailed().says("and answers with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know the sum with VAT; without it, it is €59.",
        "I don't know; I think the shop can tell you.",
        "I'm not sure, but the care team on 155 will know.",
        "The text does not say how big it is, only that it reaches about 90 square metres.",
        "I am not sure which colours there are. It comes on loan with every tariff.",
        "1. The fee is €5.\n2. The date is not stated.",
        "**I don't know** whether it fits.",
        "I DO NOT KNOW.",
        "The page doesn\u2019t say.\u2028",
        "Das wei\u00DF ich nicht.",
        "I do\u0020n\uFF4Ft k\uFF4E\uFF4Fw.",
      })
  void what_is_told_besides_and_shapes_of_letters_do_not_matter(String reply) {
    assertVerdict(judge("says-unknown", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He asked why, and she said: \"I don't know.\" The reason was the storm.",
        "> We do not know the cause.\n\nThat is what they wrote on Monday; it was the storm.",
        "It's not as if we didn't know: the date is 3 May.",
        "Nobody can say that we don't know the town.",
        "I'm not sure what you mean.",
        "If I don't know the answer, I ask a colleague, and today I do: it is 3 May.",
        "For security reasons we do not say where the servers stand.",
        "I can't help with that.",
      })
  void what_only_looks_like_it_is_none(String reply) {
    assertVerdict(judge("says-unknown", reply)).isFailed();
  }

  @Test
  void an_empty_reply_says_nothing_and_a_value_is_bad_input() {
    assertVerdict(guarded("says-unknown", " \u200B")).isFailed().labelled("EMPTY");
    assertThat(faults("says-unknown: price")).isNotEmpty();
  }
}
