package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** S12: greetings, farewells, emoji and hesitations around and inside the same question. */
final class Fillers implements Mutator {

  private static final Trait TRAIT = Surface.trait("S12", "small talk and hesitation");
  private static final int MOST = 50;

  /** Of those without a tone of their own there are fewer. */
  private static final int FLAT = 10;

  private static final int HESITATIONS = 3;

  private enum Kind {
    GREETING,
    HESITATION,
    SIGN_OFF,
    LETTER,
    EMOJI
  }

  /** What does not colour the tone of a question. */
  private static final int FLAT_KINDS = 2;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    if (!English.reads(parent.input())) {
      return 0;
    }
    return Surface.isLabelled(parent) ? FLAT : MOST;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    int kinds = Surface.isLabelled(parent) ? FLAT_KINDS : Kind.values().length;
    Kind kind = Kind.values()[variant % kinds];
    String input = before.input();
    String text =
        switch (kind) {
          case GREETING -> greeting(draws) + input;
          case HESITATION -> hesitating(before, draws);
          case SIGN_OFF -> input + draws.pick(SmallTalk.SIGN_OFFS);
          case LETTER -> greeting(draws) + input + draws.pick(SmallTalk.SIGN_OFFS);
          case EMOJI -> input + draws.pick(SmallTalk.EMOJI) + draws.pick(SmallTalk.EMOJI);
        };
    return Letters.changed(before, text).map(after -> after.drew("kind", kind.name()));
  }

  private static String greeting(Draws draws) {
    return draws.pick(SmallTalk.GREETINGS) + draws.pick(SmallTalk.PREFACES);
  }

  /** Before spaces between words that may be touched. */
  private static String hesitating(Draft draft, Draws draws) {
    Guard guard = draft.guard();
    String input = draft.input();
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i + 1 < input.length(); i++) {
      if (input.charAt(i) == ' '
          && guard.isFree(i - 1, i + 2)
          && Letters.isPlain(input.charAt(i - 1))
          && Letters.isPlain(input.charAt(i + 1))) {
        places.add(i);
      }
    }
    List<Integer> some =
        draws.shuffled(places).subList(0, Math.min(1 + draws.below(HESITATIONS), places.size()));
    StringBuilder text = new StringBuilder(input);
    for (int place : new TreeSet<>(some).descendingSet()) {
      text.insert(place, draws.pick(SmallTalk.HESITATIONS));
    }
    return text.toString();
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        Surface.readsBack(
            "the parent without small talk",
            before,
            after,
            SmallTalk.without(after.input()),
            SmallTalk.without(before.input())));
  }
}
