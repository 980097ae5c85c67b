package wrenmoor.assistant.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wrenmoor.assistant.text.Words;

/** Whether a text says only what its sources say, as far as figures and words can tell. */
final class Grounding {
  private static final double SHARE = 0.75;
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th)?");

  private final Set<String> figures = new HashSet<>();
  private final Set<String> terms = new HashSet<>();

  Grounding(List<String> sources) {
    for (String source : sources) {
      figures.addAll(figures(source));
      terms.addAll(Words.terms(source));
    }
  }

  /** All figures stand in the sources, and so do most of the telling words. */
  boolean holds(String text) {
    List<String> own = Words.terms(text);
    long known = own.stream().filter(terms::contains).count();
    return figures.containsAll(figures(text)) && !own.isEmpty() && known >= SHARE * own.size();
  }

  /** Whether a text takes up anything from its evidence that the question did not say already. */
  static boolean adds(String text, String question, List<String> evidence) {
    List<String> asked = Words.terms(question);
    List<String> found = evidence.stream().flatMap(each -> Words.terms(each).stream()).toList();
    return Words.terms(text).stream()
        .anyMatch(term -> found.contains(term) && !asked.contains(term));
  }

  /** Whether a text says the same words over and over, as small models do. */
  static boolean rambles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
    Set<String> seen = new HashSet<>();
    int again = 0;
    for (int i = 0; i + 4 <= words.length; i++) {
      again +=
          seen.add(words[i] + " " + words[i + 1] + " " + words[i + 2] + " " + words[i + 3]) ? 0 : 1;
    }
    return again > 1;
  }

  private static Set<String> figures(String text) {
    Set<String> found = new HashSet<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      found.add(figure.group());
    }
    return found;
  }
}
