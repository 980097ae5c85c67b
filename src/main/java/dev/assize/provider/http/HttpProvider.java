package dev.assize.provider.http;

import dev.assize.base.Place;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Any application's own endpoint: a body template goes out, JSON pointers find the answer.
 *
 * <pre>{@code
 * providers:
 *   app:
 *     kind: http
 *     url: https://support.example.org/ask
 *     body: {question: "{{input}}", history: "{{turns}}"}
 *     reply: {text: /answer, retrieved: /sources, usage: {input: /tokens/in, output: /tokens/out}}
 *     version: "2026-11"
 * }</pre>
 */
public final class HttpProvider implements ModelProvider {

  @Override
  public String kind() {
    return "http";
  }

  @Override
  public Connection configure(Fields settings, Surroundings surroundings) {
    HttpSettings http = HttpSettings.read(settings);
    String method = settings.choice("method", List.of("POST", "PUT", "GET")).orElse("POST");
    if (method.equals("GET") && settings.has("body")) {
      settings
          .problems()
          .error(
              "provider.body-with-get",
              settings.place("body"),
              "a body with method GET",
              "POST or PUT, or query: {q: \"{{input}}\"}",
              "");
    }
    BodyTemplate body = BodyTemplate.read(settings, method);
    ReplyPointers reply = ReplyPointers.read(settings);
    return new Application(http, method, body, reply, settings.place("key-env"), surroundings);
  }

  /** The settings of one application. */
  record Application(
      HttpSettings settings,
      String method,
      BodyTemplate body,
      ReplyPointers reply,
      Place place,
      Surroundings surroundings)
      implements Connection {

    @Override
    public JsonObject identity() {
      JsonObject.Builder identity = settings.identity("http").put("method", method);
      body.describe(identity);
      reply.describe(identity);
      return identity.object();
    }

    @Override
    public Set<String> variables() {
      Set<String> variables = new TreeSet<>(body.variables());
      settings.query().values().forEach(value -> variables.addAll(BodyTemplate.namesIn(value)));
      return variables;
    }

    @Override
    public ModelClient open() {
      return new ApplicationClient(
          HttpConnection.open(settings, surroundings.environment(), place),
          this,
          surroundings.clock());
    }
  }
}
