package dev.assize.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.assize.base.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedSectionsTest {

  private static final String PROMPT =
      """
      # system
      You answer for a lamp shop.
      <!-- section: rules -->
      Decline questions of law.

      <!-- section: style -->
      Be brief.

      # user
      <!-- section: examples -->

      Are lamps warm?

      # assistant
      <!-- section: examples -->
      Some are.

      {{turns}}

      # user
      {{context}}

      {{input}}
      """;

  private static MarkedSections sections(String prompt) {
    Problems problems = new Problems();
    PromptTemplate template = PromptTemplateReader.read("p", "p.md", prompt, problems);
    problems.orThrow();
    return MarkedSections.of(template);
  }

  @Test
  void marks_are_found_in_the_order_of_the_file() {
    assertThat(sections(PROMPT).firstLines())
        .containsExactly(entry("rules", 3), entry("style", 6), entry("examples", 10));
    assertThat(sections("# user\n{{input}}\n").firstLines()).isEmpty();
  }

  @Test
  void a_section_goes_as_far_as_the_next_mark_or_the_end_of_its_block() {
    assertThat(sections(PROMPT).without(List.of("rules")))
        .isEqualTo(PROMPT.replace("<!-- section: rules -->\nDecline questions of law.\n\n", ""));
    assertThat(sections(PROMPT).without(List.of("style")))
        .isEqualTo(PROMPT.replace("<!-- section: style -->\nBe brief.\n", ""));
    assertThat(sections(PROMPT).without(List.of())).isEqualTo(PROMPT);
    assertThat(sections(PROMPT).without(List.of("nothing"))).isEqualTo(PROMPT);
  }

  /** The place of earlier turns stays where it was. */
  @Test
  void blocks_of_which_nothing_is_left_are_left_out() {
    assertThat(sections(PROMPT).without(List.of("examples", "style")))
        .isEqualTo(
            """
            # system
            You answer for a lamp shop.
            <!-- section: rules -->
            Decline questions of law.




            {{turns}}

            # user
            {{context}}

            {{input}}
            """);
  }

  @Test
  void what_is_left_is_the_prompt_without_those_messages() {
    String rest = sections(PROMPT).without(List.of("examples"));
    Problems problems = new Problems();

    PromptTemplate template = PromptTemplateReader.read("p", "p.md", rest, problems);

    assertThat(problems.all()).isEmpty();
    assertThat(template.pieces()).hasSize(3);
    assertThat(template.pieces().get(1)).isInstanceOf(PromptTemplate.Piece.TurnsPiece.class);
  }
}
