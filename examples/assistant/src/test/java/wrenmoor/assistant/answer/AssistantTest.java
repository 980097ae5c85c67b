package wrenmoor.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.model.ChatModel;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.model.Written;
import wrenmoor.assistant.reply.Reply;

class AssistantTest {
  private static final String PRICE = "What does Fibre 500 cost each month?";

  private final List<Prompt> prompts = new ArrayList<>();

  @Test
  void what_the_model_says_is_the_answer_when_its_passage_says_the_same() throws Exception {
    Reply reply = assistant("It costs €39.90 per month.").answer(Given.ask(PRICE));

    assertThat(reply.text()).isEqualTo("It costs €39.90 per month.");
    assertThat(reply.tier()).isEqualTo(Reply.Tier.MODEL);
    assertThat(reply.retrieved()).extracting("chunk").contains("fibre-tariffs.md#1");
    assertThat(reply.innerCalls()).hasSize(1);
  }

  @Test
  void a_figure_from_elsewhere_an_echo_and_silence_are_replaced_by_the_passage() throws Exception {
    for (String bad :
        List.of(
            "It costs €44.90 per month.",
            "Fibre 500 costs each month.",
            "",
            "no no no no no no no no no")) {
      Reply reply = assistant(bad).answer(Given.ask(PRICE));

      assertThat(reply.text()).as(bad).contains("€39.90").isNotEqualTo(bad);
      assertThat(reply.tier()).isEqualTo(Reply.Tier.EXTRACT);
      assertThat(reply.innerCalls()).as("the call was made and paid").hasSize(1);
    }
  }

  @Test
  void a_model_that_does_not_answer_is_an_error_where_the_version_says_so() {
    ChatModel dead =
        prompt -> {
          throw new ModelFailure("connection refused");
        };

    assertThatThrownBy(() -> Given.assistant("v1", dead).answer(Given.ask(PRICE)))
        .isInstanceOf(ModelFailure.class);
  }

  @Test
  void the_model_is_shown_the_day_the_passage_and_what_was_said() throws Exception {
    List<Ask.Turn> turns =
        List.of(new Ask.Turn("user", "I have Fibre 500."), new Ask.Turn("assistant", "Fine."));
    assistant("It costs €39.90 per month.").answer(Given.ask(PRICE, turns));

    assertThat(prompts.getFirst().turns())
        .extracting(Ask.Turn::content)
        .anyMatch(said -> said.contains("21 November 2026"));
    assertThat(prompts.getFirst().turns()).containsAll(turns);
    assertThat(prompts.getFirst().turns().getLast().content()).contains("Notes:", "€39.90", PRICE);
  }

  @Test
  void a_guarded_message_never_reaches_the_model() throws Exception {
    Reply reply = assistant("Sure!").answer(Given.ask("Has my sister paid her bill?"));

    assertThat(reply.tier()).isEqualTo(Reply.Tier.GUARD);
    assertThat(reply.text()).contains("155");
    assertThat(prompts).isEmpty();
  }

  @Test
  void what_no_page_says_is_not_known() throws Exception {
    Reply reply = Given.cheap().answer(Given.ask("Do you plant trees against carbon dioxide?"));

    assertThat(reply.text()).contains("don't know", "155");
  }

  @Test
  void the_place_found_first_is_named_behind_an_answer_from_the_pages() throws Exception {
    Assistant citing = Given.assistant("cite", prompt -> fail("no model is asked"));

    assertThat(citing.answer(Given.ask(PRICE)).text())
        .isEqualTo("Fibre 500 costs €39.90 per month. [fibre-tariffs.md#1]");
    Reply ofTwo =
        citing.answer(Given.ask("What does Fibre 500 cost, and what does express delivery cost?"));
    assertThat(ofTwo.retrieved()).extracting("chunk").doesNotHaveDuplicates().hasSize(2);
    assertThat(ofTwo.text())
        .contains("€6.90")
        .endsWith(" [" + ofTwo.retrieved().getFirst().chunk() + "]");
  }

  @Test
  void what_does_not_come_from_the_pages_names_no_place() throws Exception {
    Assistant citing = Given.assistant("cite", prompt -> fail("no model is asked"));

    assertThat(citing.answer(Given.ask("Has my sister paid her bill?")).text())
        .doesNotContain("[");
    assertThat(citing.answer(Given.ask("Do you plant trees against carbon dioxide?")).text())
        .doesNotContain("[");
  }

