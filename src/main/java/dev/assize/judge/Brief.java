package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import dev.assize.check.Exhibit;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            Part.CONTEXT,
            "The passages the assistant was given:",
            golden.question().contextText()));
    parts.add(
        new Part(
            "turns",
            "What was said before:",
            golden.question().turns().stream().map(Brief::line).collect(Collectors.joining("\n"))));
    parts.add(new Part(Part.INPUT, "What the user asked:", golden.question().input()));
    parts.add(
        new Part("reference", "A good reply, for comparison:", golden.expectation().reference()));
    parts.removeIf(part -> part.text().isBlank());
    return parts;
  }

  /**
   * The case's parts, passages that the assistant found by itself, what passed between it and its
   * tools, and the reply to be judged, which stands last; blank ones left out.
   */
  public static List<Part> parts(Exhibit exhibit) {
    List<Part> parts = parts(exhibit.golden());
    add(
        parts,
        Part.CONTEXT,
        new Part(Part.RETRIEVED, "The passages the assistant found by itself:", found(exhibit)));
    add(
        parts,
        Part.INPUT,
        new Part(Part.TOOLS, "What it asked of its tools, and what they said:", tools(exhibit)));
    parts.add(new Part(Part.REPLY, "The reply to be judged:", exhibit.text()));
    return parts;
  }

  /** Behind the part of that name, else first; a blank part is left out. */
  private static void add(List<Part> parts, String name, Part part) {
    if (!part.text().isBlank()) {
      parts.add(parts.stream().map(Part::name).toList().indexOf(name) + 1, part);
    }
  }

  /** A passage that the case gives along is not shown twice. */
  private static String found(Exhibit exhibit) {
    Set<String> found = new LinkedHashSet<>();
    for (Exchange exchange : exhibit.response().exchanges()) {
      if (exchange.outcome() instanceof ModelReply reply) {
        reply.retrieved().forEach(chunk -> found.add(chunk.text()));
      }
    }
    exhibit.golden().question().context().stream().map(Passage::text).forEach(found::remove);
    return String.join("\n\n", found);
  }

  /** Each exchange shows what tools said before it, and what it asks of them. */
  private static String tools(Exhibit exhibit) {
    List<String> lines = new ArrayList<>();
    int known = 0;
    for (Exchange exchange : exhibit.response().exchanges()) {
      List<Message> said =
          exchange.call().messages().stream()
              .filter(message -> message.role() == Role.TOOL)
              .toList();
      said.stream().skip(known).forEach(message -> lines.add("it said: " + message.content()));
      known = Math.max(known, said.size());
      if (exchange.outcome() instanceof ModelReply reply) {
        reply
            .toolCalls()
            .forEach(call -> lines.add("asked: " + call.name() + "(" + call.arguments() + ")"));
      }
    }
    return String.join("\n", lines);
  }

  /** The notice that all this is data, and each part with its head, between marks. */
  public static String material(List<Part> parts) {
    return new Fenced(parts).material(parts);
  }

  private static String line(Turn turn) {
    return turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text();
  }
}
