package dev.assize.provider;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;

/** What a team would write to try code of its own in the same JVM; registered in test resources. */
public final class TeamsOwnProvider implements ModelProvider {

  @Override
  public String kind() {
    return "teams-own";
  }

  @Override
  public Connection configure(Fields settings, Surroundings surroundings) {
    return new Greeting(settings.required("greeting").orElse(""));
  }

  private record Greeting(String greeting) implements Connection {
    @Override
    public JsonObject identity() {
      return JsonObject.of("kind", "teams-own").put("greeting", greeting).object();
    }

    @Override
    public ModelClient open() {
      return call -> ModelReply.ofText(greeting + ", " + call.variables().get("input"));
    }
  }
}
