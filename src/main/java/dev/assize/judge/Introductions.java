package dev.assize.judge;

import java.util.List;
import java.util.Set;

/** The words behind which a judge repeats what it was shown: "The reply to be judged:". */
final class Introductions {

  private static final int LOOKED_AT = 120;

  private static final Set<String> MATTERS =
      Set.of(
          ("reply replies response responses answer answers text message output assistant user"
                  + " customer passage passages document reference said says reads read writes wrote"
                  + " told judged quote quoted copy content following given shown input"
                  + " antwort antworten nachricht lautet 답변 回答 回复")
              .split(" "));

  /** What a verdict and a reply are both called. */
  private static final Set<String> EITHER = Set.of("answer", "output", "antwort");

  private static final Set<String> OWN = Set.of("my", "mein", "meine", "mi", "mon", "ma", "mio");

  private static final List<String> LINKS = List.of(" is", " was", " reads", " lautet");

  private Introductions() {}

  /** Whether a text's last words up to a place introduce what somebody else says. */
  static boolean endAt(int place, String text) {
    String before = text.substring(Math.max(0, place - LOOKED_AT), place);
    String shown =
        Folding.of(before)
            .replace("json", "")
            .replaceAll("[*`~_>\"]|[-=]{3,}", " ")
            .stripTrailing();
    String line = shown.substring(shown.lastIndexOf('\n') + 1).strip();
    boolean isLinked = LINKS.stream().anyMatch(line::endsWith);
    boolean isSigned = !line.isEmpty() && ":=-–—".indexOf(line.charAt(line.length() - 1)) >= 0;
    boolean isTag = line.startsWith("<");
    return (isSigned || isLinked || isTag) && isOfMatter(line);
  }

  /** A verdict that is named first is the judge's own: "Verdict on the reply:". */
  private static boolean isOfMatter(String line) {
    String said = line.replaceFirst("\\P{L}+$", "");
    if (Cues.announce(said)) {
      return false;
    }
    for (String word : said.split("[^\\p{L}]+")) {
      if (OWN.contains(word) || Cues.isNoun(word) && !EITHER.contains(word)) {
        return false;
      }
      if (MATTERS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
