package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheKeyTest {

  private static final JsonObject HERE = JsonObject.of("url", "http://here/v1").object();
  private static final JsonObject COLD = JsonObject.build().put("temperature", 0).object();
  private static final List<Message> HELLO =
      List.of(Message.system("Be brief."), Message.user("hello"));
  private static final ToolDefinition TOOL =
      new ToolDefinition("order", "Looks up.", JsonObject.EMPTY);

  private final CacheKey key = key(call("m", HELLO, Map.of(), COLD, List.of()));

  @Test
  void everything_that_can_change_an_answer_changes_the_key() {
    List<CacheKey> others = new ArrayList<>();
    others.add(key(call("other", HELLO, Map.of(), COLD, List.of())));
    others.add(key(call("m", List.of(Message.user("hello")), Map.of(), COLD, List.of())));
    others.add(
        key(
            call(
                "m",
                List.of(Message.user("Be brief."), Message.user("hello")),
                Map.of(),
                COLD,
                List.of())));
    others.add(key(call("m", HELLO, Map.of("input", "x"), COLD, List.of())));
    others.add(
        key(
            call(
                "m",
                HELLO,
                Map.of(),
                JsonObject.build().put("temperature", 1).object(),
                List.of())));
    others.add(key(call("m", HELLO, Map.of(), COLD, List.of(TOOL))));
    others.add(new CacheKey(JsonObject.of("url", "http://there").object(), "", key.call(), 1, 0));
    others.add(new CacheKey(HERE, "v2", key.call(), 1, 0));
    others.add(new CacheKey(HERE, "", key.call(), 2, 0));
    others.add(new CacheKey(HERE, "", key.call(), 1, 1));
    others.add(key(call("m", HELLO, Map.of("context", "x"), COLD, List.of())));
    others.add(key(call("m", HELLO, Map.of("input", "y"), COLD, List.of())));
    others.add(key(call("m", List.of(HELLO.get(1), HELLO.get(0)), Map.of(), COLD, List.of())));
    others.add(key);

    assertThat(new HashSet<>(others.stream().map(CacheKey::digest).toList())).hasSameSizeAs(others);
    assertThat(others)
        .filteredOn(other -> !other.equals(key))
        .allSatisfy(other -> assertThat(differences(other)).isNotEmpty());
  }

  @Test
  void the_order_of_parameters_and_the_writing_of_numbers_change_nothing() {
    JsonObject one = JsonObject.build().put("a", 1.50).put("b", 2).object();
    JsonObject two = JsonObject.build().put("b", 2.0).put("a", 1.5).object();

    assertThat(key(call("m", HELLO, Map.of(), one, List.of())).digest())
        .isEqualTo(key(call("m", HELLO, Map.of(), two, List.of())).digest());
  }

  @Test
  void ids_that_a_provider_draws_at_random_change_nothing_but_which_call_is_answered_does() {
    assertThat(key(toolTalk("call_Xa9", "call_Qp2", "call_Xa9")).digest())
        .isEqualTo(key(toolTalk("call_001", "call_zzz", "call_001")).digest())
        .isNotEqualTo(key(toolTalk("call_Xa9", "call_Qp2", "call_Qp2")).digest());
  }

  @Test
  void a_known_key_keeps_its_digest_for_ever() {
    String canonical =
        "{\"identity\":{\"url\":\"http://here/v1\"},\"messages\":[{\"content\":\"Be brief.\","
            + "\"role\":\"system\"},{\"content\":\"hello\",\"role\":\"user\"}],\"model\":\"m\","
            + "\"parameters\":{\"temperature\":0},\"sample\":0,\"schema\":\"assize/key/1\","
            + "\"trial\":1,\"variables\":{}}";
    assertThat(Json.canonical(key.json())).isEqualTo(canonical);
    assertThat(key.digest().hex())
        .isEqualTo("95bccb037021e834befdeab1cd20d9f729cf7afe6cb3c01152110c0a983c10d1");
  }

  @Test
  void what_is_remembered_between_keys_changes_no_digest() {
    KeyDigests remembering = new KeyDigests();
    for (int i = 0; i < 600; i++) {
      CacheKey some =
          key(
              call(
                  "m" + i % 300,
                  List.of(Message.system("rules " + i % 290), Message.user("u" + i)),
                  Map.of(),
                  COLD,
                  List.of()));
      assertThat(remembering.of(some)).isEqualTo(some.digest());
      assertThat(remembering.of(some)).isEqualTo(some.digest());
    }
  }

  @Test
  void equal_keys_have_no_differences() {
    assertThat(differences(key(call("m", HELLO, Map.of(), COLD, List.of())))).isEmpty();
  }

  private static ModelCall toolTalk(String first, String second, String answered) {
    return call(
        "m",
        List.of(
            Message.user("where?"),
            Message.calling(
                "",
                List.of(new ToolCall(first, "order", "{}"), new ToolCall(second, "order", "{}"))),
            Message.toolResult(answered, "shipped")),
        Map.of(),
        COLD,
        List.of(TOOL));
  }

  private static CacheKey key(ModelCall call) {
    return new CacheKey(HERE, "", call, 1, 0);
  }

  private static ModelCall call(
      String model,
      List<Message> messages,
      Map<String, String> variables,
      JsonObject parameters,
      List<ToolDefinition> tools) {
    return new ModelCall(model, messages, variables, parameters, tools);
  }

  private List<String> differences(CacheKey other) {
    return KeyDifference.between(key.json(), other.json()).lines();
  }
}
