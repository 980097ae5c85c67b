package dev.assize.judge.pair;

import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads A, B or TIE from the words of a judge: the last line that is one of them, or nothing. */
final class PairBallot {

  private static final Pattern VERDICT =
      Pattern.compile("(?:(?:final )?verdict ?[:=-] ?)?\\[{0,2}(a|b|tie)]{0,2}");

  private PairBallot() {}

  /** A reading of one order; the place is empty when no line is one of the three words. */
  record Reading(Optional<Choice> place, String why) {}

  static Reading read(String raw) {
    List<String> lines = raw.lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher verdict =
          VERDICT.matcher(lines.get(i).replaceAll("[*_`]", "").strip().toLowerCase(Locale.ROOT));
      if (verdict.matches()) {
        return new Reading(
            Optional.of(place(verdict.group(1))), String.join("\n", lines.subList(0, i)).strip());
      }
    }
    return new Reading(Optional.empty(), "no line is exactly A, B or TIE");
  }

  private static Choice place(String word) {
    return switch (word) {
      case "a" -> Choice.FIRST;
      case "b" -> Choice.SECOND;
      default -> Choice.TIE;
    };
  }
}
