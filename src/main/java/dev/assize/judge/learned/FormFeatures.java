package dev.assize.judge.learned;

import static dev.assize.judge.learned.Feature.of;
import static dev.assize.judge.learned.Feature.whether;

import java.util.List;

/** What the reply looks like by itself and beside the question. */
final class FormFeatures {

  private static final int BRIEF = 3;
  private static final int RUN = 4;

  private FormFeatures() {}

  static List<Feature> all() {
    return List.of(
        of("question-pairs/1", "pairs of words of it that the question has", m -> echo(m)),
        of("question-content/1", "content of the question that it has", m -> onTopic(m)),
        whether("first-person/1", "speaks of itself", m -> saysI(m)),
        of("length/1", "how long it is", m -> StrictMath.log1p(m.reply().text().length())),
        of("sentences/1", "how many sentences it has", m -> StrictMath.log1p(sentences(m))),
        whether("brief/1", "has at most three words", m -> size(m) <= BRIEF),
        of("repetition/1", "runs of four words that stood there before", m -> repetition(m)),
        whether("cut-off/1", "ends in the middle of a sentence", m -> isCutOff(m)),
        whether("yes-no/1", "begins with yes or no", m -> !m.reply().words().stance().isEmpty()),
        whether("unknown/1", "says that it does not know", m -> m.reply().manner().unknowing()),
        whether("declines/1", "declines", m -> m.reply().manner().declines()),
        whether("tools-used/1", "called a tool", m -> m.tools().calls() > 0),
        whether("tools-unused/1", "called none of the tools it had", m -> leftTools(m)),
        whether("json/1", "begins like JSON", m -> m.reply().text().strip().startsWith("{")));
  }

  private static double echo(Matter m) {
    return m.reply().wordings().shareWithin(m.question().wordings(), 2);
  }

  private static double onTopic(Matter m) {
    return m.question().words().contentWithin(m.reply().words());
  }

  private static boolean saysI(Matter m) {
    List<String> words = m.reply().words().all();
    return words.contains("i") || words.contains("my");
  }

  private static int sentences(Matter m) {
    return m.reply().sentences(0).size();
  }

  private static int size(Matter m) {
    return m.reply().words().all().size();
  }

  /** The share seq-rep-4 of Welleck et al. (2020). */
  private static double repetition(Matter m) {
    int runs = size(m) - RUN + 1;
    return runs <= 0 ? 0 : 1 - m.reply().words().runs(RUN).size() / (double) runs;
  }

  private static boolean isCutOff(Matter m) {
    String text = m.reply().text().strip();
    return size(m) > BRIEF && Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  private static boolean leftTools(Matter m) {
    return m.tools().offered() > 0 && m.tools().calls() == 0;
  }
}
