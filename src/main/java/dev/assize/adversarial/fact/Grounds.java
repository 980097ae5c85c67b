package dev.assize.adversarial.fact;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Parent;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a parent's answer stands on. */
public final class Grounds {

  private static final Set<String> UNANSWERED =
      Set.of("says-unknown", "refused", "escalates", "asks-back");

  private Grounds() {}

  /**
   * Whether the context tells all facts of the answer, word for word, and to answer is right; not
   * where tools are at hand, since what they bring is not known.
   */
  public static boolean answer(Parent parent) {
    return parent.once(Answered.class, it -> new Answered(isAnswered(it))).holds();
  }

  private record Answered(boolean holds) {}

  private static boolean isAnswered(Parent parent) {
    return parent.golden().expectation().policy() == Policy.ANSWER
        && parent.question().tools().isEmpty()
        && !parent.facts().isEmpty()
        && !parent.reference().isBlank()
        && parent.facts().stream().allMatch(fact -> isTold(fact, parent))
        && parent.checks().stream().noneMatch(Grounds::letsGo);
  }

  /** Words of those who want a text made, and not a question answered. */
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)\\b(?:write|draft|rewrite|compose|summar\\w+|translate|fill in|reply in|give him|give her"
              + "|\\d+ (?:words|characters)|text (?:message|for)|reminder|first reply|a list|message:|json)(?!\\w)");

  /** Whether the input asks to know something, and not to make something. */
  public static boolean asks(Parent parent) {
    return !TASK.matcher(parent.input()).find()
        && parent.checks().stream().noneMatch(check -> check.name().startsWith("json"));
  }

  private static boolean isTold(Fact fact, Parent parent) {
    return parent.evidence().stream().anyMatch(evidence -> evidence.fact().equals(fact));
  }

  /** Whether a reply that does not answer is what the check asks for. */
  private static boolean letsGo(CheckSpec check) {
    return !check.negated()
        && UNANSWERED.stream()
            .anyMatch(name -> check.name().equals(name) || check.value().contains("(" + name));
  }

  /** Whether a text holds a form of one of the facts, even as part of a word. */
  public static boolean tells(List<Fact> facts, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (Fact fact : facts) {
      for (String form : fact.forms()) {
        if (small.contains(form.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether every sentence that tells a fact still stands in a passage of the draft. */
  public static boolean stand(Draft draft, Parent parent) {
    return parent.evidence().stream()
        .map(Evidence::sentence)
        .distinct()
        .allMatch(sentence -> holds(draft.context(), sentence));
  }

  private static boolean holds(List<Passage> passages, String sentence) {
    return passages.stream().anyMatch(passage -> passage.text().contains(sentence));
  }
}
