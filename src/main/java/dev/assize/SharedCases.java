package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.drift.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The cases that two runs asked alike; all others are told and left out. */
final class SharedCases {

  private final Sighting before;
  private final Sighting after;
  private final NavigableSet<String> ids = new TreeSet<>();

  SharedCases(Sighting before, Sighting after) {
    this.before = before;
    this.after = after;
    after.ids().stream().filter(id -> before.asksLike(after, id)).forEach(ids::add);
  }

  Sighting before() {
    return before;
  }

  Sighting after() {
    return after;
  }

  NavigableSet<String> ids() {
    return ids;
  }

  /** Whether the quantity depends on what is expected of a reply, and not on the reply alone. */
  static boolean isJudged(Quantity quantity) {
    return switch (quantity) {
      case PASS_RATE, SCORE, FORMAT_RATE, LABEL_SHARES -> true;
      case LENGTH, REFUSAL_RATE, LATENCY, TOKENS, LANGUAGE -> false;
    };
  }

  /** Whether a case may be compared in that quantity. */
  boolean isComparable(Quantity quantity, String id) {
    return ids.contains(id) && (!isJudged(quantity) || before.measuresLike(after, id));
  }

  /** Cases of one cluster stand or fall together; a case without one stands alone. */
  String cluster(String id) {
    return after.cluster(id);
  }

  /** What is not compared, and why. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    long gone = before.ids().stream().filter(id -> !after.has(id)).count();
    long added = after.ids().stream().filter(id -> !before.has(id)).count();
    long edited = after.ids().stream().filter(id -> before.has(id) && !ids.contains(id)).count();
    if (gone + added + edited > 0) {
      notes.add(
          "Only the "
              + Numbers.count(ids.size(), "case")
              + " that both runs have a new reply to are compared: "
              + Numbers.count(gone)
              + " only then, "
              + Numbers.count(added)
              + " only now, "
              + Numbers.count(edited)
              + " asked otherwise now.");
    }
    long other = ids.stream().filter(id -> !before.measuresLike(after, id)).count();
    if (other > 0) {
      notes.add(
          Numbers.count(other, "case")
              + (other == 1 ? " was" : " were")
              + " decided by other criteria then: pass rate, score, format and labels leave "
              + (other == 1 ? "it" : "them")
              + " out.");
    }
    return notes;
  }
}
