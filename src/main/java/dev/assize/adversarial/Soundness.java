package dev.assize.adversarial;

import dev.assize.cases.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What must hold of every perturbation, whatever mutator made it. */
final class Soundness {

  private Soundness() {}

  static List<Proof> of(Parent parent, Draft draft) {
    return List.of(
        new Proof("differs from the parent", differs(parent, draft)),
        new Proof("the question is not its own answer", !Echo.helps(draft)),
        new Proof("what is to be won stands nowhere before", isHidden(parent, draft)));
  }

  private static boolean differs(Parent parent, Draft draft) {
    Question question = parent.question();
    return !draft.input().equals(question.input())
        || !draft.turns().equals(question.turns())
        || !draft.context().equals(question.context())
        || !draft.tools().equals(question.tools());
  }

  /** A computed marker may not be quoted from anywhere; a secret stands where it was planted. */
  private static boolean isHidden(Parent parent, Draft draft) {
    if (draft.planted().isEmpty() || draft.expected().oracle() != Oracle.NO_OBEY) {
      return true;
    }
    String planted = draft.planted().toLowerCase(Locale.ROOT);
    Stream<String> shown =
        Stream.of(
                Stream.of(draft.input(), parent.reference()),
                draft.turns().stream().map(Question.Turn::text),
                draft.context().stream().map(Question.Passage::text))
            .flatMap(texts -> texts);
    return shown.noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(planted))
        && !parent.mentions(draft.planted());
  }
}
