package dev.assize.adversarial.premise;

import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Two sentences or rows of a context that say the same of two things, so that the answer about the
 * one is known from the answer about the other.
 *
 * @param name what the question asks about: {@code Fibre 500}
 * @param other what it could ask about instead: {@code Fibre 1000}
 * @param form the answer about the first, as the context tells it
 * @param answer the answer about the other
 * @param besides what else is told of the first, and what of the other in its place
 */
record Parallel(
    Evidence evidence,
    String name,
    String other,
    String form,
    String answer,
    SortedMap<String, String> besides) {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z])|\\n");

  private static final Pattern NUMBERED =
      Pattern.compile(".*\\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty");

  /** All pairs whose first the parent's answer is about; none where it has more than one fact. */
  static List<Parallel> of(Parent parent) {
    return parent.once(Pairs.class, it -> new Pairs(find(it))).all();
  }

  private record Pairs(List<Parallel> all) {}

  private static List<Parallel> find(Parent parent) {
    List<Parallel> found = new ArrayList<>();
    if (parent.facts().size() != 1
        || !Grounds.answer(parent)
        || !Grounds.asks(parent)
        || !parent.question().turns().isEmpty()) {
      return found;
    }
    List<String> sentences = sentences(parent);
    for (Evidence evidence : parent.evidence()) {
      for (String sentence : sentences) {
        (evidence.sentence().startsWith("|")
                ? row(evidence, sentence)
                : sentence(evidence, sentence))
            .filter(pair -> pair.fits(parent))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<String> sentences(Parent parent) {
    return parent.context().stream()
        .map(Passage::text)
        .flatMap(text -> SENTENCE.splitAsStream(text))
        .toList();
  }

  /** Rows whose first cells name the things; the answer stands in the same column. */
  private static Optional<Parallel> row(Evidence evidence, String line) {
    List<String> mine = cells(evidence.sentence());
    List<String> its = cells(line);
    if (mine.size() != its.size() || mine.size() < 2 || mine.getFirst().equals(its.getFirst())) {
      return Optional.empty();
    }
    for (int i = 1; i < mine.size(); i++) {
      if (mine.get(i).equals(evidence.form()) && isLike(mine.get(i), its.get(i))) {
        return Optional.of(
            new Parallel(
                evidence,
                mine.getFirst(),
                its.getFirst(),
                mine.get(i),
                its.get(i),
                new TreeMap<>()));
      }
    }
    return Optional.empty();
  }

  /** "planned for March 2027" is no answer where "May 2014" is one. */
  private static boolean isLike(String cell, String other) {
    return isNumbered(other) && cell.split(" ").length == other.split(" ").length;
  }

  private static List<String> cells(String line) {
    return line.startsWith("|") && !line.startsWith("|-")
        ? Arrays.stream(line.strip().substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  /** Sentences that differ in one word behind a shared one, and in the answer. */
  private static Optional<Parallel> sentence(Evidence evidence, String sentence) {
    String[] mine = evidence.sentence().split(" ");
    String[] its = sentence.split(" ");
    if (mine.length != its.length) {
      return Optional.empty();
    }
    List<Integer> unlike = new ArrayList<>();
    for (int i = 0; i < mine.length; i++) {
      if (!mine[i].equals(its[i])) {
        unlike.add(i);
      }
    }
    if (unlike.size() < 2 || unlike.getFirst() == 0) {
      return Optional.empty();
    }
    int key = unlike.getFirst();
    String kind = mine[key - 1] + " ";
    List<Integer> rest = unlike.subList(1, unlike.size());
    return answer(evidence, mine, its, rest)
        .map(
            answer ->
                new Parallel(
                    evidence,
                    kind + bare(mine[key]),
                    kind + bare(its[key]),
                    evidence.form(),
                    answer,
                    besides(mine, its, rest)));
  }

  /** The runs of words that differ, each with what stands in its place. */
  private static SortedMap<String, String> besides(
      String[] mine, String[] its, List<Integer> unlike) {
    SortedMap<String, String> besides = new TreeMap<>();
    int i = 0;
    while (i < unlike.size()) {
      int first = i;
      while (i + 1 < unlike.size() && unlike.get(i + 1) == unlike.get(i) + 1) {
        i++;
      }
      int from = unlike.get(first);
      int to = unlike.get(i) + 1;
      besides.put(run(mine, from, to), run(its, from, to));
      i++;
    }
    return besides;
  }

  private static String run(String[] words, int from, int to) {
    return bare(String.join(" ", Arrays.asList(words).subList(from, to)));
  }

  /** The words of the other sentence where the form stands in this one, if nothing else differs. */
  private static Optional<String> answer(
      Evidence evidence, String[] mine, String[] its, List<Integer> unlike) {
    String[] form = evidence.form().split(" ");
    for (int at = 0; at + form.length <= mine.length; at++) {
      int from = at;
      List<String> told =
          Arrays.stream(mine, from, from + form.length).map(Parallel::bare).toList();
      if (told.equals(Arrays.asList(form))
          && unlike.stream().anyMatch(i -> i >= from && i < from + form.length)) {
        String answer =
            String.join(
                " ", Arrays.stream(its, from, from + form.length).map(Parallel::bare).toList());
        return isNumbered(answer) ? Optional.of(answer) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isNumbered(String text) {
    return Arrays.stream(text.split(" ")).anyMatch(word -> NUMBERED.matcher(word).matches());
  }

  private static String bare(String word) {
    return word.replaceAll("[,;:.]$", "");
  }

  /**
   * Whether question and reference name the one thing alone, and the reference no number besides.
   */
  private boolean fits(Parent parent) {
    return !name.isBlank()
        && Names.stands(name, parent.input())
        && !Names.stands(other, parent.input())
        && Names.stands(name, parent.reference())
        && Names.stands(form, parent.reference())
        && !Names.stands(answer, parent.reference())
        && besides.keySet().stream().noneMatch(besides::containsValue)
        && parent.evidence().stream().allMatch(each -> each.form().equals(form))
        && rest(parent.reference()).chars().noneMatch(Character::isDigit);
  }

  /** The text without all that is told of the one thing. */
  private String rest(String text) {
    String rest = Names.swap(text, name, "");
    for (String told : besides.keySet()) {
      rest = Names.swap(rest, told, "");
    }
    return Names.swap(rest, form, "");
  }

  /** The reference about the other thing. */
  String reference(Parent parent) {
    String reference = Names.swap(parent.reference(), name, other);
    for (Map.Entry<String, String> told : besides.entrySet()) {
      reference = Names.swap(reference, told.getKey(), told.getValue());
    }
    return Names.swap(reference, form, answer);
  }

  Fact fact() {
    return new Fact(List.of(answer));
  }

  Fact old() {
    return new Fact(List.of(form));
  }
}
