package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R04: the sentence that helps shares no word with the question, for the words that it did share
 * are abbreviated there, and what the abbreviations mean stands in a passage of its own.
 */
final class LowOverlap implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R04",
          "evidence in other words than the question",
          Oracle.INV,
          Severity.MEDIUM,
          Retrieval.ALL,
          Retrieval.FOUND);

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");

  /** Words that find nothing. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a about after all also am an and any are as at be because been before being but by can could"
                  + " did do does each for from get had has have he her his how i if in into is it its may me"
                  + " more most must my no not of off on one only or our out over per she should so some such"
                  + " than that the their them then there they this to until up us was we were what when"
                  + " where which while who will with within without would you your")
              .split(" "));

  private static final String LETTERS = "BCDFGHJKLMNPQRTVWXZ";

  /** More abbreviations than that, and nobody would read the sentence. */
  private static final int MOST = 4;

  private static final int PLACES = 2;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    if (!Grounds.answer(parent)) {
      return 0;
    }
    Set<String> shared = shared(parent.input(), parent);
    boolean isNeeded =
        shared.stream()
            .anyMatch(word -> Grounds.tells(parent.facts(), word) || isInFact(word, parent));
    return shared.isEmpty() || shared.size() > MOST || isNeeded ? 0 : PLACES;
  }

  private static boolean isInFact(String word, Parent parent) {
    return parent.facts().stream()
        .flatMap(fact -> fact.forms().stream())
        .anyMatch(form -> words(form).contains(word));
  }

  /** The words that the question and a sentence that helps have in common. */
  private static Set<String> shared(String input, Parent parent) {
    Set<String> shared = words(input);
    Set<String> told = new TreeSet<>();
    parent.evidence().forEach(evidence -> told.addAll(words(evidence.sentence())));
    shared.retainAll(told);
    return shared;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(text)
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .filter(word -> !EMPTY.contains(word))
        .forEach(words::add);
    return words;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String word : shared(parent.input(), parent)) {
      codes.put(word, code(codes, before, draws));
    }
    List<Passage> context = new ArrayList<>();
    for (Passage passage : before.context()) {
      String text = coded(passage.text(), codes);
      context.add(text.equals(passage.text()) ? passage : Retrieval.passage(text));
    }
    context.add(variant == 0 ? 0 : context.size(), Retrieval.passage(glossary(codes)));
    return Optional.of(
        before
            .withContext(context)
            .drew("glossary", variant == 0 ? "before" : "behind")
            .drew("abbreviated", String.join(" ", codes.keySet())));
  }

  /** Three letters that no word is, found nowhere else. */
  private static String code(Map<String, String> codes, Draft before, Draws draws) {
    while (true) {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        code.append(LETTERS.charAt(draws.below(LETTERS.length())));
      }
      boolean isKnown =
          codes.containsValue(code.toString())
              || before.context().stream().anyMatch(p -> p.text().contains(code));
      if (!isKnown) {
        return code.toString();
      }
    }
  }

  private static String coded(String text, Map<String, String> codes) {
    return WORD.matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    codes.getOrDefault(match.group().toLowerCase(Locale.ROOT), match.group())));
  }

  private static String glossary(Map<String, String> codes) {
    return codes.entrySet().stream()
        .map(code -> code.getValue() + " stands for \"" + code.getKey() + "\"")
        .collect(Collectors.joining(", ", "Abbreviations of these pages: ", "."));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    List<String> texts = after.context().stream().map(Passage::text).collect(Collectors.toList());
    Optional<String> glossary =
        texts.stream()
            .filter(text -> text.startsWith("Abbreviations of these pages: "))
            .findFirst();
    glossary.ifPresent(texts::remove);
    List<String> spelt = texts.stream().map(text -> spelt(text, glossary.orElse(""))).toList();
    List<String> known =
        before.context().stream().map(p -> p.text().toLowerCase(Locale.ROOT)).toList();
    Set<String> asked = words(parent.input());
    return List.of(
        new Proof("spelt out it is the parent, but for case", spelt.equals(known)),
        new Proof(
            "every fact is told",
            parent.evidence().stream()
                .map(Evidence::form)
                .allMatch(form -> texts.stream().anyMatch(text -> text.contains(form)))),
        new Proof(
            "what helps shares no word with the question",
            parent.evidence().stream()
                .map(evidence -> coded(evidence.sentence(), codes(glossary.orElse(""))))
                .allMatch(sentence -> words(sentence).stream().noneMatch(asked::contains))));
  }

  private static final Pattern ENTRY = Pattern.compile("([A-Z]{3}) stands for \"([^\"]+)\"");

  private static Map<String, String> codes(String glossary) {
    Map<String, String> codes = new LinkedHashMap<>();
    ENTRY.matcher(glossary).results().forEach(entry -> codes.put(entry.group(2), entry.group(1)));
    return codes;
  }

  private static String spelt(String text, String glossary) {
    String spelt = text;
    for (Map.Entry<String, String> code : codes(glossary).entrySet()) {
      spelt = spelt.replace(code.getValue(), code.getKey());
    }
    return spelt.toLowerCase(Locale.ROOT);
  }
}
