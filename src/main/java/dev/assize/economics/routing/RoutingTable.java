package dev.assize.economics.routing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A route as an application can follow it, fitted on all cases. */
public sealed interface RoutingTable {

  /** Whether it was learned from cases, and can be followed. */
  default boolean isLearned() {
    return switch (this) {
      case Keyed keyed -> true;
      case Escalation escalation -> true;
      case Fixed fixed -> false;
      case None none -> false;
    };
  }

  /** Always one subject. */
  record Fixed(String subject) implements RoutingTable {}

  /**
   * By a key of the question.
   *
   * @param by what the key is
   * @param ways by key
   * @param otherwise the subject for any other key
   */
  record Keyed(String by, SortedMap<String, Way> ways, String otherwise) implements RoutingTable {
    public Keyed {
      ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
    }
  }

  /**
   * Where the questions of a key go.
   *
   * @param cases that it was learned from
   * @param agreeing of all fits on halves of the cases, the share that chose the same subject
   */
  record Way(String subject, int cases, double agreeing) {}

  /**
   * One subject first, then another where the signal worries more than the threshold, or says
   * nothing.
   *
   * @param threshold infinite where the second is always asked (minus), or only where the signal
   *     says nothing (plus)
   * @param escalated the share of replies after which the second is asked
   */
  record Escalation(String first, String then, String signal, double threshold, double escalated)
      implements RoutingTable {}

  /** Nothing that an application could follow. */
  record None(String why) implements RoutingTable {}
}
