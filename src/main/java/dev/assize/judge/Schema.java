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
      case Form.Word word ->
          object(
              JsonObject.build().put("verdict", verdict(word.ballot())).object(),
              List.of("verdict"));
      case Form.Claims claims ->
          object(
              JsonObject.build()
                  .put(
                      "claims",
                      JsonObject.of("type", "array").put("items", claim(claims.ballot())).object())
                  .object(),
              List.of("claims"));
      case Form.Each each -> {
        JsonObject.Builder properties = JsonObject.build();
        each.criteria().forEach(name -> properties.put(name, vote(each.ballot())));
        yield object(properties.object(), each.criteria());
      }
    };
  }

  private static JsonObject claim(Ballot ballot) {
    JsonObject text = JsonObject.of("type", "string").object();
    return object(
        JsonObject.build()
            .put("claim", text)
            .put("span", text)
            .put("verdict", verdict(ballot))
            .object(),
        List.of("claim", "span", "verdict"));
  }

  private static JsonObject vote(Ballot ballot) {
    JsonObject text = JsonObject.of("type", "string").object();
    return object(
        JsonObject.build()
            .put("rationale", text)
            .put("quote", text)
            .put("verdict", verdict(ballot))
            .object(),
        List.of("rationale", "quote", "verdict"));
  }

  private static JsonObject verdict(Ballot ballot) {
    return ballot.labels().isEmpty()
        ? JsonObject.of("type", "number").object()
        : JsonObject.of("type", "string").put("enum", JsonArray.ofTexts(ballot.labels())).object();
  }

  private static JsonObject object(JsonObject properties, List<String> required) {
    return JsonObject.of("type", "object")
        .put("properties", properties)
        .put("required", JsonArray.ofTexts(required))
        .put("additionalProperties", false)
        .object();
  }
}
