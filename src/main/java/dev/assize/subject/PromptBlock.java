package dev.assize.subject;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.provider.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of a prompt file before its variables are read.
 *
 * @param heading the number of the line that begins it
 * @param lines the block's lines with their numbers, blank ones at both ends left out
 * @param turnsBehind whether {@code {{turns}}} stood alone right before the next heading
 */
public record PromptBlock(Role role, int heading, List<Line> lines, Turns turnsBehind) {

  private static final Pattern HEADING = Pattern.compile("# (system|user|assistant)\\s*");
  private static final Pattern TURNS = Pattern.compile("\\{\\{turns}}\\s*");

  /** A line of the file; numbers count from 1. */
  public record Line(int number, String text) {}

  /** Whether earlier turns go in as messages behind a block. */
  public enum Turns {
    NONE,
    AS_MESSAGES
  }

  private record Heading(Role role, int line) {}

  /** The blocks of a file, whatever their slots; text before the first heading is a fault. */
  public static List<PromptBlock> split(String text, String file, Problems problems) {
    List<PromptBlock> blocks = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    Heading heading = null;
    List<String> all = text.replace("\uFEFF", "").lines().toList();
    for (int i = 0; i < all.size(); i++) {
      Matcher begun = HEADING.matcher(all.get(i));
      if (begun.matches()) {
        close(blocks, heading, open, file, problems);
        heading = new Heading(Role.of(begun.group(1)), i + 1);
        open = new ArrayList<>();
      } else {
        open.add(new Line(i + 1, all.get(i)));
      }
    }
    close(blocks, heading, open, file, problems);
    return blocks;
  }

  private static void close(
      List<PromptBlock> blocks,
      @Nullable Heading heading,
      List<Line> lines,
      String file,
      Problems problems) {
    List<Line> kept = trim(lines);
    if (heading == null) {
      tellTextBeforeHeading(kept, file, problems);
      return;
    }
    boolean turns =
        heading.role() != Role.USER
            && !kept.isEmpty()
            && TURNS.matcher(kept.getLast().text()).matches();
    List<Line> body = turns ? trim(kept.subList(0, kept.size() - 1)) : kept;
    blocks.add(
        new PromptBlock(
            heading.role(), heading.line(), body, turns ? Turns.AS_MESSAGES : Turns.NONE));
  }

  private static void tellTextBeforeHeading(List<Line> lines, String file, Problems problems) {
    if (!lines.isEmpty()) {
      problems.error(
          "prompts.text-before-heading",
          new Place(file, lines.getFirst().number()),
          "text before the first block",
          "a line \"# system\", \"# user\" or \"# assistant\"",
          "Put a heading above it.");
    }
  }

  private static List<Line> trim(List<Line> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).text().isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).text().isBlank()) {
      to--;
    }
    return List.copyOf(lines.subList(from, to));
  }
}
