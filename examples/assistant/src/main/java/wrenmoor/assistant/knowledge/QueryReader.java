package wrenmoor.assistant.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wrenmoor.assistant.text.CommonWords;
import wrenmoor.assistant.text.Synonyms;
import wrenmoor.assistant.text.Vocabulary;
import wrenmoor.assistant.text.Words;

/** Turns a question, and what was said around it, into weighted terms that the pages know. */
public final class QueryReader {
  private static final double AROUND = 0.5;
  private static final double FAR_AROUND = 0.2;
  private static final int WORDS_NEAR = 40;
  private static final double NAME_AROUND = 0.7;
  private static final double SYNONYM = 0.4;
  private static final double MENDED = 0.8;
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)\\b(old (price|list|terms|tariff|hours|rule)s?|earlier"
              + " (price|list|terms)|former(ly)?|used to|back then|at that time|previous(ly)?|in"
              + " 202[0-5]|of 202[0-5]|terms of 2024|until (30 june|31 august|30"
              + " september)|(april|may|june|july|august) (2026|20\\d\\d|this year)|(last|this|in)"
              + " (spring|summer|july|august|june|may|april))\\b");

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Set<String> names;
  private final CommonWords common;

  /**
   * Reads with the words and the names of the pages, and with groups of words that mean the same.
   */
  public QueryReader(
      Vocabulary vocabulary, Synonyms synonyms, Set<String> names, CommonWords common) {
    this.common = common;
    this.names = names;
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
  }

  /**
   * Reads a question.
   *
   * @param question what is asked
   * @param around the rest of the message and what was said before it; counts less
   */
  public Query read(String question, String around) {
    Map<String, Double> terms = new LinkedHashMap<>();
    List<String> focus = new ArrayList<>();
    for (String written : Words.terms(question)) {
      String term = mended(written);
      focus.add(term);
      add(terms, term, term.equals(written) ? 1.0 : MENDED);
    }
    double near = Words.count(around) <= WORDS_NEAR ? AROUND : FAR_AROUND;
    boolean namesProduct = focus.stream().anyMatch(Words::namesProduct);
    for (String written : Words.terms(around)) {
      boolean product = Words.namesProduct(written);
      if (vocabulary.knows(written) && !(product && namesProduct)) {
        add(terms, written, product || names.contains(written) ? NAME_AROUND : near);
      }
    }
    boolean former = FORMER.matcher(question + " " + around).find();
    return new Query(terms, focus.stream().distinct().toList(), former, Wanted.by(question));
  }

  /** How much a term of the question counts. */
  double worth(String term) {
    return common.worth(term);
  }

  /** The term itself or a word for the same thing, where one stands among these terms. */
  public boolean covers(Set<String> terms, String asked) {
    return terms.contains(asked) || synonyms.of(asked).stream().anyMatch(terms::contains);
  }

  private void add(Map<String, Double> terms, String term, double full) {
    double weight = full * common.worth(term);
    terms.merge(term, weight, Math::max);
    synonyms.of(term).stream()
        .filter(vocabulary::knows)
        .forEach(other -> terms.merge(other, weight * SYNONYM, Math::max));
  }

  private String mended(String term) {
    boolean known = vocabulary.knows(term) || !synonyms.of(term).isEmpty();
    return known ? term : vocabulary.nearest(term).orElse(term);
  }
}
