package wrenmoor.assistant.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import wrenmoor.assistant.answer.Configuration;
import wrenmoor.assistant.answer.Opening;
import wrenmoor.assistant.answer.Shelf;
import wrenmoor.assistant.model.OpenAiChat;

/**
 * {@code HOME KNOWLEDGE VERSION PORT} serves a version until it is stopped; without a port it
 * prints which it is.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      System.err.println("usage: Main HOME KNOWLEDGE VERSION [PORT]");
      System.exit(2);
    }
    Shelf shelf = new Shelf(Path.of(arguments[0]), Path.of(arguments[1]));
    Path file = shelf.home().resolve("versions/" + arguments[2] + ".properties");
    String version = Version.of(arguments[2], file, shelf);
    if (arguments.length == 3) {
      System.out.println(version);
      return;
    }
    SecureRandom seeds = new SecureRandom();
    AssistantServer server =
        AssistantServer.start(
            Opening.of(
                Configuration.read(file),
                shelf,
                model -> new OpenAiChat(model, () -> seeds.nextInt(Integer.MAX_VALUE))),
            version,
            Integer.parseInt(arguments[3]));
    System.err.println("ready: http://127.0.0.1:" + server.port() + "/ask, " + version);
  }
}
