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
import dev.assize.base.Digest;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * R03: what helps stands at five places of a context of four lengths, between passages of other
 * parents. Made of one parent in ten, for the whole sweep of one parent says more than a cell of
 * each.
 */
final class PositionSweep implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R03",
          "place and length of the context",
          Oracle.CONSISTENT,
          Severity.MEDIUM,
          Retrieval.ALL,
          Retrieval.FOUND);

  /** Where the parent's passages stand, in per cent of the padding. */
  private static final List<Integer> POSITIONS = List.of(0, 25, 50, 75, 100);

  /** Lengths of the padding in tokens. */
  private static final List<Integer> TOKENS = List.of(1_000, 4_000, 8_000, 16_000);

  /** An estimate of how many characters a token has. */
  private static final int CHARACTERS = 4;

  private static final int ONE_IN = 10;
  private static final int HEX = 16;

  /** So many times a passage stands in the padding at most. */
  private static final int ROUNDS = 2;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    if (!isSwept(parent) || !Grounds.answer(parent)) {
      return 0;
    }
    List<Passage> others = others(parent);
    long length = ROUNDS * others.stream().mapToLong(passage -> passage.text().length()).sum();
    return POSITIONS.size()
        * (int) TOKENS.stream().filter(tokens -> (long) tokens * CHARACTERS <= length).count();
  }

  /** One parent in ten, whichever others there are. */
  private static boolean isSwept(Parent parent) {
    String digits = Digest.of("R03\n" + parent.id()).hex().substring(0, HEX / 2);
    return Long.parseLong(digits, HEX) % ONE_IN == 0;
  }

  private static List<Passage> others(Parent parent) {
    return parent.corpus().passages().stream()
        .filter(passage -> isPadding(passage, parent))
        .toList();
  }

  private static boolean isPadding(Passage passage, Parent parent) {
    return parent.context().stream().noneMatch(own -> own.text().equals(passage.text()))
        && !Grounds.tells(parent.facts(), passage.text());
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    int percent = POSITIONS.get(variant % POSITIONS.size());
    int tokens = TOKENS.get(variant / POSITIONS.size());
    List<Passage> padding = padding(parent, tokens * CHARACTERS, draws);
    int length = length(padding);
    List<Passage> context = new ArrayList<>();
    int passed = 0;
    int ahead = 0;
    while (ahead < padding.size() && 100L * passed < (long) percent * length) {
      passed += padding.get(ahead).text().length();
      ahead++;
    }
    context.addAll(padding.subList(0, ahead));
    context.addAll(before.context());
    context.addAll(padding.subList(ahead, padding.size()));
    return Optional.of(
        before
            .withContext(context)
            .expecting(before.expected().as(Oracle.CONSISTENT))
            .drew("position", percent)
            .drew("tokens", tokens));
  }

  /** Passages from a drawn one on, in their order, until the length is reached. */
  private static List<Passage> padding(Parent parent, int length, Draws draws) {
    List<Passage> all = parent.corpus().passages();
    int start = draws.below(all.size());
    List<Passage> padding = new ArrayList<>();
    int reached = 0;
    for (int i = 0; i < ROUNDS * all.size() && reached < length; i++) {
      Passage next = all.get((start + i) % all.size());
      if (isPadding(next, parent)) {
        padding.add(next);
        reached += next.text().length();
      }
    }
    return padding;
  }

  private static int length(List<Passage> passages) {
    return passages.stream().mapToInt(passage -> passage.text().length()).sum();
  }

  @Override
  public Size size() {
    return Size.PASSAGES;
  }

  @Override
  public Draft measured(Draft smaller, Draft before) {
    int from = Math.max(0, Collections.indexOfSubList(smaller.context(), before.context()));
    int ahead = length(smaller.context().subList(0, from));
    int all = length(smaller.context()) - length(before.context());
    return smaller
        .drew("position", all == 0 ? 0 : Math.round(100.0 * ahead / all))
        .drew("tokens", all / CHARACTERS);
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    int from = Collections.indexOfSubList(after.context(), before.context());
    boolean stands = from >= 0;
    List<Passage> padding = new ArrayList<>(after.context());
    if (stands) {
      padding.subList(from, from + before.context().size()).clear();
    }
    int length = length(padding);
    int tokens = Integer.parseInt(after.drawn().getOrDefault("tokens", "0"));
    return List.of(
        Retrieval.toldAsBefore(after, parent),
        new Proof("the parent's passages stand together", stands),
        new Proof("the padding is as long as it says", length >= tokens * CHARACTERS),
        new Proof(
            "no padding tells a fact",
            padding.stream().noneMatch(other -> Grounds.tells(parent.facts(), other.text()))));
  }
}
