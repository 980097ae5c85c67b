package dev.assize.adversarial.fact;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Question.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks that something shown is not merely said again, known by a run of plain characters of it.
 */
public final class Plain {

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\d ,.'?!-]{12,}");

  private static final int LONGEST = 80;

  private Plain() {}

  /** That the question is not repeated; none where it has no plain run to know it by. */
  public static Optional<CheckSpec> noEcho(String input) {
    return run(input).map(run -> Ask.labelled("not " + contains(run), "echo"));
  }

  /** That not all passages are repeated; none where there is one alone, which may be the answer. */
  public static Optional<CheckSpec> noDump(Draft draft) {
    List<String> runs =
        draft.context().stream().map(Passage::text).flatMap(text -> run(text).stream()).toList();
    return runs.size() < 2
        ? Optional.empty()
        : Optional.of(
            Ask.labelled("not " + Ask.allOf(runs.stream().map(Plain::contains).toList()), "dump"));
  }

  private static String contains(String run) {
    return "contains: " + run + " [ignoring case, normalised]";
  }

  /** The longest plain run of a text, or the end of it. */
  private static Optional<String> run(String text) {
    return RUN.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(String::strip)
        .filter(run -> !run.isEmpty())
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .map(run -> run.substring(Math.max(0, run.length() - LONGEST)).strip());
  }
}
