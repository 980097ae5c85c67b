package dev.assize.adversarial;

import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences and lines of a context that tell a parent's facts, word for word. */
final class EvidenceFinder {

  /** A sentence ends before white space and a capital, or with its line. */
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z])|\\n");

  private EvidenceFinder() {}

  static List<Evidence> of(Parent parent) {
    List<Evidence> found = new ArrayList<>();
    for (Fact fact : parent.facts()) {
      for (int i = 0; i < parent.context().size(); i++) {
        find(fact, i, parent.context().get(i), found);
      }
    }
    return List.copyOf(found);
  }

  private static void find(Fact fact, int index, Passage passage, List<Evidence> found) {
    for (String form : fact.forms()) {
      Matcher matcher = whole(form).matcher(passage.text());
      int last = -1;
      while (matcher.find()) {
        int from = begin(passage.text(), matcher.start());
        if (from != last) {
          int to = end(passage.text(), matcher.end());
          String sentence = passage.text().substring(from, to);
          found.add(new Evidence(index, from, to, sentence, fact, matcher.group()));
          last = from;
        }
      }
    }
  }

  /** The form as whole words, in any case. */
  private static Pattern whole(String form) {
    return Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(form) + "(?![\\p{L}\\d])");
  }

  private static int begin(String text, int at) {
    Matcher end = END.matcher(text);
    int begin = 0;
    while (end.find() && end.end() <= at) {
      begin = end.end();
    }
    return begin;
  }

  private static int end(String text, int at) {
    Matcher end = END.matcher(text);
    return end.find(at) ? end.start() : text.length();
  }
}
