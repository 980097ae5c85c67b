package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * R02: passages that are likest to the question, and answer another one, stand beside those that
 * help.
 */
final class Distractors implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R02",
          "passages that distract",
          Oracle.INV,
          Severity.MEDIUM,
          Retrieval.ALL,
          Retrieval.FOUND);

  private static final int MOST = Retrieval.LIKEST;

  private enum Place {
    BEFORE,
    BEHIND,
    AROUND
  }

  private record Way(int count, Place place) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(MOST, Place.AROUND),
          new Way(3, Place.AROUND),
          new Way(1, Place.BEFORE),
          new Way(1, Place.BEHIND),
          new Way(3, Place.BEFORE),
          new Way(3, Place.BEHIND),
          new Way(MOST, Place.BEFORE),
          new Way(MOST, Place.BEHIND));

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    int others = parent.corpus().passages().size() - parent.context().size();
    return others >= MOST && Grounds.answer(parent) ? WAYS.size() : 0;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Way way = WAYS.get(variant);
    List<Passage> others = draws.shuffled(Retrieval.likest(parent, way.count()));
    if (others.size() < way.count()) {
      return Optional.empty();
    }
    int ahead =
        switch (way.place()) {
          case BEFORE -> others.size();
          case BEHIND -> 0;
          case AROUND -> (others.size() + 1) / 2;
        };
    List<Passage> context = new ArrayList<>(others.subList(0, ahead));
    context.addAll(before.context());
    context.addAll(others.subList(ahead, others.size()));
    return Optional.of(
        before
            .withContext(context)
            .drew("distractors", way.count())
            .drew("place", way.place().name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public Size size() {
    return Size.PASSAGES;
  }

  @Override
  public Draft measured(Draft smaller, Draft before) {
    int ahead = Collections.indexOfSubList(smaller.context(), before.context());
    int all = smaller.context().size() - before.context().size();
    Place place = ahead == 0 ? Place.BEHIND : ahead == all ? Place.BEFORE : Place.AROUND;
    return smaller.drew("distractors", all).drew("place", place.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    List<Passage> others = new ArrayList<>(after.context());
    boolean stands = others.removeAll(before.context()) && others.size() < after.context().size();
    return List.of(
        Retrieval.toldAsBefore(after, parent),
        new Proof("the parent's passages stand together", stands && isRun(before, after)),
        new Proof(
            "no other passage tells a fact",
            others.stream().noneMatch(other -> Grounds.tells(parent.facts(), other.text()))));
  }

  private static boolean isRun(Draft before, Draft after) {
    return Collections.indexOfSubList(after.context(), before.context()) >= 0;
  }
}
