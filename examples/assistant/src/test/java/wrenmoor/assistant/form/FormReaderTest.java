package wrenmoor.assistant.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wrenmoor.assistant.answer.Given;

class FormReaderTest {

  @Test
  void a_label_is_asked_for_at_the_end() {
    assertThat(FormReader.read(Given.ask("Message: My bill is wrong.\n\nTopic?")))
        .isEqualTo(new Form.Label("topic", "My bill is wrong."));
  }

  @Test
  void a_json_object_with_keys_is_filled_in_from_the_message_of_the_input_or_given_along() {
    String task = "Fill in this JSON: {\"name\": \"\", \"order\": \"\"}";
    Ask along = new Ask(task, List.of(), "Ana here, W-11111.", List.of(), List.of(), Given.USUAL);

    assertThat(FormReader.read(Given.ask("Message: Ivo, W-22222.\n\n" + task)))
        .isEqualTo(new Form.FillIn(List.of("name", "order"), "Ivo, W-22222."));
    assertThat(FormReader.read(along))
        .isEqualTo(new Form.FillIn(List.of("name", "order"), "Ana here, W-11111."));
  }

  @Test
  void a_task_with_a_limit_is_writing() {
    assertThat(FormReader.read(Given.ask("Sum this up in at most 30 words: the van came late.")))
        .isEqualTo(new Form.Writing(new Limit(30, Limit.Unit.WORD), Form.Task.SUMMARY));
    assertThat(
            FormReader.read(
                Given.ask("Write to Mr Kowal in at most 40 words that his router is on its way.")))
        .isEqualTo(new Form.Writing(new Limit(40, Limit.Unit.WORD), Form.Task.DRAFT));
  }

  @Test
  void tools_at_hand_make_an_errand_and_all_else_is_a_question() {
    Ask equipped =
        new Ask(
            "Where is W-12345?",
            List.of(),
            "",
            List.of(Given.json("{\"name\":\"order_status\"}")),
            List.of(),
            Given.USUAL);

    assertThat(FormReader.read(equipped)).isEqualTo(new Form.Errand());
    assertThat(FormReader.read(Given.ask("In two words: is the shop open?")))
        .isEqualTo(new Form.Question());
  }

  @Test
  void limits_count_what_they_name() {
    assertThat(Limit.in("three lines, at most 12 words each"))
        .isEqualTo(new Limit(12, Limit.Unit.WORD));
    assertThat(Limit.in("in one sentence")).isEqualTo(new Limit(1, Limit.Unit.SENTENCE));
    assertThat(new Limit(2, Limit.Unit.LINE).keeps("a\nb")).isTrue();
    assertThat(new Limit(10, Limit.Unit.CHARACTER).keeps("eleven long")).isFalse();
  }

  @Test
  void calls_and_their_results_are_read_from_the_messages_after_the_last_word_of_the_user() {
    Ask ask =
        AskReader.read(
            """
            {"input": "Where is W-12345?", "message": "given along", "messages": [
              {"role": "user", "content": "Where is W-12345?"},
              {"role": "assistant", "content": "", "tool_calls": [
                {"id": "c1", "name": "order_status", "arguments": "{\\"order\\": \\"W-12345\\"}"}]},
              {"role": "tool", "tool_call_id": "c1", "content": "{\\"state\\": \\"packed\\"}"}]}
            """);

    assertThat(ask.message()).isEqualTo("given along");
    assertThat(ask.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.tool()).isEqualTo("order_status");
              assertThat(call.arguments().path("order").asText()).isEqualTo("W-12345");
              assertThat(call.result().path("state").asText()).isEqualTo("packed");
            });
  }
}
