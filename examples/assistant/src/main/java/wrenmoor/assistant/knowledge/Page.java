package wrenmoor.assistant.knowledge;

import java.util.List;

/** One knowledge page: its file name, its sections in order, and whether it still holds. */
public record Page(String name, List<Section> sections, Validity validity) {

  /**
   * A heading and the passages below it: paragraphs, list items, and rows of tables as sentences.
   */
  public record Section(String heading, List<String> passages) {}
}
