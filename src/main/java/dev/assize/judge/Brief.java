package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a judge is shown of a case and a reply. All of it is data: it stands between marks made from
 * its own digest, so that no text can hold the mark that ends it; hidden characters and signs of
 * chat templates bear visible marks; and of a text longer than 60,000 characters the middle is left
 * out, which is said in its place.
 */
public final class Brief {

  private Brief() {}

  /** What is known of a case: passages, earlier turns, question, reference; blank ones left out. */
  public static List<Part> parts(GoldenCase golden) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "context", "The passages the assistant was given:", golden.question().contextText()));
    parts.add(
        new Part(
            "turns",
            "What was said before:",
            golden.question().turns().stream().map(Brief::line).collect(Collectors.joining("\n"))));
    parts.add(new Part("input", "What the user asked:", golden.question().input()));
    parts.add(
        new Part("reference", "A good reply, for comparison:", golden.expectation().reference()));
    parts.removeIf(part -> part.text().isBlank());
    return parts;
  }

  /** The case's parts and the reply to be judged, which stands last. */
  public static List<Part> parts(GoldenCase golden, String reply) {
    List<Part> parts = parts(golden);
    parts.add(new Part(Part.REPLY, "The reply to be judged:", reply));
    return parts;
  }

  /** The notice that all this is data, and each part with its head, between marks. */
  public static String material(List<Part> parts) {
    return new Fenced(parts).material(parts);
  }

  private static String line(Turn turn) {
    return turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text();
  }
}
