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
import dev.assize.adversarial.fact.Abstention;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** R06: what helps is not there any more, or something like it stands in its place. */
final class Removal implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R06",
          "evidence taken away",
          Oracle.ABSTAIN,
          Severity.HIGH,
          Retrieval.QUESTION,
          Retrieval.UNFOUNDED);

  private enum Way {
    PASSAGES,
    REPLACED,
    SENTENCES
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    if (!Abstention.suits(parent)) {
      return 0;
    }
    // The sentences alone are another child only where their passages say something besides.
    return withoutSentences(parent).equals(withoutPassages(parent))
        ? Way.values().length - 1
        : Way.values().length;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    if (!before.context().equals(parent.context())) {
      return Optional.empty();
    }
    Way way = Way.values()[variant];
    Draft after =
        before.withContext(
            switch (way) {
              case SENTENCES -> withoutSentences(parent);
              case PASSAGES -> withoutPassages(parent);
              case REPLACED -> replaced(parent);
            });
    return Abstention.isUntold(after, parent)
        ? Optional.of(
            after
                .expecting(Abstention.expected(after, parent))
                .drew("removed", way.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static List<Passage> withoutSentences(Parent parent) {
    List<Passage> left = new ArrayList<>();
    for (int i = 0; i < parent.context().size(); i++) {
      Passage passage = parent.context().get(i);
      String text = withoutSentences(passage.text(), told(parent, i));
      if (text.equals(passage.text())) {
        left.add(passage);
      } else if (!text.isBlank()) {
        left.add(Retrieval.passage(text));
      }
    }
    return left;
  }

  private static String withoutSentences(String text, List<Evidence> evidence) {
    StringBuilder left = new StringBuilder(text);
    evidence.stream()
        .sorted(Comparator.comparingInt(Evidence::from).reversed())
        .forEach(each -> left.delete(each.from(), Math.min(each.to() + 1, left.length())));
    return left.toString().strip();
  }

  private static List<Evidence> told(Parent parent, int passage) {
    TreeSet<Integer> known = new TreeSet<>();
    return parent.evidence().stream()
        .filter(each -> each.passage() == passage && known.add(each.from()))
        .toList();
  }

  private static List<Passage> withoutPassages(Parent parent) {
    List<Passage> left = new ArrayList<>();
    for (int i = 0; i < parent.context().size(); i++) {
      if (told(parent, i).isEmpty()) {
        left.add(parent.context().get(i));
      }
    }
    return left;
  }

  private static List<Passage> replaced(Parent parent) {
    List<Passage> likest = new ArrayList<>(Retrieval.likest(parent, parent.context().size()));
    List<Passage> left = new ArrayList<>();
    for (int i = 0; i < parent.context().size(); i++) {
      if (told(parent, i).isEmpty()) {
        left.add(parent.context().get(i));
      } else if (!likest.isEmpty()) {
        left.add(likest.removeFirst());
      }
    }
    return left;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        new Proof("the question is the parent's", after.input().equals(before.input())),
        new Proof("nothing tells the fact", Abstention.isUntold(after, parent)));
  }
}