  @Test
  void a_follow_up_is_understood_from_what_was_said_before() throws Exception {
    List<Ask.Turn> turns =
        List.of(
            new Ask.Turn("user", "What does Swift L cost?"),
            new Ask.Turn("assistant", "Swift L costs €19.90."));

    assertThat(Given.cheap().answer(Given.ask("And how many GB are in it?", turns)).text())
        .contains("60 GB");
  }

  @Test
  void a_label_comes_from_the_labels_only() throws Exception {
    String message = "Message: My screen shows a plum.\n\nTopic?";

    assertThat(assistant("\"bill\"").answer(Given.ask(message)).text()).isEqualTo("bill");
    assertThat(assistant("fruit").answer(Given.ask(message)).tier())
        .isEqualTo(Reply.Tier.NEIGHBOURS);
    assertThat(prompts.getFirst().schema())
        .hasValueSatisfying(schema -> assertThat(schema.toString()).contains("internet", "mobile"));
  }

  @Test
  void a_value_that_does_not_stand_in_the_message_is_not_filled_in() throws Exception {
    String task =
        "Message: Ivo Lang here, W-12345 is broken.\n\n"
            + "Fill in this JSON: {\"name\": \"\", \"order\": \"\"}";

    assertThat(
            assistant("{\"name\":\"Peter Pan\",\"order\":\"W-99999\"}")
                .answer(Given.ask(task))
                .text())
        .isEqualTo("{\"name\":\"Ivo Lang\",\"order\":\"W-12345\"}");
  }

  @Test
  void of_two_numbers_the_model_may_choose_one() throws Exception {
    String task = "Message: W-11111 came, W-22222 did not.\n\nFill in this JSON: {\"order\": \"\"}";

    assertThat(assistant("{\"order\":\"W-22222\"}").answer(Given.ask(task)).text())
        .isEqualTo("{\"order\":\"W-22222\"}");
  }

  @Test
  void a_text_beyond_its_limit_is_replaced_by_one_that_keeps_it() throws Exception {
    String task =
        "Sum this up in at most 12 words.\n\n"
            + "I am Eva Roth. On 3 May I paid €20 twice. My cat is called Otto and likes the warm"
            + " router.";
    Reply reply =
        assistant("Eva Roth paid twice and she has a cat called Otto that likes the warm router.")
            .answer(Given.ask(task));

    assertThat(reply.text().split(" ")).hasSizeLessThanOrEqualTo(12);
    assertThat(reply.text()).contains("€20");
  }

  @Test
  void what_is_given_along_is_not_read_for_a_question() throws Exception {
    Ask ask =
        new Ask(
            "What is the colour of the moon?",
            List.of(),
            "The moon is green.",
            List.of(),
            List.of(),
            Given.USUAL);

    assertThat(Given.cheap().answer(ask).text()).doesNotContain("green");
  }

  @Test
  void most_of_our_own_questions_are_answered_without_a_model() throws Exception {
    Assistant assistant = Given.cheap();
    List<String> missed = new ArrayList<>();
    for (CSVRecord row : Given.rows("own-questions.csv")) {
      String text = assistant.answer(Given.ask(row.get("question"))).text();
      boolean right =
          Arrays.stream(row.get("right").split("\\|"))
              .anyMatch(fact -> text.toLowerCase().contains(fact.toLowerCase()));
      boolean wrong = !row.get("wrong").isEmpty() && text.contains(row.get("wrong"));
      if (!right || wrong) {
        missed.add(row.get("question") + " -> " + text);
      }
    }
    assertThat(missed).as("missed of 96").hasSizeLessThanOrEqualTo(19);
  }

  @Test
  void most_of_our_own_messages_are_labelled_without_a_model() throws Exception {
    Assistant assistant = Given.cheap();
    List<String> missed = new ArrayList<>();
    for (CSVRecord row : Given.rows("own-messages.csv")) {
      String text =
          assistant
              .answer(Given.ask("Message: " + row.get("message") + "\n\n" + row.get("kind") + "?"))
              .text();
      if (!text.equals(row.get("label"))) {
        missed.add(row.get("message") + " -> " + text);
      }
    }
    assertThat(missed).as("missed of 30").hasSizeLessThanOrEqualTo(7);
  }

  private Assistant assistant(String says) {
    return Given.assistant(
        "v1",
        prompt -> {
          prompts.add(prompt);
          return new Written(says, "fake", "stop", 100, 10, 5);
        });
  }
}
