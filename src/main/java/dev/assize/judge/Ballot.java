package dev.assize.judge;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the verdict from a judge's words: the last line that is a verdict, or nothing. */
final class Ballot {

  private static final int LONGEST_LINE = 80;
  private static final Pattern VERDICT =
      Pattern.compile("(?:(?:final |my )?verdict ?[:=-] ?)?(pass|fail)", Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPHASIS = Pattern.compile("[*_`]");
  private static final Pattern EDGES = Pattern.compile("^[\\s>#-]+|[\\s.,;!]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Ballot() {}

  static Verdict read(String raw) {
    List<String> lines = raw.lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<String> word = verdict(lines.get(i));
      if (word.isPresent()) {
        String why = reasons(lines.subList(0, i));
        return word.get().equalsIgnoreCase("pass") ? Verdict.passed(why) : Verdict.failed(why);
      }
    }
    return Verdict.unscored("no line is exactly PASS or FAIL: " + Rationale.quote(raw.strip()));
  }

  /** Emphasis marks and what surrounds the words do not matter; other words do. */
  private static Optional<String> verdict(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String words = EDGES.matcher(EMPHASIS.matcher(line).replaceAll("")).replaceAll("");
    String bare = SPACE.matcher(words).replaceAll(" ");
    Matcher verdict = VERDICT.matcher(bare);
    return verdict.matches() ? Optional.of(verdict.group(1)) : Optional.empty();
  }

  private static String reasons(List<String> lines) {
    String reasons = String.join("\n", lines).strip();
    return reasons.isEmpty() ? "the judge gave no reasons" : reasons;
  }
}
