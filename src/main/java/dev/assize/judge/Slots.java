package dev.assize.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Which slots a kind of judge has in its prompts, besides those that all have.
 *
 * @param texts words of the project's own, each of which must appear: {@code question}
 * @param parts data, by the names of their {@link Part}s
 * @param needed those parts without which nothing can be judged: {@code reply}
 */
public record Slots(List<String> texts, List<String> parts, List<String> needed) {

  /** The parts that {@link Brief#parts} makes of a case. */
  public static final List<String> OF_CASE =
      List.of(Part.CONTEXT, "turns", Part.INPUT, "reference");

  public Slots {
    texts = List.copyOf(texts);
    parts = List.copyOf(parts);
    needed = List.copyOf(needed);
  }

  /** Of a judge that looks at one reply and the case it belongs to. */
  public static Slots ofReply(String... texts) {
    List<String> parts = new ArrayList<>(OF_CASE);
    parts.addAll(List.of(Part.RETRIEVED, Part.TOOLS, Part.REPLY));
    return new Slots(List.of(texts), parts, List.of(Part.REPLY));
  }
}
