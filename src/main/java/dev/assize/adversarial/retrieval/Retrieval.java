package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Question.Passage;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Retrieval {

  /** Orders that come in with a passage. */
  static final Threat INJECTED =
      new Threat(List.of("LLM01:2025"), List.of("AML.T0051.001"), List.of("2.9"));

  /** Passages that were found, and are not those that help. */
  static final Threat FOUND =
      new Threat(
          List.of("LLM08:2025", "LLM04:2025"),
          List.of("AML.T0070", "AML.T0071"),
          List.of("2.8", "2.12"));

  /** An answer that no passage bears out. */
  static final Threat UNFOUNDED =
      new Threat(List.of("LLM09:2025"), List.of("AML.T0062"), List.of("2.2", "2.8"));

  /** Everything about the question, whose answer is still the same. */
  static final EnumSet<Kept> ALL = EnumSet.allOf(Kept.class);

  /** The question to the letter, whose answer is now another. */
  static final EnumSet<Kept> QUESTION = EnumSet.of(Kept.SLOTS, Kept.LANGUAGE, Kept.CANARY);

  /** No child has more passages of others beside its own. */
  static final int LIKEST = 7;

  private Retrieval() {}

  static Trait trait(
      String id,
      String name,
      Oracle oracle,
      Severity severity,
      EnumSet<Kept> keeps,
      Threat threat) {
    return new Trait(id, 1, name, Family.RETRIEVAL, oracle, severity, keeps, threat);
  }

  /** The passages of others that are likest to the question, at most {@value #LIKEST}. */
  static List<Passage> likest(Parent parent, int count) {
    List<Passage> all =
        parent.once(Likest.class, it -> new Likest(it.corpus().nearest(it, LIKEST))).passages();
    return all.subList(0, Math.min(count, all.size()));
  }

  private record Likest(List<Passage> passages) {}

  /** A passage that is on no page. */
  static Passage passage(String text) {
    return new Passage("", text);
  }

  /** That the facts can be found as before. */
  static Proof toldAsBefore(Draft after, Parent parent) {
    return new Proof("every fact is told as before", Grounds.stand(after, parent));
  }
}
