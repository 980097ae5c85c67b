package dev.assize.check;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a reply is whole: its lines and paragraphs, its end, no loops, nothing left over. */
class WholeReplyTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void every_line_break_ends_a_line(String lineBreak) {
    String reply =
        "one" + lineBreak + "two" + lineBreak + lineBreak + " \u200B" + lineBreak + "three";
    assertVerdict(judge("max-lines: 2", reply)).isFailed().says("3 lines, at most 2 wanted");
    assertVerdict(judge("min-lines: 3", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3164",
        "\u2800\u2800",
        "\u115F\u1160",
        "\uFE0F",
        "\uFFA0",
        "\u034F",
        "\u17B4",
        "\u180B",
        "\uDB40\uDD00",
        "\uFE00 \n\u3164",
        "\uD834\uDD59"
      })
  void fillers_and_selectors_are_an_empty_reply(String reply) {
    assertVerdict(judge("not-empty", reply)).isFailed().labelled("EMPTY");
    for (String check :
        List.of("max-words: 5", "not contains: sorry", "no-comma", "no-facts: 5", "regex: ^.")) {
      assertVerdict(Trying.guarded(check, reply)).isFailed().labelled("EMPTY");
    }
    assertVerdict(judge("equals", reply)).isPassed();
    assertVerdict(judge("max-lines: 1", "one\n" + reply)).isPassed();
    assertVerdict(judge("not-empty", reply + "\u2764\uFE0F")).isPassed();
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb', 1",
    "'a\n\nb', 2",
    "'a\n \t\n\n\nb\n', 2",
    "'\n\na\r\n\r\nb', 2",
    "'a\u2029b', 2",
    "'a\u2028b', 1",
    "'a\u2028\u2028b', 2"
  })
  void paragraphs_are_parted_by_empty_lines(String reply, int paragraphs) {
    assertVerdict(judge("max-paragraphs: " + paragraphs, reply)).isPassed();
    assertVerdict(judge("min-paragraphs: " + (paragraphs + 1), reply)).isFailed();
  }

  @Test
  void a_list_that_breaks_off_behind_a_mark_is_unfinished() {
    assertVerdict(judge("finished", "Here is a list:\n1. one\n2."))
        .isFailed()
        .says("an item of a list must follow");
    assertVerdict(judge("finished", "In all it makes\n42 euros.")).isPassed();
  }

  @Test
  void what_is_missing_is_told_once_and_a_power_is_no_number() {
    assertThat(faults("max-words")).singleElement().asString().contains("nothing behind the name");
    assertThat(faults("number: 1e3")).singleElement().asString().contains("one number");
  }

  @Test
  void a_code_fence_that_was_not_asked_for_is_named() {
    assertVerdict(judge("json", "```json\n{}\n```")).isFailed().says("[fenced] allows");
  }

  @Test
  void a_name_may_stand_in_the_possessive() {
    var question = Trying.question("Who?", "Ask Jana Novak about it.");
    var reply = Trying.response(dev.assize.provider.ModelReply.ofText("It is Jana Novak\u2019s."));
    assertVerdict(judge("grounded-names", question, reply)).isPassed();
  }

  @Test
  void bounds_that_all_or_no_replies_keep_are_bad_input() {
    assertThat(faults("max-lines: 0")).singleElement().asString().contains("never-passes");
    assertThat(faults("min-paragraphs: 0")).singleElement().asString().contains("never-fails");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You have {{days}} days.",
        "Dear ${customer.name},",
        "{% if x %}Yes{% endif %}",
        "Dear {first_name}!",
        "Hello [NAME],",
        "Hello [Customer Name], it is due on [date].",
        "Call [your phone number here].",
        "Bis zum [DATUM] bei [Ihr Firmenname].",
        "Reply to <your e-mail address>.",
        "By [DELIVERY DATE] at the latest",
        "Yes.<|im_end|>",
        "Yes.<\uFF5Cend\u2581of\u2581sentence\uFF5C>",
        "[INST] What now? [/INST]",
        "<think>The user wants",
        "Yes.</s>\n",
        "Lorem Ipsum dolor sit amet",
        "TODO: the price",
        "It costs [object Object].",
        "Am [Datum einfügen] um 9 Uhr.",
        "Am [ Datum EINFÜGEN] um 9 Uhr.",
        "Dear ____,",
        "Dear ___, it is due.",
        "Your order XXX is on its way.",
        "Dear <name>, hello.",
        "Dear <Customer Name>, hello.",
        "Dear {0}, you have {1} days."
      })
  void what_waits_to_be_filled_in_is_found_and_quoted(String reply) {
    assertVerdict(judge("no-placeholders", reply)).isFailed().says("left over: \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See [1] and [ISO] and [NOTE] and [x].",
        "Look at [our new address](https://example.org/a).",
        "Es ist alles da: todo el mundo, methodology, [sic].",
        "{\"name\": {\"a\": [1, 2]}, \"b\": \"{}\"}",
        "if a < your && b > c then \\frac{a}{b}",
        "It costs $5 {about}, 50 % (of) all; f(x) = <x, y>",
        "<b>bold</b> and <s>old</s> text",
        "Array[date.index] is at arr[i]",
        "a\n___\nb\n\n_____\n___bold___ and __init__",
        "The card XXXX XXXX XXXX 1234, in XXX-Large or XXL",
        "<order><name>Ada</name></order> <br> <title>",
        "Write `<name>`, `{0}`, `XXX` or `____`.",
        "~~~\nhello <name>\n~~~\n````\n```\n{0}\n````",
        "x^{2} and \\frac{1}{2} and a{3}",
        "See [1], [Name][2] and [^3]."
      })
  void what_only_looks_like_it_is_left_alone(String reply) {
    assertVerdict(judge("no-placeholders", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<name></name>",
        "a___a ",
        "`{0}` ",
        "~~~\nXXX\n~~~\n",
        "{a_",
        "a_b",
        "[a b ",
        "</s>  "
      })
  void many_that_only_look_like_it_are_passed_in_no_time_squared(String bit) {
    String reply = "{" + bit.repeat(600_000 / bit.length()) + "1";
    assertVerdict(judge("no-placeholders", reply)).isPassed();
  }

  @Test
  void what_is_no_placeholder_here_can_be_said() {
    assertVerdict(judge("no-placeholders: SOLD OUT", "It is [SOLD OUT], [NAME]."))
        .isFailed()
        .says("\"[NAME]\" at character 19");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes.",
        "Paris",
        "30 days",
        "\u201EJa.\u201C",
        "It works! \uD83C\uDF89\uD83D\uDC4D\uD83C\uDFFD",
        "**It is done.**",
        "Kind regards,\nNina Example",
        "1. Open the app\n2. Choose the settings and then the last entry there",
        "| a | b |\n|---|---|\n| this row has more than six words | 2 |",
        "Please read all of this at https://example.org/some/long/path",
        "```java\nint x = 1\n```",
        "{\"a\": [1, 2]}",
        "退货请在三十天之内寄回。",
        "返品は三十日以内にお願いします。",
        "آپ تیس دن کے اندر واپس کر سکتے ہیں۔",
        "आप तीस दिनों के भीतर लैंप वापस कर सकते हैं।",
        "คุณสามารถคืนสินค้าได้ภายในสามสิบวัน",
        "\u202Bيمكنك إرجاع المصباح خلال ثلاثين يوما من التسليم.\u202C"
      })
  void a_reply_that_has_its_end_is_finished(String reply) {
    assertVerdict(judge("finished", reply)).isPassed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You can return the lamp within thirty days after | last sentence has no end",
        "Das Geld kommt und | must follow \"und\"",
        "It is the | must follow \"the\"",
        "First, | last sign",
        "There are three ways: | last sign",
        "It is red (and | must follow \"and\"",
        "It is red ( | last sign",
        "```java%int x = 1; | not closed",
        "退货请在三十天之内寄回, | last sign",
        "- one thing%- another thing and the | must follow \"the\"",
      })
  void a_reply_that_breaks_off_is_not(String reply, String why) {
    assertVerdict(judge("finished", reply.replace('%', '\n'))).isFailed().says(why);
  }

  @Test
  void a_loop_is_quoted_with_how_often_it_stands_there() {
    assertVerdict(judge("no-repetition", "Well. " + "I am sorry for it. ".repeat(5)))
        .isFailed()
        .labelled("LOOP")
        .says("\"I am sorry for it\" at character 7 stands there 5 times in a row");
    assertVerdict(judge("no-repetition", "退货退货退货退货")).isFailed().says("\"退货\"");
    assertVerdict(judge("no-repetition", "Hm" + "m".repeat(40))).isFailed().says("41 times");
    assertVerdict(judge("no-repetition", "ok \uD83D\uDE42".repeat(5))).isFailed();
  }

  @Test
  void what_repeats_for_a_reason_is_no_loop() {
    assertVerdict(judge("no-repetition", "| 0 | 0 | 0 | 0 | 0 | 0 |\n|---|---|---|---|---|---|"))
        .isPassed();
    assertVerdict(judge("no-repetition", "=".repeat(80) + "\nHa ha ha!")).isPassed();
    assertVerdict(judge("no-repetition", "1 day 2 days 3 days 4 days 5 days 6 days")).isPassed();
  }

  @Test
  void the_share_of_repeated_runs_is_seq_rep_4() {
    // 24 words make 21 runs of four; the last nine of them stand in the first half, too.
    String half = "one two three four five six seven eight nine ten eleven twelve ";
    assertVerdict(judge("no-repetition", half + half)).isFailed().says("0.43 of 21 runs");
    assertVerdict(judge("no-repetition [share 0.43]", half + half)).isPassed();
    assertVerdict(judge("no-repetition [share 0.42]", half + half)).isFailed();
  }

  @Test
  void an_empty_reply_is_empty_before_it_is_finished_or_free_of_loops() {
    for (String check : new String[] {"finished", "no-repetition", "no-placeholders"}) {
      assertVerdict(Trying.guarded(check, "\u200B \n")).isFailed().labelled("EMPTY");
    }
  }
}
