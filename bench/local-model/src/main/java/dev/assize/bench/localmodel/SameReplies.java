package dev.assize.bench.localmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells how many replies of two folders of cassettes are equal to the byte. Time and latency are
 * left out of the comparison, text, tool calls, finish reason and token counts are in it.
 *
 * <p>Arguments: two folders.
 */
final class SameReplies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COMPARED = List.of("text", "tool_calls", "finish", "usage");

  private SameReplies() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, JsonNode> before = replies(Path.of(arguments[0]));
    Map<String, JsonNode> after = replies(Path.of(arguments[1]));
    long both = before.keySet().stream().filter(after::containsKey).count();
    long equal =
        before.entrySet().stream().filter(e -> e.getValue().equals(after.get(e.getKey()))).count();
    System.out.printf("%d of %d replies are equal to the byte%n", equal, both);
    System.out.printf(
        "%d only in %s, %d only in %s%n",
        before.size() - both, arguments[0], after.size() - both, arguments[1]);
    before.forEach(
        (key, reply) -> {
          if (after.containsKey(key) && !reply.equals(after.get(key))) {
            System.out.println("differs: " + key + "\n  " + reply + "\n  " + after.get(key));
          }
        });
  }

  private static Map<String, JsonNode> replies(Path folder) throws IOException {
    Map<String, JsonNode> replies = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode call = JSON.readTree(line);
          if (call.has("key")) {
            replies.put(call.get("key").asText(), compared(call));
          }
        }
      }
    }
    return replies;
  }

  private static JsonNode compared(JsonNode call) {
    return call.has("reply")
        ? JSON.createObjectNode().setAll(kept(call.get("reply")))
        : call.path("failure");
  }

  private static Map<String, JsonNode> kept(JsonNode reply) {
    Map<String, JsonNode> kept = new TreeMap<>();
    COMPARED.stream().filter(reply::has).forEach(name -> kept.put(name, reply.get(name)));
    return kept;
  }
}
