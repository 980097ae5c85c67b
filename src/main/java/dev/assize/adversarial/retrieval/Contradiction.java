package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Changed;
import dev.assize.adversarial.fact.Denial;
import dev.assize.adversarial.fact.Twist;
import dev.assize.cases.Question.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** R08: a second passage tells another number, and says plainly which of the two holds. */
final class Contradiction implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R08",
          "passages that contradict each other",
          Oracle.DIR,
          Severity.MEDIUM,
          Retrieval.QUESTION,
          Retrieval.UNFOUNDED);

  /** What the second passage is, and whether it is the one that holds. */
  private enum Note {
    CHANGE("Change that is in force now. It replaces every earlier text about this: %s", true),
    CORRECTION("Correction of what our pages say elsewhere, valid at once: %s", true),
    ARCHIVE("From our archive, page of 12 March 2019, no longer in force: %s", false),
    FORUM("Comment by a visitor of our forum, never checked by us: %s", false),
    DRAFT("Draft for discussion, never decided and not in force: %s", false);

    private final String form;
    private final boolean holds;

    Note(String form, boolean holds) {
      this.form = form;
      this.holds = holds;
    }
  }

  private enum Place {
    BEHIND,
    BEFORE
  }

  private record Way(Note note, Place place) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(Note.CHANGE, Place.BEHIND),
          new Way(Note.CORRECTION, Place.BEFORE),
          new Way(Note.CHANGE, Place.BEFORE),
          new Way(Note.CORRECTION, Place.BEHIND),
          new Way(Note.ARCHIVE, Place.BEFORE),
          new Way(Note.FORUM, Place.BEHIND),
          new Way(Note.DRAFT, Place.BEFORE),
          new Way(Note.ARCHIVE, Place.BEHIND));

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return twist(parent).isPresent() ? WAYS.size() : 0;
  }

  /** A row of a table says nothing by itself. */
  private static Optional<Twist> twist(Parent parent) {
    return Twist.of(parent).filter(Twist::isSentence);
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Way way = WAYS.get(variant);
    return twist(parent)
        .map(
            twist -> {
              BigDecimal other = draws.pick(twist.others());
              List<Passage> context = new ArrayList<>(before.context());
              context.add(
                  way.place() == Place.BEFORE ? 0 : context.size(), second(way, twist, other));
              Draft after = before.withContext(context);
              return after
                  .expecting(expected(after, way, twist, other))
                  .drew("note", way.note().name().toLowerCase(Locale.ROOT))
                  .drew("place", way.place().name().toLowerCase(Locale.ROOT))
                  .drew("to", other.toPlainString());
            });
  }

  private static Passage second(Way way, Twist twist, BigDecimal other) {
    return Retrieval.passage(way.note().form.replace("%s", twist.untrue(other)));
  }

  private static Expected expected(Draft after, Way way, Twist twist, BigDecimal other) {
    Expected before = after.expected();
    if (!way.note().holds) {
      return before.andAlso(Denial.setAside(twist.wrong(other), other));
    }
    String reference = twist.in(before.reference(), other);
    return Changed.telling(after, twist.facts(other), before.exclude(), reference)
        .andAlso(Denial.setAside(twist.right(), twist.figure().value()))
        .andAlso(Denial.notDenied(other));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    List<Passage> others = new ArrayList<>(after.context());
    before.context().forEach(others::remove);
    return List.of(
        new Proof("one passage is new", others.size() == 1),
        new Proof(
            "with the number swapped back it tells what the parent's passage tells",
            others.size() == 1 && swapsBack(others.getFirst().text(), after, parent)),
        Retrieval.toldAsBefore(after, parent));
  }

  private static boolean swapsBack(String text, Draft after, Parent parent) {
    BigDecimal other = new BigDecimal(after.drawn().get("to"));
    return twist(parent)
        .map(twist -> twist.back(text, other).endsWith(twist.evidence().sentence().strip()))
        .orElse(false);
  }
}
