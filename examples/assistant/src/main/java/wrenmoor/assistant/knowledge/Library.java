package wrenmoor.assistant.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wrenmoor.assistant.text.CommonWords;
import wrenmoor.assistant.text.Names;
import wrenmoor.assistant.text.Sentences;
import wrenmoor.assistant.text.Synonyms;
import wrenmoor.assistant.text.Vocabulary;
import wrenmoor.assistant.text.Words;

/**
 * Finds the passages of the best chunks. A chunk is as good as its best passage, and a passage is
 * helped by its chunk; one about the sister of the product asked for, or from a page of former
 * times, counts less, and one that holds the kind of answer asked for counts more.
 */
public final class Library {
  private static final double OF_THE_CHUNK = 0.3;
  private static final double SISTER = 0.3;
  private static final double FORMER_TIMES = 0.45;
  private static final double WANTED = 1.3;
  private static final double UNCOVERED = 0.5;
  private static final int MANY_SENTENCES = 3;

  private static final Pattern REFERS_BACK =
      Pattern.compile(
          "^(it|its|they|this|that|these|then|there|after that|before that|since then|otherwise|do"
              + " not|if (it|they|not)|in these|both)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Chunk> chunks;
  private final List<Shelved> passages = new ArrayList<>();
  private final Bm25 chunkIndex;
  private final Bm25 passageIndex;
  private final QueryReader reader;

  private record Shelved(int chunk, String text, Set<String> terms) {}

  /** Indexes the chunks of all pages. */
  public Library(List<Page> pages, Chunking chunking, Synonyms synonyms, CommonWords common) {
    chunks = pages.stream().flatMap(page -> chunking.cut(page).stream()).toList();
    Vocabulary vocabulary = new Vocabulary();
    List<List<String>> texts = new ArrayList<>();
    List<List<String>> shelved = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      List<String> terms = Words.terms(chunks.get(i).text());
      terms.forEach(vocabulary::add);
      texts.add(terms);
      shelve(i, shelved);
    }
    chunkIndex = new Bm25(texts);
    passageIndex = new Bm25(shelved);
    reader =
        new QueryReader(
            vocabulary, synonyms, Names.in(chunks.stream().map(Chunk::text).toList()), common);
  }

  private void shelve(int number, List<List<String>> shelved) {
    Chunk chunk = chunks.get(number);
    List<String> heading = Words.terms(chunk.heading());
    for (String passage : chunk.passages()) {
      List<String> terms = Stream.concat(heading.stream(), Words.terms(passage).stream()).toList();
      shelved.add(terms);
      passages.add(new Shelved(number, passage, Set.copyOf(terms)));
    }
  }

  /** Reads a question in the words of these pages. */
  public Query query(String question, String around) {
    return reader.read(question, around);
  }

  /**
   * The passages of the {@code depth} best chunks, best first; those with no word in common are
   * left out.
   */
  public List<Evidence> find(Query query, int depth) {
    List<Evidence> all =
        IntStream.range(0, passages.size())
            .mapToObj(passage -> evidence(query, passage))
            .filter(evidence -> evidence.score() > 0)
            .sorted(Comparator.comparingDouble(Evidence::score).reversed())
            .toList();
    Set<String> best =
        all.stream().map(Evidence::chunk).distinct().limit(depth).collect(Collectors.toSet());
    return all.stream()
        .filter(evidence -> best.contains(evidence.chunk()))
        .map(evidence -> evidence.saying(telling(query, evidence)))
        .toList();
  }

  /**
   * Of a passage of several sentences, the one that says all that the passage has to say about the
   * question, with the sentence before it where it refers back; the whole passage when no single
   * sentence does.
   */
  private String telling(Query query, Evidence evidence) {
    List<String> sentences = Sentences.of(evidence.text());
    List<String> heading = Words.terms(evidence.heading());
    for (int i = 0; i < sentences.size() && sentences.size() >= MANY_SENTENCES; i++) {
      String sentence = sentences.get(i);
      List<String> terms = Stream.concat(heading.stream(), Words.terms(sentence).stream()).toList();
      boolean kind = query.wanted().isIn(sentence) || !query.wanted().isIn(evidence.text());
      if (kind
          && coverage(query, Set.copyOf(terms)) >= evidence.coverage()
          && evidence.coverage() > 0) {
        boolean refersBack = i > 0 && REFERS_BACK.matcher(sentence).find();
        return refersBack ? sentences.get(i - 1) + " " + sentence : sentence;
      }
    }
    return evidence.text();
  }

  private Evidence evidence(Query query, int number) {
    Shelved passage = passages.get(number);
    Chunk chunk = chunks.get(passage.chunk());
    double own = passageIndex.score(query.terms(), number) * sisterly(query, passage.terms());
    double fitting = own * (query.wanted().isIn(passage.text()) ? WANTED : 1);
    double score =
        own == 0 ? 0 : fitting + OF_THE_CHUNK * chunkIndex.score(query.terms(), passage.chunk());
    double coverage = coverage(query, passage.terms());
    double weighed = score * dated(query, chunk) * (UNCOVERED + (1 - UNCOVERED) * coverage);
    return new Evidence(chunk.id(), chunk.heading(), passage.text(), weighed, coverage);
  }

  private double dated(Query query, Chunk chunk) {
    return chunk.validity() == Validity.FORMER && !query.former() ? FORMER_TIMES : 1;
  }

  private static double sisterly(Query query, Set<String> terms) {
    for (String asked : query.terms().keySet()) {
      if (Words.namesProduct(asked) && !terms.contains(asked)) {
        String family = Words.family(asked);
        if (terms.stream()
            .anyMatch(term -> Words.namesProduct(term) && Words.family(term).equals(family))) {
          return SISTER;
        }
      }
    }
    return 1;
  }

  /** By the words that are not the name of a product: that a page is about it is no answer. */
  private double coverage(Query query, Set<String> terms) {
    Set<String> names = new HashSet<>();
    query.focus().stream()
        .filter(Words::namesProduct)
        .forEach(product -> names.addAll(List.of(product, Words.family(product))));
    boolean onlyNames = names.containsAll(query.focus());
    double asked = 0;
    double answered = 0;
    for (String term : query.focus()) {
      if (onlyNames || !names.contains(term)) {
        double weight = passageIndex.weight(term) * reader.worth(term);
        asked += weight;
        answered += reader.covers(terms, term) ? weight : 0;
      }
    }
    return asked == 0 ? 0 : answered / asked;
  }
}
