package dev.assize.adversarial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a long context the sweep of R03 put what helps, as tags of the case tell it.
 *
 * @param position how much of the padding stands before it, in per cent
 * @param padding how long the padding is, in tokens as R03 estimates them
 */
public record SweepPlace(int position, int padding) {

  static final String MUTATOR = "R03";

  /** What tags call the choices of the mutator. */
  private static final Map<String, String> NAMES =
      Map.of("position", "position:", "tokens", "padding:");

  private static final Pattern POSITION = Pattern.compile("position:(\\d{1,3})");
  private static final Pattern PADDING = Pattern.compile("padding:(\\d{1,9})");

  /** As the tags of a case have it; nothing where it was not swept. */
  public static Optional<SweepPlace> of(Collection<String> tags) {
    return tags.contains(MUTATOR)
        ? number(POSITION, tags)
            .flatMap(
                position -> number(PADDING, tags).map(padding -> new SweepPlace(position, padding)))
        : Optional.empty();
  }

  private static Optional<Integer> number(Pattern form, Collection<String> tags) {
    return tags.stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(found -> Integer.valueOf(found.group(1)))
        .findFirst();
  }

  /** The tags that tell what a link drew; none where it was another mutator's. */
  static List<String> tags(String mutator, SortedMap<String, String> drawn) {
    return mutator.equals(MUTATOR)
        ? drawn.entrySet().stream()
            .filter(choice -> NAMES.containsKey(choice.getKey()))
            .map(choice -> NAMES.getOrDefault(choice.getKey(), "") + choice.getValue())
            .toList()
        : List.of();
  }
}
