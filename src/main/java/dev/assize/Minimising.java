package dev.assize;

import dev.assize.Minimised.Found;
import dev.assize.Minimised.Leg;
import dev.assize.Minimised.Sureness;
import dev.assize.Minimised.Try;
import dev.assize.adversarial.Ddmin;
import dev.assize.adversarial.Ddmin.Told;
import dev.assize.adversarial.Oracle.Group;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Shrinking;
import dev.assize.adversarial.Shrinking.Piece;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the smallest case that fails as the whole does: first among the links of its chain,
 * then among all pieces of those that are left. What fails on another leg fails for another reason,
 * and does not count.
 */
final class Minimising {

  /** Of these oracles a failing parent says that the mutators are not to blame. */
  private static final Set<Group> LIKE_PARENT =
      EnumSet.of(Group.SAME, Group.ANSWERED, Group.TWO_LEGS);

  private final Perturbation whole;
  private final Shrinking shrinking;
  private final Witness witness;
  private final int most;
  private final int trials;
  private final List<Try> tried = new ArrayList<>();
  private final Map<String, Told> known = new HashMap<>();
  private int unsound;

  /**
   * A search.
   *
   * @param trials how many calls a case takes at the least
   * @param most calls that may be made
   */
  Minimising(Perturbation whole, Shrinking shrinking, Witness witness, int trials, int most) {
    this.whole = whole;
    this.shrinking = shrinking;
    this.witness = witness;
    this.trials = trials;
    this.most = most;
  }

  Minimised minimised() {
    Found found = found();
    return new Minimised(whole, witness.name(), tried, unsound, witness.calls(), found);
  }

  private Found found() {
    Reaction first = witness.on(whole.golden());
    Leg leg = first.told(Leg.RESISTING) == Told.FAILS ? Leg.RESISTING : Leg.HELPING;
    Told told = first.told(leg);
    note(shrinking.told(whole.chain()), first, leg);
    known.put(whole.id(), told);
    if (told != Told.FAILS) {
      return told == Told.DOES_NOT && first.told(Leg.RESISTING) == Told.DOES_NOT
          ? new Found.DoesNotFail()
          : new Found.Open(first.trouble());
    }
    return isParentToBlame(leg) ? new Found.ParentFails() : smallest(leg);
  }

  /** A golden query has no resisting leg: what is to be won is not there to be had. */
  private boolean isParentToBlame(Leg leg) {
    if (leg == Leg.RESISTING || !LIKE_PARENT.contains(whole.oracle().group()) || isSpent()) {
      return false;
    }
    Reaction untouched = witness.on(whole.parent().golden());
    note("the golden query " + whole.parent().id(), untouched, leg);
    return untouched.told(leg) == Told.FAILS;
  }

  private Found smallest(Leg leg) {
    List<Piece> all = shrinking.pieces();
    List<Integer> links = all.stream().map(Piece::link).distinct().toList();
    Ddmin.Least<Integer> chain = Ddmin.of(links, some -> ask(of(all, some), leg));
    Ddmin.Least<Piece> least = Ddmin.of(of(all, chain.part()), some -> ask(some, leg));
    Perturbation found = shrinking.with(least.part()).orElse(whole);
    return new Found.Smallest(
        found,
        shrinking.told(found.chain()),
        leg,
        least.part().size(),
        all.size(),
        switch (least.ending()) {
          case MINIMAL -> Sureness.SHOWN;
          case UNDECIDED -> Sureness.NOT_DECIDED;
          case STOPPED -> Sureness.OUT_OF_CALLS;
        });
  }

  private static List<Piece> of(List<Piece> all, List<Integer> links) {
    return all.stream().filter(piece -> links.contains(piece.link())).toList();
  }

  private Told ask(List<Piece> some, Leg leg) {
    Optional<Perturbation> smaller = shrinking.with(some);
    if (smaller.isEmpty()) {
      unsound++;
      return Told.DOES_NOT;
    }
    Perturbation asked = smaller.get();
    Told told = known.get(asked.id());
    if (told != null) {
      return told;
    }
    if (isSpent()) {
      return Told.NO_MORE;
    }
    Reaction reaction = witness.on(asked.golden());
    note(shrinking.told(asked.chain()), reaction, leg);
    known.put(asked.id(), reaction.told(leg));
    return reaction.told(leg);
  }

  private boolean isSpent() {
    return witness.calls() + trials > most;
  }

  private void note(String what, Reaction reaction, Leg leg) {
    tried.add(new Try(what, reaction.told(leg), reaction.isSplit(leg), reaction.trouble()));
  }
}
