package dev.assize.judge;

import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;

/** The JSON schema of an answer: every member is wanted and no other, as strict servers ask. */
final class Schema {

  private Schema() {}

  static JsonObject of(Form<?> form) {
    return switch (form) {
      case Form.One one -> vote(one.ballot());
      case Form.Word word -> answer(word.ballot());
      case Form.Claims claims ->
          object(
              JsonObject.build()
                  .put(
                      "claims",
                      JsonObject.of("type", "array")
                          .put("items", answer(claims.ballot(), "claim", "span"))
                          .object()));
      case Form.Each each -> {
        JsonObject.Builder properties = JsonObject.build();
        each.criteria().forEach(name -> properties.put(name, vote(each.ballot())));
        yield object(properties);
      }
    };
  }

  private static JsonObject vote(Ballot ballot) {
    return answer(ballot, "rationale", "quote");
  }

  /** Some texts, and the verdict after them. */
  private static JsonObject answer(Ballot ballot, String... texts) {
    JsonObject.Builder properties = JsonObject.build();
    for (String name : texts) {
      properties.put(name, JsonObject.of("type", "string").object());
    }
    properties.put("verdict", verdict(ballot));
    return object(properties);
  }

  private static JsonObject verdict(Ballot ballot) {
    return ballot.labels().isEmpty()
        ? JsonObject.of("type", "number").object()
        : JsonObject.of("type", "string").put("enum", JsonArray.ofTexts(ballot.labels())).object();
  }

  private static JsonObject object(JsonObject.Builder members) {
    JsonObject properties = members.object();
    return JsonObject.of("type", "object")
        .put("properties", properties)
        .put("required", JsonArray.ofTexts(List.copyOf(properties.members().keySet())))
        .put("additionalProperties", false)
        .object();
  }
}
