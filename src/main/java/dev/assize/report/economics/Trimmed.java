package dev.assize.report.economics;

import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * A shorter prompt against the original.
 *
 * @param cut what is known of its quality and cost
 * @param without the marked sections that were left out, in the order of the file; empty where two
 *     prompts were compared as they are
 * @param input tokens of a call; empty where nobody reported them
 * @param output likewise
 */
public record Trimmed(
    Cut cut, List<String> without, Optional<Tokens> input, Optional<Tokens> output) {

  public Trimmed {
    without = List.copyOf(without);
  }
}
