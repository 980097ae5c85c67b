package dev.assize.check.grounded;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.guarded;
import static dev.assize.check.Trying.question;
import static dev.assize.check.Trying.response;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.check.Trying;
import dev.assize.check.Verdicts;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies against what they were given. */
class GroundedTest {

  private static final String TERMS =
      "Returns are free within 14 days. Delivery costs 4.90 EUR. “We never sell your data.”\n"
          + "Ask Jana Nováková of the Bank of England. The FB-500X is at https://shop.example/fb."
          + " Open 9 am to 5 pm, call 01632 960417.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have two weeks.",
        "Innerhalb von vierzehn Tagen.",
        "That is €4,90.",
        "Call +44 1632 960417 until 17:00.",
        "1. Log in.\n2. Pay.\n3. Wait.\n4. Print.",
        "Step 1: go. Step 2: pay. Step 3: wait. Step 4: print.",
        "It is free [12].",
        "It is free \u301012\u3011.",
        "There are three ways, or 3.",
        "You asked about order 77.",
        "１４ days",
        "You have a fortnight.",
        "Wait a second, then a minute.",
        "A thousand thanks! Tausend Dank!",
      })
  void numbers_of_the_sources_in_any_form_and_points_are_not_invented(String reply) {
    given("no-invented-numbers", reply).isPassed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          You have 30 days.            ~ "30 days" at character 10
          You have\u202830 days.       ~ "30 days" at character 10
          You have fourteen hours.     ~ "fourteen hours"
          It is $4.90.                 ~ "$4.90"
          Call 01632 960418.           ~ "01632 960418"
          4. Log in.                   ~ "4"
          It takes 2 months.           ~ "2 months"
          \uD83D\uDE42 4 devices       ~ "4" at character 4
          ٣٠ days                      ~ "٣٠ days" at character 1
          \u202B30 days                ~ "30 days"
          """)
  void a_number_without_a_source_is_quoted(String reply, String quoted) {
    given("no-invented-numbers", reply).isFailed().says("without a source: ").says(quoted);
  }

  @Test
  void given_numbers_and_small_counts_can_be_allowed() {
    given("no-invented-numbers: 24 | 7", "We are there 24/7.").isPassed();
    given("no-invented-numbers", "We are there 24/7.").isFailed();
    given("no-invented-numbers [counts 0]", "There are 3 ways.").isFailed();
    given("no-invented-numbers [counts 12]", "There are 11 ways.").isPassed();
    assertThat(faults("no-invented-numbers: 24 |").getFirst()).contains("empty-item");
  }

  @Test
  void what_was_retrieved_and_said_before_counts_but_not_what_nobody_was_given() {
    Question question =
        Question.of(
            "And?", List.of(), List.of(new Turn(Speaker.USER, "I paid 61 EUR.")), List.of());
    ModelReply reply = retrieving("It was 61 EUR in 2019.", "It opened in 2019.");
    assertVerdict(Trying.judge("no-invented-numbers", question, response(reply))).isPassed();
    ModelReply other = retrieving("It was 62 EUR.", "It opened in 2019.");
    assertVerdict(Trying.judge("no-invented-numbers", question, response(other))).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please ask Jana Nováková.",
        "Please ask Jana Nova\u0301kova\u0301.",
        "Jana Nováková knows.",
        "The BANK OF ENGLAND knows.",
        "Your Delivery costs.",
        "You need the FB-500X, or fb500x.",
        "# How To Reset It\nTurn it off.",
        "Monday Morning is fine.",
        "Ask Ms Nov\u00e1kov\u00e1.",
        "It is so. Ask Ms Nov\u00e1kov\u00e1, or call.",
      })
  void names_of_the_sources_are_known(String reply) {
    given("grounded-names: Morning", reply).isPassed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Please ask Jana Svoboda.        ~ "Jana Svoboda" at character 12
          Jana Svoboda knows.             ~ "Jana Svoboda" at character 1
          Ask the Bank of Scotland.       ~ "Bank of Scotland"
          You need the FB-700X.           ~ "FB-700X"
          Bitte fragen Sie Öznur İnce.    ~ "Öznur İnce"
          """)
  void a_name_without_a_source_is_quoted(String reply, String quoted) {
    given("grounded-names", reply).isFailed().says(quoted);
  }

  @Test
  void links_are_compared_by_host_and_path() {
    given("grounded-links", "See http://www.SHOP.example/fb/.").isPassed();
    given("grounded-links", "See [it](https://shop.example/fb), or shop.example/fb").isPassed();
    given("grounded-links", "No link.").isPassed().says("holds no link");
    given("grounded-links", "See https://shop.example/FB").isFailed().says("shop.example/FB");
    given("grounded-links", "See https://shоp.example/fb").isFailed();
    given("grounded-links", "Write to help@shop.example.").isFailed().says("help@shop.example\"");
    assertThat(faults("grounded-links: x").getFirst()).contains("unexpected-value");
  }

  @Test
  void citations_resolve_by_number_and_by_name() {
    cites("citations", "It is so [1]. And so [2, 1] [1-2] [^2].").isPassed();
    cites("citations", "It is so [terms], [kb/terms.md] and [doc-2] [sic] [x](y).").isPassed();
    cites("citations", "It is so\u30101\u3011, and so \u30102\u2020source\u3011.").isPassed();
    cites("citations", "It is so \u30103\u3011.").isFailed().says("\u30103\u3011");
    cites("citations", "It is so [1][2].").isPassed();
    cites("citations", "It is so [3][1].").isFailed().says("\"[3]\" at character 10");
    cites("citations", "It is so [doc-9][home] [1].").isPassed();
    cites("citations", "It is so [3].").isFailed().says("\"[3]\" at character 10");
    cites("citations", "It is so [1-3].").isFailed();
    cites("citations", "It is so [0].").isFailed();
    cites("citations", "It is so [doc-9].").isFailed();
    cites("citations", "It is so.").isFailed().says("cites nothing");
  }

  @Test
  void a_number_in_the_mark_of_a_passage_at_hand_is_not_invented() {
    named("no-invented-numbers", "You have 14 days [kb/terms-2031.md].").isPassed();
    named("no-invented-numbers", "You have 14 days [6, terms-2031].").isFailed().says("\"6\"");
    named("no-invented-numbers", "Since 2031 [terms-2031].").isFailed().says("\"2031\"");
    named("no-invented-numbers", "You have 14 days [prices-2031.md].").isFailed().says("\"2031\"");
  }

  @Test
  void every_sentence_or_paragraph_cites() {
    cites("citations [every-sentence]", "It is so [1]. It is free. [2]").isPassed();
    cites("citations [every-sentence]", "It is free. It is so [1].")
        .isFailed()
        .says("\"It is free.\" cites nothing");
    cites("citations [every-paragraph]", "It is. It is so [1].\n\nSo [2].").isPassed();
    cites("citations [every-paragraph]", "It is so [1].\r\n\r\nSo.").isFailed().says("\"So.\"");
  }

  @Test
  void quotations_stand_word_for_word() {
    given("verbatim-quotes", "It says \"Returns are free\nwithin 14 days\".").isPassed();
    given("verbatim-quotes", "It says „Returns   are free … 14 days.“").isPassed();
    given("verbatim-quotes", "It says «we never sell»: \"We never sell your data.\"").isFailed();
    given("verbatim-quotes", "> Delivery costs 4.90 EUR.\nSo there.").isPassed();
    given("verbatim-quotes", "It says \"returns cost nothing\".")
        .isFailed()
        .says("\"\"returns cost nothing\"\" at character 9");
    given("verbatim-quotes", "A \"free return\".").isPassed();
    given("verbatim-quotes: 2", "A \"free return\".").isFailed();
    given("verbatim-quotes", "It says \"Returns are").isPassed();
  }

  @Test
  void hostile_replies_take_no_time_squared() {
    String[] hostile = {"„«“\u300C", "\"a b c\" ", "[1", "Aa Bb ", "a.b@", "1. ", "> ", "....a"};
    for (String bit : hostile) {
      String reply = bit.repeat(400_000 / bit.length());
      for (String check :
          List.of(
              "citations [every-sentence]",
              "grounded-links",
              "grounded-names",
              "no-invented-numbers",
              "verbatim-quotes: 0")) {
        assertThat(Trying.judge(check, reply).rationale().text()).hasSizeLessThan(700);
      }
    }
  }

  @Test
  void an_empty_reply_fails_before_it_could_invent_nothing() {
    assertVerdict(guarded("no-invented-numbers", " \u200B")).isFailed().labelled("EMPTY");
  }

  private static Verdicts given(String check, String reply) {
    return assertVerdict(
        Trying.judge(
            check, question("What of order 77?", TERMS), response(ModelReply.ofText(reply))));
  }

  private static Verdicts named(String check, String reply) {
    Question question =
        Question.of("?", List.of(new Passage("kb/terms-2031.md", TERMS)), List.of(), List.of());
    return assertVerdict(Trying.judge(check, question, response(ModelReply.ofText(reply))));
  }

  private static Verdicts cites(String check, String reply) {
    Question question =
        Question.of("?", List.of(new Passage("kb/terms.md", TERMS)), List.of(), List.of());
    return assertVerdict(Trying.judge(check, question, response(retrieving(reply, "Free."))));
  }

  private static ModelReply retrieving(String text, String chunk) {
    return new ModelReply(
        text,
        List.of(),
        List.of(new Chunk("doc-2", chunk)),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        "",
        Duration.ZERO,
        new JsonNull());
  }
}
