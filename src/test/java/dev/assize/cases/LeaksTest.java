package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaksTest {

  @TempDir Path folder;

  @Test
  void a_golden_input_inside_an_example_is_an_error() {
    assertThat(
            leaks(
                "one,x,How long may I keep a lamp?,",
                "Text: Lamps.\n\nSo how long may I keep a lamp?\n\nThirty days."))
        .isEqualTo(
            "prompts/worked.md:14: error cases.leaked-input: this example holds the input of case"
                + " \"one\" (golden-queries/a.csv:2), similarity 1.00; expected less than 0.5. Use"
                + " an example that no golden query asks for.");
  }

  @Test
  void a_near_duplicate_is_an_error() {
    assertThat(
            leaks(
                "one,x,What does a day pass for the zoo cost in zone 3?,",
                "What does a day pass for the zoo cost in zone 1?"))
        .contains("cases.leaked-input", "similarity 0.82");
  }

  @Test
  void an_example_of_its_own_is_no_error() {
    assertThat(leaks("one,x,How long may I keep a lamp?,", "How many months are free?", "Two."))
        .isEmpty();
  }

  @Test
  void every_example_that_holds_it_is_told() {
    assertThat(leaks("one,x,Opening hours?,", "Opening hours?", "x", "opening hours").lines())
        .hasSize(2);
  }

  @Test
  void an_instruction_that_cases_share_leaks_only_with_its_context() {
    String rows =
        "one,x,Fill in this form with name and order:,I am Ana Petrov and W-1 is late.\n"
            + "two,x,Fill in this form with name and order:,Luis Brandt here about the broken W-2.";
    assertThat(leaks(rows, "Mia sends W-8 back.\n\nFill in this form with name and order:"))
        .isEmpty();
    assertThat(
            leaks(
                rows, "I am Ana Petrov and W-1 is late!\n\nFill in this form with name and order:"))
        .contains("case \"one\"")
        .doesNotContain("case \"two\"");
  }

  @Test
  void an_example_that_nobody_marked_is_found_with_its_line() {
    assertThat(
            prose(
                "one,x,How long may I keep a lamp?,",
                "You answer for a shop.\nQ: How long may I keep a lamp?\nA: Thirty days."))
        .startsWith("prompts/worked.md:13: error cases.leaked-input: this prompt holds")
        .contains("similarity 1.00");
    assertThat(
            prose(
                "one,x,What does a day pass for the zoo cost in zone 3?,",
                "If asked what does a day pass for the zoo cost in zone 1 say four euros"))
        .contains("cases.leaked-input", "similarity 0.82");
  }

  @Test
  void a_few_words_in_common_with_what_a_prompt_says_are_no_leak() {
    String rules =
        "Refunds.\nSay yes. Answer in English only.\nNever say when my parcel will come.";
    assertThat(prose("one,x,Refunds?,\ntwo,x,Say yes.,\nthree,x,Answer only.,", rules)).isEmpty();
    assertThat(prose("one,x,Say when my parcel comes?,", rules)).isEmpty();
    assertThat(prose("one,x,Answer in English only.,", rules)).contains("similarity 1.00");
  }

  private String leaks(String rows, String... examples) {
    return told(rows, Leaks.Kind.EXAMPLE, examples);
  }

  private String prose(String rows, String text) {
    return told(rows, Leaks.Kind.PROSE, text);
  }

  private String told(String rows, Leaks.Kind kind, String... texts) {
    GoldenFolder golden =
        new GoldenFolder(folder).with("a.csv", "id,category,input,context\n" + rows + "\n");
    GoldenSet set = golden.load("a.csv");
    Leaks.inspect(set, Stream.of(texts).map(text -> shown(kind, text)).toList(), golden.problems);
    return golden.told();
  }

  private static Leaks.Shown shown(Leaks.Kind kind, String text) {
    List<String> lines = text.lines().toList();
    return new Leaks.Shown(
        "prompts/worked.md",
        kind,
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Leaks.Row(12 + i, lines.get(i)))
            .toList());
  }
}
