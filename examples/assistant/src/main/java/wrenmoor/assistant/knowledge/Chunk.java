package wrenmoor.assistant.knowledge;

import java.util.List;

/**
 * A piece of a page that is found as one.
 *
 * @param id the page and the number of the piece on it, such as {@code roaming.md#2}
 * @param heading what stands above it; empty when the cut has lost it
 * @param passages what an answer can be taken from
 */
public record Chunk(String id, String heading, List<String> passages, Validity validity) {

  /** All of it as one text. */
  public String text() {
    return (heading + "\n" + String.join("\n", passages)).strip();
  }
}
