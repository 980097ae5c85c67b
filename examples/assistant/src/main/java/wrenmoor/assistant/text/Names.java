package wrenmoor.assistant.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that the pages write with a capital inside sentences and never without: places, people,
 * brands.
 */
public final class Names {
  private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{3,}");
  private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}{4,}");

  private Names() {}

  /** The names of these texts, as terms. */
  public static Set<String> in(List<String> texts) {
    Set<String> names = new HashSet<>();
    texts.forEach(text -> collect(INSIDE.matcher(text), names));
    Set<String> ordinary = new HashSet<>();
    texts.forEach(text -> collect(SMALL.matcher(text), ordinary));
    names.removeAll(ordinary);
    return Set.copyOf(names);
  }

  private static void collect(Matcher found, Set<String> terms) {
    while (found.find()) {
      terms.addAll(Words.terms(found.group()));
    }
  }
}
