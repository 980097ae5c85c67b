package dev.assize.provider.command;

import dev.assize.base.Place;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider;
import java.time.Duration;
import java.util.List;

/**
 * Any program: it reads a request as JSON on its standard input and writes the reply, as documented
 * JSON or as plain text, to its standard output. Exit code 75 says "try again", any other but 0
 * says that it cannot answer.
 *
 * <pre>{@code
 * providers:
 *   tool: {kind: command, command: [./answer.sh, --brief], env: [SHOP_TOKEN], timeout: 30s}
 * }</pre>
 */
public final class CommandProvider implements ModelProvider {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);
  private static final int USUAL_REPLY_MB = 8;
  private static final int LARGEST_REPLY_MB = 1024;

  @Override
  public String kind() {
    return "command";
  }

  @Override
  public Connection configure(Fields settings, Surroundings surroundings) {
    List<String> command = settings.texts("command");
    if (command.isEmpty() || command.getFirst().isBlank()) {
      settings
          .problems()
          .error(
              "provider.no-command",
              settings.place("command"),
              "no command",
              "a program and its arguments",
              "Add command: [./answer.sh].");
    }
    Output output =
        settings
            .choice("output", List.of("auto", "json", "text"))
            .map(Output::of)
            .orElse(Output.AUTO);
    return new Program(
        command,
        settings.texts("env"),
        output,
        settings.duration("timeout").orElse(USUAL_TIMEOUT),
        settings.whole("max-reply-mb", 1, LARGEST_REPLY_MB).orElse(USUAL_REPLY_MB) * 1024 * 1024,
        settings.place("command"),
        surroundings);
  }

  /**
   * The settings of one program.
   *
   * @param env names of the environment variables handed on to it
   */
  record Program(
      List<String> command,
      List<String> env,
      Output output,
      Duration timeout,
      int replyBytes,
      Place place,
      Surroundings surroundings)
      implements Connection {

    @Override
    public JsonObject identity() {
      return JsonObject.of("kind", "command")
          .put("command", JsonArray.ofTexts(command))
          .optional("env", JsonArray.ofTexts(env).elements())
          .put("output", output.word())
          .object();
    }

    @Override
    public ModelClient open() {
      return CommandClient.open(this);
    }
  }
}
