package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed samples of both formats: whoever changes what they mean breaks a promise. */
class GoldenSampleTest {

  private static final Path ROOT = Path.of("src/test/resources/golden");

  private final Problems problems = new Problems();
  private final GoldenSet set =
      GoldenLoader.load(
          ROOT,
          List.of(Path.of("golden-queries/returns.csv"), Path.of("golden-queries/talks.jsonl")),
          ',',
          problems);

  @Test
  void every_row_loads_without_a_problem() {
    assertThat(problems.all()).isEmpty();
    assertThat(set.cases())
        .extracting(GoldenCase::id)
        .containsExactly(
            "order-form",
            "other-account",
            "price-lamp",
            "return-faulty",
            "return-window",
            "route-cable",
            "talk-faulty",
            "tool-order");
  }

  @Test
  void a_full_row_says_all_it_can_say() {
    GoldenCase golden = golden("return-window");
    assertThat(golden.place()).hasToString("golden-queries/returns.csv:2");
    assertThat(golden.question().input())
        .isEqualTo("How long may I keep a lamp before I send it back?");
    assertThat(golden.question().context())
        .containsExactly(
            new Passage(
                "@knowledge/returns.md#window",
                "Lumen & Lathe takes a lamp back within 30 days of delivery."));
    Expectation expectation = golden.expectation();
    assertThat(expectation.reference()).isEqualTo("You have 30 days from delivery.");
    assertThat(expectation.include())
        .containsExactly(new Fact(List.of("30 days", "thirty days", "a month")));
    assertThat(expectation.exclude())
        .containsExactly(new Fact(List.of("14 days")), new Fact(List.of("60 days")));
    assertThat(expectation.checks())
        .containsExactly(
            new CheckSpec("max-words: 60", "max-words", false, "60", Map.of(), golden.place()),
            new CheckSpec(
                "not contains: sorry [ignoring case]",
                "contains",
                true,
                "sorry",
                Map.of("ignoring case", ""),
                golden.place()));
    assertThat(expectation.criteria()).containsExactly("tone", "grounded");
    assertThat(expectation.policy()).isEqualTo(Policy.ANSWER);
    assertThat(expectation.isCritical()).isTrue();
    assertThat(expectation.weight()).isEqualByComparingTo("2");
    assertThat(golden.standing())
        .isEqualTo(new Standing("returns", List.of("refund", "lamp"), "", "returns-page", "help"));
    assertThat(golden.stewardship())
        .isEqualTo(
            new Stewardship(
                "ada.moss",
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2027, 6, 30),
                "Asked most often of all."));
  }

  @Test
  void a_cell_may_hold_line_breaks_and_a_page_is_given_without_its_marks() {
    GoldenCase golden = golden("return-faulty");
    assertThat(golden.question().input()).isEqualTo("My lamp flickers.\nWho pays the postage?");
    assertThat(golden.expectation().include())
        .containsExactly(
            new Fact(List.of("we pay")), new Fact(List.of("free of charge", "no cost")));
    assertThat(golden.standing().parent()).isEqualTo("return-window");
    assertThat(golden.question().contextText())
        .isEqualTo(
            """
            # Returning a lamp

            Lumen & Lathe takes a lamp back within 30 days of delivery.

            We pay the postage when the lamp is faulty; otherwise you do.

            Cut cables cannot be returned.""");
  }

  @Test
  void the_row_behind_a_record_of_several_lines_keeps_its_place() {
    assertThat(golden("route-cable").place().line()).isEqualTo(6);
  }

  @Test
  void escapes_give_plain_signs() {
    GoldenCase golden = golden("price-lamp");
    assertThat(golden.question().contextText())
        .isEqualTo("@shop says: the Arc lamp is 49.90 euros.");
    assertThat(golden.expectation().include())
        .containsExactly(new Fact(List.of("49.90")), new Fact(List.of("a;b|c")));
  }

  @Test
  void a_schema_file_becomes_the_value_of_its_check() {
    CheckSpec schema = golden("order-form").expectation().checks().get(1);
    assertThat(schema.text()).isEqualTo("json-schema: @schemas/order.json [weight 2]");
    assertThat(schema.value()).startsWith("{\"type\": \"object\"").contains("^L-\\\\d+$");
    assertThat(schema.options()).isEqualTo(Map.of("weight", "2"));
  }

  @Test
  void a_policy_is_read() {
    assertThat(golden("other-account").expectation().policy()).isEqualTo(Policy.DECLINE);
  }

  @Test
  void turns_documents_and_checks_come_from_json() {
    GoldenCase golden = golden("talk-faulty");
    assertThat(golden.place()).hasToString("golden-queries/talks.jsonl:1");
    assertThat(golden.question().turns())
        .containsExactly(
            new Turn(Speaker.USER, "My lamp is broken."),
            new Turn(Speaker.ASSISTANT, "I am sorry to hear that."),
            new Turn(Speaker.USER, "It came yesterday."));
    assertThat(golden.question().context())
        .containsExactly(
            new Passage(
                "@knowledge/returns.md#postage",
                "We pay the postage when the lamp is faulty; otherwise you do."),
            new Passage("", "The caller is called Noor."),
            new Passage("faq-7", "Faulty lamps travel free."),
            new Passage(
                "@knowledge/returns.md#window",
                "Lumen & Lathe takes a lamp back within 30 days of delivery."));
    assertThat(golden.expectation().include())
        .containsExactly(
            new Fact(List.of("we do", "we pay")), new Fact(List.of("free; of charge", "no|cost")));
    assertThat(golden.expectation().checks())
        .extracting(CheckSpec::text)
        .containsExactly(
            "max-words: 40",
            "not number: 30 [tolerance 0.5, weight 2]",
            "one-of: we | you; the buyer",
            "not contains: sorry [ignoring case]",
            "json-schema: {\"type\":\"string\"} [advisory]");
    assertThat(golden.expectation().checks().get(2).alternatives())
        .containsExactly("we", "you; the buyer");
    assertThat(golden.expectation().isCritical()).isTrue();
    assertThat(golden.expectation().weight()).isEqualByComparingTo("1.5");
  }

  @Test
  void tools_carry_their_canned_results() throws Exception {
    GoldenCase golden = golden("tool-order");
    assertThat(golden.place().line()).isEqualTo(3);
    Tool status = golden.question().tools().get(0);
    assertThat(status.name()).isEqualTo("order_status");
    assertThat(status.answer(JsonObject.of("order", "L-77").object()))
        .isEqualTo(Json.parse("{\"state\":\"on its way\"}"));
    assertThat(status.answer(JsonObject.of("order", "L-78").object())).isEqualTo(new JsonNull());
    Tool clock = golden.question().tools().get(1);
    assertThat(clock.answer(JsonObject.EMPTY))
        .isEqualTo(Json.parse("{\"error\":\"no canned result\"}"));
  }

  private GoldenCase golden(String id) {
    return set.cases().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
