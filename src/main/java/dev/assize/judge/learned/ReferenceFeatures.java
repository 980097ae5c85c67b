package dev.assize.judge.learned;

import static dev.assize.judge.learned.Feature.of;
import static dev.assize.judge.learned.Feature.whether;

import dev.assize.check.Quantities.Quantity;
import dev.assize.check.behaviour.Manner;
import dev.assize.check.grounded.AtHand;
import dev.assize.check.similarity.Resemblance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the reply stands to the case's reference. */
final class ReferenceFeatures {

  private static final Pattern FIELD =
      Pattern.compile("\"([^\"]{0,200})\"\\s{0,9}:\\s{0,9}\"([^\"]{0,2000})\"");

  /** Lengths are compared as if both were a little longer: one word more is much only to a word. */
  private static final double FEW_LETTERS = 10;

  private static final int MOST_NEGATIONS = 2;

  private ReferenceFeatures() {}

  static List<Feature> all() {
    return List.of(
        of("reference-f1/1", "likeness to the reference (token F1)", m -> f1(m)),
        of("reference-words/1", "words of the reference that it has", m -> recall(m, 1)),
        of("reference-pairs/1", "pairs of words of the reference that it has", m -> recall(m, 2)),
        of("reference-only/1", "words of it that the reference has", m -> precision(m)),
        of("reference-rouge-l/1", "likeness to the reference (ROUGE-L)", m -> rougeL(m)),
        of("reference-chrf/1", "likeness to the reference (chrF)", m -> chrf(m)),
        whether("reference-same/1", "is the reference", m -> isSame(m)),
        of("reference-content/1", "content of the reference that it has", m -> content(m)),
        of("reference-news/1", "what the reference adds to the question, and it has", m -> news(m)),
        of("reference-numbers/2", "numbers of the reference that it lacks", m -> lacking(m)),
        whether("reference-numbers-any/2", "lacks a number of the reference", m -> lacking(m) > 0),
        whether("reference-numbers-all/2", "has all numbers of the reference", m -> hasAll(m)),
        of("reference-other-numbers/2", "numbers that the reference has not", m -> others(m)),
        of("reference-names/2", "names of the reference that it lacks", m -> names(m)),
        of("reference-negations/1", "negations that only the reference has", m -> negations(m, 1)),
        of("reference-denials/1", "negations that only the reply has", m -> negations(m, -1)),
        whether("reference-yes-no/1", "yes or no unlike the reference", m -> saysOther(m)),
        of("reference-fields/1", "fields of the reference that differ", m -> fields(m)),
        of("reference-shorter/1", "how much shorter it is than the reference", m -> -longer(m, -1)),
        of("reference-longer/1", "how much longer it is than the reference", m -> longer(m, 1)),
        whether("unknown-wrongly/1", "knows not where the reference does", only(Manner::unknowing)),
        whether("unknown-rightly/1", "knows not, like the reference", both(Manner::unknowing)),
        whether("unknown-missing/1", "does not own up like the reference", not(Manner::unknowing)),
        whether("declines-wrongly/1", "declines unlike the reference", only(Manner::declines)),
        whether("declines-rightly/1", "declines like the reference", both(Manner::declines)),
        whether("declines-missing/1", "does not decline as the reference", not(Manner::declines)),
        whether("hands-over-rightly/1", "hands over like the reference", both(Manner::handsOver)),
        whether("hands-over-missing/1", "hands over to nobody", not(Manner::handsOver)),
        whether(
            "asks-back-missing/1", "does not ask back as the reference", not(Manner::asksBack)));
  }

  private static double f1(Matter m) {
    return Resemblance.tokenF1(m.reply().text(), m.reference().text());
  }

  private static double recall(Matter m, int run) {
    return m.reference().wordings().shareWithin(m.reply().wordings(), run);
  }

  private static double precision(Matter m) {
    return m.reply().wordings().shareWithin(m.reference().wordings(), 1);
  }

  private static double rougeL(Matter m) {
    return Resemblance.rougeL(m.reply().text(), m.reference().text());
  }

  private static double chrf(Matter m) {
    return Resemblance.chrf(m.reply().text(), m.reference().text());
  }

  private static boolean isSame(Matter m) {
    return Resemblance.isSame(m.reply().text(), m.reference().text());
  }

  private static double content(Matter m) {
    return m.reference().words().contentWithin(m.reply().words());
  }

  /** All content counts where the reference only says the question's words again. */
  private static double news(Matter m) {
    Set<String> fresh = new HashSet<>(m.reference().words().contentMissingIn(m.question().words()));
    if (fresh.isEmpty()) {
      return content(m);
    }
    int all = fresh.size();
    fresh.retainAll(m.reference().words().contentMissingIn(m.reply().words()));
    return 1 - fresh.size() / (double) all;
  }

  private static double lacking(Matter m) {
    return unlike(m.reference(), m.reply());
  }

  private static double others(Matter m) {
    return unlike(m.reply(), m.reference());
  }

  private static boolean hasAll(Matter m) {
    return !m.reference().numbers().listed().isEmpty() && lacking(m) == 0;
  }

  private static double unlike(Reading text, Reading other) {
    List<Quantity> numbers = text.numbers().listed();
    long unlike = numbers.stream().filter(number -> !other.numbers().hold(number)).count();
    return numbers.isEmpty() ? 0 : unlike / (double) numbers.size();
  }

  private static double names(Matter m) {
    return AtHand.names(m.reference().text(), m.reply().text()).share();
  }

  private static double negations(Matter m, int side) {
    int more = m.reference().words().negations() - m.reply().words().negations();
    return Math.clamp((long) side * more, 0, MOST_NEGATIONS);
  }

  private static boolean saysOther(Matter m) {
    String stance = m.reply().words().stance();
    return !stance.isEmpty() && !stance.equals(m.reference().words().stance());
  }

  /** Where the reference is JSON. */
  private static double fields(Matter m) {
    List<MatchResult> wanted = fieldsOf(m.reference().text());
    List<MatchResult> given = fieldsOf(m.reply().text());
    long differ =
        wanted.stream().filter(w -> given.stream().noneMatch(g -> isSameField(w, g))).count();
    return wanted.isEmpty() ? 0 : differ / (double) wanted.size();
  }

  private static List<MatchResult> fieldsOf(String text) {
    return FIELD.matcher(text).results().toList();
  }

  private static boolean isSameField(MatchResult one, MatchResult other) {
    return one.group(1).equals(other.group(1))
        && one.group(2).strip().equalsIgnoreCase(other.group(2).strip());
  }

  private static double longer(Matter m, int side) {
    double ratio =
        StrictMath.log(
            (m.reply().text().length() + FEW_LETTERS)
                / (m.reference().text().length() + FEW_LETTERS));
    return side > 0 ? Math.max(0, ratio) : Math.min(0, ratio);
  }

  private static Predicate<Matter> only(Predicate<Manner> trait) {
    return m -> trait.test(m.reply().manner()) && !trait.test(m.reference().manner());
  }

  private static Predicate<Matter> both(Predicate<Manner> trait) {
    return m -> trait.test(m.reply().manner()) && trait.test(m.reference().manner());
  }

  private static Predicate<Matter> not(Predicate<Manner> trait) {
    return m -> !trait.test(m.reply().manner()) && trait.test(m.reference().manner());
  }
}
