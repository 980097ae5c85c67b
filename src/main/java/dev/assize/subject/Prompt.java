package dev.assize.subject;

import dev.assize.provider.Message;
import dev.assize.provider.Role;
import java.util.List;

/**
 * The messages sent, with the section each part came from, so that checks can tell a rule from an
 * example.
 */
public record Prompt(List<Block> blocks) {

  public Prompt {
    blocks = List.copyOf(blocks);
  }

  /** One message in parts. */
  public record Block(Role role, List<Part> parts) {
    public Block {
      parts = List.copyOf(parts);
    }

    public String text() {
      return String.join("", parts.stream().map(Part::text).toList());
    }
  }

  /**
   * A stretch of text and the section it belongs to: {@code system}, {@code examples}, {@code
   * context}, ...
   */
  public record Part(String section, String text) {}

  /** What is sent; sections are left behind. */
  public List<Message> messages() {
    return blocks.stream().map(b -> new Message(b.role(), b.text(), List.of(), "")).toList();
  }

  /** All text of a section, in order, blocks parted by a line break. */
  public String section(String name) {
    return String.join(
        "\n",
        blocks.stream()
            .map(
                b ->
                    String.join(
                        "",
                        b.parts().stream()
                            .filter(p -> p.section().equals(name))
                            .map(Part::text)
                            .toList()))
            .filter(text -> !text.isEmpty())
            .toList());
  }
}
