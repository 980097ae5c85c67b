package dev.assize.judge.learned;

import static dev.assize.judge.learned.Feature.of;
import static dev.assize.judge.learned.Feature.whether;

import dev.assize.check.grounded.AtHand;
import java.util.List;
import java.util.Set;

/** How the reply stands to what was at hand: question, talk, passages and tools' results. */
final class SourceFeatures {

  private static final double NEARLY_ALL = 0.999;

  private SourceFeatures() {}

  static List<Feature> all() {
    return List.of(
        of("sources-words/1", "words of it that were at hand", m -> share(m, 1)),
        of("sources-pairs/1", "pairs of words of it that were at hand", m -> share(m, 2)),
        of("sources-triples/1", "runs of three words that were at hand", m -> share(m, 3)),
        of("sources-fours/1", "runs of four words that were at hand", m -> share(m, 4)),
        of("sources-content/1", "content of it that was at hand", m -> content(m)),
        of("sources-new-words/1", "how many words were not at hand", m -> newWords(m)),
        whether("sources-new-any/1", "has a word that was not at hand", m -> newWords(m) > 0),
        of("sources-numbers/2", "numbers that were not at hand", m -> numbers(m).share()),
        whether("sources-numbers-any/2", "has a number that was not at hand", m -> invents(m)),
        whether("sources-names-any/2", "has a name that was not at hand", m -> invokes(m)),
        of("sources-weakest-words/1", "words at hand of the weakest sentence", m -> weakest(m, 1)),
        of("sources-weakest-pairs/1", "pairs at hand of the weakest sentence", m -> weakest(m, 2)),
        of(
            "sources-weakest-triples/1",
            "threes at hand of its weakest sentence",
            m -> weakest(m, 3)),
        of("sources-line-words/1", "words of a sentence in one line", m -> inOneLine(m, 1)),
        of("sources-line-pairs/1", "pairs of a sentence in one line", m -> inOneLine(m, 2)),
        whether("sources-recited/1", "each sentence stands in one line", m -> isRecited(m)),
        of("sources-negation/1", "a negation more or less than the line at hand", m -> turned(m)));
  }

  private static double share(Matter m, int run) {
    return m.reply().wordings().shareWithin(m.atHand().wordings(), run);
  }

  private static double content(Matter m) {
    return m.reply().words().contentWithin(m.atHand().words());
  }

  private static double newWords(Matter m) {
    return StrictMath.log1p(m.reply().words().contentMissingIn(m.atHand().words()).size());
  }

  private static AtHand.Found numbers(Matter m) {
    return AtHand.numbers(m.reply().text(), m.reply().numbers(), m.atHand().numbers());
  }

  private static boolean invents(Matter m) {
    return !numbers(m).missing().isEmpty();
  }

  private static boolean invokes(Matter m) {
    return !AtHand.names(m.reply().text(), m.atHand().text()).missing().isEmpty();
  }

  /** One invented sentence among ten is enough to be wrong. */
  private static double weakest(Matter m, int run) {
    return m.reply().sentences(run).stream()
        .mapToDouble(each -> each.wordings().shareWithin(m.atHand().wordings(), run))
        .min()
        .orElse(1);
  }

  private static double inOneLine(Matter m, int run) {
    return m.reply().sentences(run).stream()
        .mapToDouble(sentence -> nearest(sentence.words().runs(run), m, run))
        .min()
        .orElse(1);
  }

  private static double nearest(Set<String> wanted, Matter m, int run) {
    return m.atHand().lines().stream()
        .mapToDouble(line -> within(wanted, line.runs(run)))
        .max()
        .orElse(0);
  }

  private static double within(Set<String> wanted, Set<String> there) {
    return wanted.stream().filter(there::contains).count() / (double) wanted.size();
  }

  private static boolean isRecited(Matter m) {
    return inOneLine(m, 3) > NEARLY_ALL;
  }

  private static double turned(Matter m) {
    return m.reply().sentences(1).stream().anyMatch(each -> isTurned(each.words(), m)) ? 1 : 0;
  }

  /** Against the line at hand that has most of the sentence's words. */
  private static boolean isTurned(Words sentence, Matter m) {
    Set<String> wanted = sentence.runs(1);
    double most = -1;
    boolean negated = false;
    for (Words line : m.atHand().lines()) {
      double here = within(wanted, line.runs(1));
      if (here > most) {
        most = here;
        negated = line.negations() > 0;
      }
    }
    return negated != sentence.negations() > 0;
  }
}
