package dev.assize;

import dev.assize.base.Once;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.store.JournalReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which questions want words of their own, so that one short reply to all of them is no label
 * but a refusal to answer.
 */
final class OpenQuestions {

  /** Checks of which the right reply is one out of few, a number, or data. */
  private static final Set<String> CLOSED =
      Set.of("one-of", "equals", "number", "regex", "json", "json-field", "json-schema");

  private final Map<String, Expectation> expected = new HashMap<>();

  private final Once<FewWords> labels = Once.of(this::labels);

  private OpenQuestions() {}

  static OpenQuestions of(JournalReader journal) {
    OpenQuestions questions = new OpenQuestions();
    journal.forEachCase(golden -> questions.add(golden));
    return questions;
  }

  private void add(GoldenCase golden) {
    expected.put(golden.id(), golden.expectation());
  }

  /** Whether a reply to a case says nothing that is wanted of it, where words are. */
  boolean isOpenTo(String reply, String caseId, Telling other) {
    Expectation wanted = expected.get(caseId);
    return wanted != null
        && isOpen(wanted)
        && !isLabel(reply, wanted)
        && (other == Telling.AT_LENGTH || (isSpecific(wanted) && !isLabelOfAny(reply)));
  }

  /** How the other side replied. */
  enum Telling {
    AT_LENGTH,
    BRIEFLY
  }

  private static boolean isOpen(Expectation wanted) {
    return wanted.policy() == Policy.ANSWER
        && wanted.checks().stream().map(CheckSpec::name).noneMatch(CLOSED::contains);
  }

  private static boolean isSpecific(Expectation wanted) {
    return !wanted.include().isEmpty() || !wanted.reference().isBlank();
  }

  private boolean isLabelOfAny(String reply) {
    return labels.get().hold(words(reply));
  }

  private FewWords labels() {
    return FewWords.of(
        expected.values().stream()
            .filter(OpenQuestions::isOpen)
            .flatMap(OpenQuestions::forms)
            .toList());
  }

  /** Whether the reply is what is wanted, and hardly a word more. */
  private static boolean isLabel(String reply, Expectation wanted) {
    List<String> said = words(reply);
    return forms(wanted).anyMatch(form -> FewWords.isHardlyMore(said, form));
  }

  private static Stream<List<String>> forms(Expectation wanted) {
    return Stream.concat(
            Stream.of(wanted.reference()),
            wanted.include().stream().map(Fact::forms).flatMap(List::stream))
        .map(OpenQuestions::words)
        .filter(form -> !form.isEmpty());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
