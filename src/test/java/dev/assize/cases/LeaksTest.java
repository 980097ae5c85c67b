package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaksTest {

  private static final Place PLACE = new Place("prompts/worked.md", 12);

  @TempDir Path folder;

  @Test
  void a_golden_input_inside_an_example_is_an_error() {
    assertThat(
            leaks(
                "one,x,How long may I keep a lamp?,",
                "Text: Lamps.\n\nSo how long may I keep a lamp?\n\nThirty days."))
        .isEqualTo(
            "prompts/worked.md:12: error cases.leaked-input: this example holds the input of case"
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

  private String leaks(String rows, String... examples) {
    GoldenFolder golden =
        new GoldenFolder(folder).with("a.csv", "id,category,input,context\n" + rows + "\n");
    GoldenSet set = golden.load("a.csv");
    List<Leaks.Shown> shown = Stream.of(examples).map(e -> new Leaks.Shown(e, PLACE)).toList();
    Leaks.inspect(set, shown, golden.problems);
    return golden.told();
  }
}
