package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Source;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at the replies themselves before any figure is trusted: real evaluation data has files
 * under another's name, rows shifted by one, and models that say the same to everybody.
 */
final class Integrity {

  /** With fewer cases coincidence explains it. */
  private static final int LEAST = 20;

  /** Shorter replies are labels, and labels agree. In UTF-16 units. */
  private static final int FREE_TEXT = 40;

  private static final double SAME = 0.99;
  private static final double MEETING = 0.50;
  private static final double SHIFTED = 0.60;
  private static final int SHORTEST_WORD = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Side baseline;
  private final Side candidate;
  private final Comparison comparison;

  Integrity(Side baseline, Side candidate, Comparison comparison) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.comparison = comparison;
  }

  /**
   * Why nothing may be concluded.
   *
   * @param sentence what was found, with counts
   * @param remedy what to look at
   */
  record Fault(String sentence, String remedy) {}

  /** Faults of identity: whatever the figures say, they are not about what they claim to be. */
  Optional<Fault> ofIdentity() {
    return apart().or(this::identical).or(this::shifted);
  }

  /** Two sets of cases that hardly share an id are not two versions of one. */
  private Optional<Fault> apart() {
    Set<String> before = ids(comparison.baseline());
    Set<String> after = ids(comparison.candidate());
    int smaller = Math.min(before.size(), after.size());
    Set<String> both = new HashSet<>(before);
    both.retainAll(after);
    boolean isSame = comparison.baseline().version().equals(comparison.candidate().version());
    return isSame || smaller == 0 || both.size() >= MEETING * smaller
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "The ids of both sides do not meet: "
                    + Numbers.count(both.size())
                    + " in common of "
                    + Numbers.count(before.size())
                    + " and "
                    + Numbers.count(after.size(), "case")
                    + ".",
                "Compare runs of one golden set; where ids were changed, run the baseline's version"
                    + " again."));
  }

  private static Set<String> ids(ScoredRun side) {
    Set<String> ids = new HashSet<>();
    side.cases().forEach(score -> ids.add(score.id()));
    return ids;
  }

  /** The same replies under two names; stops at the first few that differ. */
  private Optional<Fault> identical() {
    if (comparison.baseline().version().equals(comparison.candidate().version())) {
      return Optional.empty();
    }
    int free = 0;
    int differing = 0;
    for (PairedCase pair : comparison.pairs()) {
      for (int trial = 1; trial <= baseline.trials(); trial++) {
        Optional<String> before = reply(baseline, pair, trial).filter(Integrity::isFreeText);
        if (before.isPresent()) {
          free++;
          differing += reply(candidate, pair, trial).equals(before) ? 0 : 1;
          if (differing > (1 - SAME) * comparison.pairs().size() * baseline.trials()) {
            return Optional.empty();
          }
        }
      }
    }
    return free < LEAST || free - differing < SAME * free
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "Both sides hold the same replies, "
                    + Numbers.count(free - differing)
                    + " of "
                    + Numbers.count(free)
                    + " word for word, though they are two versions.",
                "One of them stands under the other's name: check the files, or the endpoint that"
                    + " was asked."));
  }

  /** Only rows that somebody else put together can be shifted. */
  private Optional<Fault> shifted() {
    if (comparison.candidate().evidence().sources().getOrDefault(Source.IMPORT, 0) == 0) {
      return Optional.empty();
    }
    List<Set<String>> asked = new ArrayList<>();
    List<Set<String>> said = new ArrayList<>();
    for (PairedCase pair : inOrder()) {
      Optional<String> text = reply(candidate, pair);
      Optional<GoldenCase> golden = candidate.journal().golden(pair.id());
      if (text.isPresent() && golden.isPresent()) {
        asked.add(words(expected(golden.get())));
        said.add(words(text.get()));
      }
    }
    for (int step : new int[] {1, -1}) {
      int better = 0;
      int told = 0;
      for (int i = Math.max(0, -step); i < said.size() - Math.max(0, step); i++) {
        int own = shared(said.get(i), asked.get(i));
        int other = shared(said.get(i), asked.get(i + step));
        told += own == other ? 0 : 1;
        better += other > own ? 1 : 0;
      }
      if (told >= LEAST && better >= SHIFTED * said.size()) {
        return Optional.of(
            new Fault(
                Numbers.count(better)
                    + " of "
                    + Numbers.count(said.size(), "reply")
                    + " of the candidate fit the "
                    + (step > 0 ? "next" : "previous")
                    + " case better than their own.",
                "The rows are probably shifted by one: import them again with the right case"
                    + " beside each reply."));
      }
    }
    return Optional.empty();
  }

  /** As people number their cases: {@code case-2} before {@code case-10}. */
  private List<PairedCase> inOrder() {
    return comparison.pairs().stream()
        .sorted(
            Comparator.comparing(
                pair ->
                    NUMBER
                        .matcher(pair.id())
                        .replaceAll(
                            n -> "0".repeat(Math.max(0, 20 - n.group().length())) + n.group())))
        .toList();
  }

  private static String expected(GoldenCase golden) {
    StringBuilder text = new StringBuilder(golden.question().input());
    text.append(' ').append(golden.expectation().reference());
    golden.expectation().include().forEach(fact -> text.append(' ').append(fact.written()));
    return text.toString();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD || word.chars().anyMatch(Character::isDigit))
        .forEach(words::add);
    return words;
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static boolean isFreeText(String text) {
    return text.length() >= FREE_TEXT;
  }

  /** The first reply to a case. */
  static Optional<String> reply(Side side, PairedCase pair) {
    return reply(side, pair, 1);
  }

  private static Optional<String> reply(Side side, PairedCase pair, int trial) {
    ReplyKey key = new ReplyKey(side.subject().id(), pair.id(), pair.facts().input(), trial);
    return side.journal()
        .trial(key)
        .map(Trial::response)
        .flatMap(response -> response.reply().map(reply -> reply.text()));
  }
}
