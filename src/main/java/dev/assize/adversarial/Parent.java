package dev.assize.adversarial;

import dev.assize.base.Digests;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A golden case as its children need it: checks, evidence and what may not be touched. */
public final class Parent {

  /** Checks that ask somebody else, or that the length of a golden reply says nothing about. */
  private static final Set<String> NOT_OURS =
      Set.of("command", "http", "java", "semantic-similarity", "max-latency", "max-cost");

  /**
   * What a reply to a question over a context may have at the least, however short its reference.
   */
  private static final int ROOM = 60;

  private static final int TIMES = 4;

  /** What is shorter than this stands in half of all words. */
  private static final int TELLING = 3;

  /** The pointer before the value of a {@code json-field}. */
  private static final Pattern FIELD = Pattern.compile("^/\\S*\\s*=\\s*");

  /** Checks of replies that are a label, data or a laid-out text, and not said to somebody. */
  private static final Set<String> FORMS =
      Set.of(
          "one-of",
          "equals",
          "json",
          "json-schema",
          "json-field",
          "json-format",
          "csv",
          "xml",
          "yaml",
          "html",
          "table",
          "code-block",
          "extraction");

  private final GoldenCase golden;
  private final Corpus corpus;
  private final Supplier<List<Evidence>> evidence = Lazy.of(() -> EvidenceFinder.of(this));
  private final Supplier<List<CheckSpec>> checks = Lazy.of(this::ownChecks);
  private final Supplier<List<String>> answers = Lazy.of(this::readAnswers);
  private final Supplier<Optional<String>> fulfilled = Lazy.of(() -> SamePolicy.fulfilled(this));
  private final Supplier<Draft> draft = Lazy.of(() -> Draft.first(this));
  private final Supplier<String> content = Lazy.of(() -> contentOf(golden()));
  private final Map<Class<?>, Object> findings = new ConcurrentHashMap<>();

  Parent(GoldenCase golden, Corpus corpus) {
    this.golden = golden;
    this.corpus = corpus;
  }

  public GoldenCase golden() {
    return golden;
  }

  public String id() {
    return golden.id();
  }

  public Question question() {
    return golden.question();
  }

  /** The last user turn. */
  public String input() {
    return golden.question().input();
  }

  public List<Passage> context() {
    return golden.question().context();
  }

  /** The model answer. */
  public String reference() {
    return golden.expectation().reference();
  }

  /** The facts that a good reply holds; empty when checks alone decide. */
  public List<Fact> facts() {
    return golden.expectation().include();
  }

  /** The other parents it stands among. */
  public Corpus corpus() {
    return corpus;
  }

  /** Where the context tells the facts; empty when it does not, word for word. */
  public List<Evidence> evidence() {
    return evidence.get();
  }

  /** The parent's checks that programs decide from the reply alone. */
  public List<CheckSpec> checks() {
    return checks.get();
  }

  /**
   * Words that are answers: the labels of a classification, and what of the input a reply has to
   * repeat, such as a name. No mutator may touch them.
   */
  public List<String> answers() {
    return answers.get();
  }

  /** All that it expects as one check; empty when it cannot be written as one. */
  Optional<String> fulfilled() {
    return fulfilled.get();
  }

  /** Whether the answer is said in words; not where it is a label or data. */
  public boolean isTalk() {
    return golden.expectation().checks().stream()
        .noneMatch(check -> FORMS.contains(check.name()) && !check.negated());
  }

  /** Itself as the draft that all chains begin with. */
  Draft draft() {
    return draft.get();
  }

  /** Of all that a child may depend on; an edited golden case has another. */
  public String content() {
    return content.get();
  }

  /**
   * What a mutator finds out about the parent, worked out once; computed twice where two threads
   * meet.
   *
   * @param kind there is one finding of each
   * @param study depends on the parent and its corpus alone
   */
  public <T> T once(Class<T> kind, Function<Parent, T> study) {
    T known = kind.cast(findings.get(kind));
    if (known == null) {
      known = study.apply(this);
      findings.put(kind, known);
    }
    return known;
  }

  static String contentOf(GoldenCase golden) {
    return Digests.of("golden")
        .part("id", golden.id())
        .part("input", golden.inputDigest().hex())
        .part("expectation", golden.expectationDigest().hex())
        .digest()
        .hex();
  }

  private List<CheckSpec> ownChecks() {
    return golden.expectation().checks().stream()
        .filter(check -> NOT_OURS.stream().noneMatch(name -> names(check, name)))
        .toList();
  }

  /** Whether it is such a check or, being composed, holds one. */
  private static boolean names(CheckSpec check, String name) {
    return check.name().equals(name) || check.value().contains("(" + name);
  }

  private List<String> readAnswers() {
    Stream<String> labels = asked("one-of").flatMap(check -> check.alternatives().stream());
    Stream<String> repeated =
        Stream.of(
                facts().stream().flatMap(fact -> fact.forms().stream()),
                asked("facts").flatMap(check -> check.alternatives().stream()),
                asked("json-field").map(check -> FIELD.matcher(check.literal()).replaceFirst("")))
            .flatMap(texts -> texts)
            .filter(text -> text.length() >= TELLING && stands(text, input()));
    return Stream.concat(labels, repeated).distinct().toList();
  }

  private Stream<CheckSpec> asked(String name) {
    return golden.expectation().checks().stream()
        .filter(check -> check.name().equals(name) && !check.negated());
  }

  private static boolean stands(String text, String within) {
    return within.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * How many words a reply may have: whoever says all of the context has not answered. None where
   * the parent bounds the length itself, or gives no context to repeat.
   */
  Optional<CheckSpec> lengthBound() {
    boolean isBounded =
        golden.expectation().checks().stream()
            .anyMatch(check -> check.name().startsWith("max-") || check.name().equals("one-of"));
    if (isBounded || context().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Ask.check("max-words: " + mostWords()));
  }

  /** So many words are enough for any answer; what is longer repeats the context. */
  public int mostWords() {
    int words = reference().isBlank() ? 0 : reference().strip().split("\\s+").length;
    return Math.max(ROOM, TIMES * words);
  }

  /** Whether a text stands anywhere in what the subject is shown or should say, in any case. */
  public boolean mentions(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return everything().anyMatch(shown -> shown.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Stream<String> everything() {
    List<String> all = new ArrayList<>(List.of(input(), reference()));
    context().forEach(passage -> all.add(passage.text()));
    question().turns().forEach(turn -> all.add(turn.text()));
    facts().forEach(fact -> all.addAll(fact.forms()));
    return all.stream();
  }
}
