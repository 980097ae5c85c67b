package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.cases.Tool;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Role;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_given_answer_is_history_and_an_open_turn_is_played() throws Exception {
    Question question =
        Question.of(
            "And by post?",
            List.of(),
            List.of(
                turn(Speaker.USER, "Hello"),
                turn(Speaker.ASSISTANT, "Hello, how can I help?"),
                turn(Speaker.USER, "May I return shoes?")),
            List.of());
    FakeProvider provider =
        new FakeProvider(call -> ModelReply.ofText("live " + asked.incrementAndGet()));

    Response response = play(provider, Given.subject("p@m"), question);

    assertThat(response.exchanges()).hasSize(2);
    assertThat(texts(provider.calls.get(0)))
        .containsExactly("Be brief.", "Hello", "Hello, how can I help?", "May I return shoes?");
    assertThat(texts(provider.calls.get(1)))
        .containsExactly(
            "Be brief.",
            "Hello",
            "Hello, how can I help?",
            "May I return shoes?",
            "live 1",
            "And by post?");
    assertThat(response.text()).isEqualTo("live 2");
  }

  @Test
  void a_turn_without_an_answer_ends_the_conversation_and_keeps_what_was_said() throws Exception {
    Question question =
        Question.of(
            "Last",
            List.of(),
            List.of(turn(Speaker.USER, "First"), turn(Speaker.USER, "Second")),
            List.of());
    FakeProvider provider =
        new FakeProvider(
            call -> {
              if (asked.incrementAndGet() == 2) {
                throw new ModelException(Failure.of(Kind.CONTENT_FILTER, "filtered"));
              }
              return ModelReply.ofText("fine");
            });

    Response response = play(provider, Given.subject("p@m"), question);

    assertThat(response.exchanges()).hasSize(2);
    assertThat(response.reply()).isEmpty();
    assertThat(response.failure().orElseThrow().kind()).isEqualTo(Kind.CONTENT_FILTER);
  }

  @Test
  void a_tool_gets_its_canned_result_and_the_model_is_asked_again() throws Exception {
    FakeProvider provider =
        new FakeProvider(
            call ->
                asked.incrementAndGet() == 1
                    ? calling(
                        new ToolCall("x1", "order", "{\"id\":\"A-7\"}"),
                        new ToolCall("x2", "order", "{\"id\":\"B-8\"}"),
                        new ToolCall("x3", "order", "not json"),
                        new ToolCall("x4", "weather", "{}"))
                    : ModelReply.ofText("It was shipped."));

    Response response = play(provider, Given.subject("p@m"), withTool());

    assertThat(response.text()).isEqualTo("It was shipped.");
    assertThat(response.toolCalls()).hasSize(4);
    List<Message> second = provider.calls.get(1).messages();
    assertThat(second.subList(second.size() - 5, second.size()))
        .extracting(Message::role)
        .containsExactly(Role.ASSISTANT, Role.TOOL, Role.TOOL, Role.TOOL, Role.TOOL);
    assertThat(second.subList(second.size() - 4, second.size()))
        .extracting(m -> m.answers() + " " + m.content())
        .containsExactly(
            "x1 shipped",
            "x2 {\"error\":\"no such order\"}",
            "x3 {\"error\":\"no such order\"}",
            "x4 {\"error\":\"there is no tool named weather\"}");
    assertThat(provider.calls.getFirst().tools()).hasSize(1);
  }

  @Test
  void endless_tool_calls_end_in_a_failure_that_keeps_its_exchanges() throws Exception {
    FakeProvider provider =
        new FakeProvider(call -> calling(new ToolCall("x", "order", "{\"id\":\"A-7\"}")));

    Response response = play(provider, Given.subject("p@m"), withTool());

    assertThat(provider.calls).hasSize(9);
    assertThat(response.exchanges()).hasSize(10);
    Failure failure = response.failure().orElseThrow();
    assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
    assertThat(failure.message()).contains("tool rounds exceeded").contains("8");
  }

  @Test
  void an_application_gets_its_parts_and_what_was_said_and_its_own_tool_calls_are_only_evidence()
      throws Exception {
    Question question =
        Question.of(
            "And by post?",
            List.of(new Passage("", "Returns: 30 days.")),
            List.of(turn(Speaker.USER, "Hi \"you\""), turn(Speaker.ASSISTANT, "Hello")),
            List.of());
    FakeProvider provider =
        new FakeProvider(call -> calling(new ToolCall("x", "inner-search", "{}")));

    Response response = play(provider, Given.subject("app", new Subject.Framing.Bare()), question);

    assertThat(response.exchanges()).hasSize(1);
    assertThat(provider.calls.getFirst().messages())
        .containsExactly(
            Message.user("Hi \"you\""), Message.assistant("Hello"), Message.user("And by post?"));
    assertThat(provider.calls.getFirst().variables())
        .isEqualTo(Map.of("input", "And by post?", "context", "Returns: 30 days."));
  }

  @Test
  void an_application_that_calls_a_tool_in_place_of_an_answer_is_given_the_result()
      throws Exception {
    ToolCall look = new ToolCall("x", "order", "{\"id\":\"A-7\"}");
    FakeProvider provider =
        new FakeProvider(
            call -> call.messages().size() == 1 ? calling(look) : ModelReply.ofText("Sent."));

    Response response =
        play(provider, Given.subject("app", new Subject.Framing.Bare()), withTool());

    assertThat(response.text()).isEqualTo("Sent.");
    assertThat(provider.calls.getFirst().tools())
        .extracting(ToolDefinition::name)
        .contains("order");
    assertThat(provider.calls.getLast().messages())
        .extracting(Message::role)
        .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL);
  }

  @Test
  void an_application_that_answers_has_made_its_tool_calls_itself() throws Exception {
    ToolCall look = new ToolCall("x", "order", "{\"id\":\"A-7\"}");
    FakeProvider provider = new FakeProvider(call -> calling("Sent.", List.of(look)));

    Response response =
        play(provider, Given.subject("app", new Subject.Framing.Bare()), withTool());

    assertThat(provider.calls).hasSize(1);
    assertThat(response.text()).isEqualTo("Sent.");
  }

  private static Response play(FakeProvider provider, Subject subject, Question question)
      throws InterruptedException {
    Transcript transcript = new Transcript();
    GovernedBench bench = Given.bench(provider, Given.limits(1), new ManualTime());
    return Conversation.play(
        new Assignment(subject, Given.golden("case", "c", question), 1),
        bench.client(Given.PROVIDER, new Bench.Slot(1, 0), transcript),
        transcript,
        new Rounds(8, new ManualTime()));
  }

  private static Question withTool() throws JsonException {
    Tool tool =
        new Tool(
            "order",
            "Looks an order up.",
            JsonObject.EMPTY,
            List.of(new Tool.Canned(Json.parseObject("{\"id\":\"A-7\"}"), new JsonText("shipped"))),
            Json.parseObject("{\"error\":\"no such order\"}"));
    return Question.of("Where is A-7?", List.of(), List.of(), List.of(tool));
  }

  private static ModelReply calling(ToolCall... calls) {
    return calling("", List.of(calls));
  }

  private static ModelReply calling(String text, List<ToolCall> calls) {
    ModelReply said = ModelReply.ofText(text);
    return new ModelReply(
        text,
        calls,
        List.of(),
        List.of(),
        said.usage(),
        "",
        "",
        "tool_calls",
        said.latency(),
        said.logProbabilities());
  }

  private static List<String> texts(ModelCall call) {
    return call.messages().stream().map(Message::content).toList();
  }

  private static Turn turn(Speaker speaker, String text) {
    return new Turn(speaker, text);
  }
}
