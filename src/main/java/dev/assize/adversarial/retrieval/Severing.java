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
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** R05: passages as careless cutting leaves them: halved, twice there, out of order, broken off. */
final class Severing implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R05", "passages cut badly", Oracle.INV, Severity.MEDIUM, Retrieval.ALL, Retrieval.FOUND);

  private enum Way {
    HALVED,
    DOUBLED,
    SHUFFLED,
    BROKEN_OFF
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Grounds.answer(parent) ? ways(parent).size() : 0;
  }

  private static List<Way> ways(Parent parent) {
    List<Way> ways = new ArrayList<>();
    if (!cuts(parent).isEmpty()) {
      ways.add(Way.HALVED);
    }
    ways.add(Way.DOUBLED);
    if (parent.context().size() > 1) {
      ways.add(Way.SHUFFLED);
    }
    if (Abstention.suits(parent)) {
      ways.add(Way.BROKEN_OFF);
    }
    if (cuts(parent).size() > 1) {
      ways.add(Way.HALVED);
    }
    return ways;
  }

  /** Where the first evidence may be cut in two: between words, through no form of a fact. */
  private static List<Integer> cuts(Parent parent) {
    Evidence evidence = parent.evidence().getFirst();
    if (evidence.sentence().startsWith("|")) {
      return evidence.from() > 0 ? List.of(evidence.from() - 1) : List.of();
    }
    List<Evidence> within =
        parent.evidence().stream()
            .filter(e -> e.passage() == evidence.passage() && e.from() == evidence.from())
            .toList();
    List<Integer> cuts = new ArrayList<>();
    for (int at = 1; at < evidence.sentence().length() - 1; at++) {
      int blank = at;
      if (evidence.sentence().charAt(at) == ' '
          && within.stream().noneMatch(each -> isInside(blank, each))) {
        cuts.add(evidence.from() + at);
      }
    }
    return cuts;
  }

  private static boolean isInside(int at, Evidence evidence) {
    int from = evidence.sentence().indexOf(evidence.form());
    while (from >= 0) {
      if (at >= from && at < from + evidence.form().length()) {
        return true;
      }
      from = evidence.sentence().indexOf(evidence.form(), from + 1);
    }
    return false;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Way> ways = ways(parent);
    if (variant >= ways.size() || !before.context().equals(parent.context())) {
      return Optional.empty();
    }
    Way way = ways.get(variant);
    Draft after =
        before
            .withContext(
                switch (way) {
                  case HALVED -> halved(parent, draws);
                  case DOUBLED -> doubled(parent);
                  case SHUFFLED -> shuffled(parent, draws);
                  case BROKEN_OFF -> brokenOff(parent);
                })
            .drew("cut", way.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (way != Way.BROKEN_OFF) {
      return Optional.of(after);
    }
    return Abstention.isUntold(after, parent)
        ? Optional.of(after.expecting(Abstention.expected(after, parent)))
        : Optional.empty();
  }

  private static List<Passage> halved(Parent parent, Draws draws) {
    int which = parent.evidence().getFirst().passage();
    int cut = draws.pick(cuts(parent));
    String text = parent.context().get(which).text();
    List<Passage> passages = new ArrayList<>(parent.context());
    passages.set(which, Retrieval.passage(text.substring(0, cut)));
    passages.add(which + 1, Retrieval.passage(text.substring(cut + 1)));
    return passages;
  }

  private static List<Passage> doubled(Parent parent) {
    List<Passage> passages = new ArrayList<>(parent.context());
    passages.add(parent.context().get(parent.evidence().getFirst().passage()));
    return passages;
  }

  /** Another order than the parent's. */
  private static List<Passage> shuffled(Parent parent, Draws draws) {
    List<Passage> passages = draws.shuffled(parent.context());
    if (passages.equals(parent.context())) {
      passages.add(passages.removeFirst());
    }
    return passages;
  }

  /** Every passage that tells a fact ends before the first one. */
  private static List<Passage> brokenOff(Parent parent) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < parent.context().size(); i++) {
      Passage passage = parent.context().get(i);
      int which = i;
      int end =
          parent.evidence().stream()
              .filter(each -> each.passage() == which)
              .mapToInt(each -> each.from() + each.sentence().indexOf(each.form()))
              .min()
              .orElse(passage.text().length());
      if (end == passage.text().length()) {
        passages.add(passage);
      } else if (!passage.text().substring(0, end).isBlank()) {
        passages.add(Retrieval.passage(passage.text().substring(0, end).stripTrailing()));
      }
    }
    return passages;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    boolean abstains = after.expected().oracle() == Oracle.ABSTAIN;
    List<String> left = words(after);
    List<String> lost = words(before);
    left.forEach(lost::remove);
    return List.of(
        new Proof("nothing is lost but what was broken off", lost.isEmpty() != abstains),
        new Proof("no word is new", new ArrayList<>(words(before)).containsAll(left)),
        new Proof(
            "every fact is told, or none",
            abstains ? Abstention.isUntold(after, parent) : tellsAll(after, parent)));
  }

  private static List<String> words(Draft draft) {
    List<String> words = new ArrayList<>();
    draft.context().forEach(p -> words.addAll(Arrays.asList(p.text().strip().split("\\s+"))));
    return words;
  }

  private static boolean tellsAll(Draft after, Parent parent) {
    return parent.evidence().stream()
        .map(Evidence::form)
        .allMatch(form -> after.context().stream().anyMatch(p -> p.text().contains(form)));
  }
}
