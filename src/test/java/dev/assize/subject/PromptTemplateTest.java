package dev.assize.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

  private static final String PROMPT =
      """
      # system
      You answer for a shop.
      {{turns}}

      # user
      How do I pay?
      # assistant
      By card.

      # user
      <!-- section: rules -->
      Use only this:
      {{context}}
      <!-- section: question -->
      Question: {{input}}
      """;

  private final Problems problems = new Problems();

  @Test
  void blocks_become_messages_and_variables_are_filled() {
    Prompt prompt =
        PromptFiller.fill(read(PROMPT), new Filling("When {{context}}?", "Open 9-5.", List.of()));
    assertThat(problems.all()).isEmpty();
    assertThat(prompt.messages())
        .containsExactly(
            Message.system("You answer for a shop."),
            Message.user("How do I pay?"),
            Message.assistant("By card."),
            Message.user("Use only this:\nOpen 9-5.\nQuestion: When {{context}}?"));
  }

  @Test
  void every_part_keeps_the_section_it_came_from() {
    Prompt prompt = PromptFiller.fill(read(PROMPT), new Filling("When?", "Open 9-5.", List.of()));
    assertThat(prompt.section("system")).isEqualTo("You answer for a shop.");
    assertThat(prompt.section("examples")).isEqualTo("How do I pay?\nBy card.");
    assertThat(prompt.section("rules")).isEqualTo("Use only this:\n");
    assertThat(prompt.section("context")).isEqualTo("Open 9-5.");
    assertThat(prompt.section("question")).isEqualTo("\nQuestion: When?");
  }

  @Test
  void earlier_turns_go_in_as_messages_where_turns_stands_alone_before_a_heading() {
    List<Turn> turns = List.of(new Turn(Speaker.USER, "Hi"), new Turn(Speaker.ASSISTANT, "Hello"));
    Prompt prompt = PromptFiller.fill(read(PROMPT), new Filling("When?", "", turns));
    assertThat(prompt.messages().subList(1, 3))
        .containsExactly(Message.user("Hi"), Message.assistant("Hello"));
  }

  @Test
  void inside_a_message_turns_are_text() {
    PromptTemplate template = read("# user\n{{turns}}\nNow: {{input}}");
    List<Turn> turns = List.of(new Turn(Speaker.USER, "Hi"), new Turn(Speaker.ASSISTANT, "Hello"));
    assertThat(PromptFiller.fill(template, new Filling("Bye", "", turns)).messages())
        .containsExactly(Message.user("User: Hi\nAssistant: Hello\nNow: Bye"));
  }

  @Test
  void section_marks_and_the_file_name_are_not_digested_but_every_word_is() {
    PromptTemplate marked = read(PROMPT);
    PromptTemplate unmarked = read(PROMPT.replaceAll("<!--.*-->\\n", ""));
    assertThat(marked.digest()).isEqualTo(unmarked.digest());
    assertThat(read(PROMPT.replace("By card", "In cash")).digest()).isNotEqualTo(marked.digest());
    assertThat(read(PROMPT.replace("{{context}}", "{{input}}")).digest())
        .isNotEqualTo(marked.digest());
  }

  @Test
  void all_faults_of_a_prompt_are_told_at_once() {
    read("stray\n# system\n{{inptu}}\n");
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "prompts/p.md:1: error prompts.text-before-heading: text before the first block; expected a line"
                + " \"# system\", \"# user\" or \"# assistant\". Put a heading above it.",
            "prompts/p.md:1: error prompts.no-user-block: no \"# user\" block; expected blocks that begin with a"
                + " line \"# system\", \"# user\" or \"# assistant\". Add a block \"# user\" that holds {{input}}.",
            "prompts/p.md:3: error prompts.unknown-variable: unknown variable {{inptu}}; expected {{input}},"
                + " {{context}} or {{turns}}. Did you mean \"input\"?",
            "prompts/p.md:1: error prompts.unused-variable: {{input}} is not used; expected the question somewhere"
                + " in the prompt. Put {{input}} into the last \"# user\" block.");
  }

  private PromptTemplate read(String text) {
    return PromptTemplateReader.read("p", "prompts/p.md", text, problems);
  }
}
