package dev.assize.economics;

import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells who is beaten, and by whom. One beats another where it is as good on every axis as measured
 * and better on at least one; this is shown where each axis on which they differ is shown to
 * differ: the largest two-sided p-value of these axes, raised by Holm over all pairs, is at most
 * one minus the level. A claim about several axes that holds on each at the level holds at the
 * level (intersection-union; R. L. Berger, Technometrics 24 (1982) 295-300).
 */
public final class Dominance {

  /** Below any p-value that data give. */
  private static final PValue NONE = new PValue(-Double.MAX_VALUE);

  private final List<String> names;
  private final Set<Axis> axes;
  private final Leads leads;

  /**
   * By how much one is better than another on one axis.
   *
   * @param by above 0 where it is better; 0 where nothing tells them apart
   * @param p two-sided, of "no difference"
   */
  public record Lead(double by, PValue p) {}

  /** Compares two by their positions. */
  @FunctionalInterface
  public interface Leads {
    Lead lead(Axis axis, int one, int other);
  }

  /** Prepares; nothing is compared yet. */
  public Dominance(List<String> names, Set<Axis> axes, Leads leads) {
    this.names = List.copyOf(names);
    this.axes = Set.copyOf(axes);
    this.leads = leads;
  }

  /** Two of them: who is ahead on some axis, and how sure all of it is. */
  private record Duel(int one, int other, boolean isAhead, boolean isBehind, PValue p) {

    boolean isLostBy(int at) {
      return at == one && isBehind && !isAhead || at == other && isAhead && !isBehind;
    }

    int against(int at) {
      return at == one ? other : one;
    }
  }

  /**
   * Where each of them stands, in their order.
   *
   * @param level at which a difference counts as shown, all pairs together
   */
  public List<Frontier.Position> positions(double level) {
    List<Duel> duels = new ArrayList<>();
    for (int one = 0; one < names.size(); one++) {
      for (int other = one + 1; other < names.size(); other++) {
        duels.add(duel(one, other));
      }
    }
    List<PValue> adjusted = AdjustedPValues.holm(duels.stream().map(Duel::p).toList());
    List<Frontier.Position> positions = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      List<String> shown = new ArrayList<>();
      List<String> luck = new ArrayList<>();
      for (int d = 0; d < duels.size(); d++) {
        if (duels.get(d).isLostBy(at)) {
          (adjusted.get(d).isAtMost(1 - level) ? shown : luck)
              .add(names.get(duels.get(d).against(at)));
        }
      }
      positions.add(position(shown, luck));
    }
    return positions;
  }

  private static Frontier.Position position(List<String> shown, List<String> luck) {
    if (!shown.isEmpty()) {
      return new Frontier.Position.Dominated(shown);
    }
    return luck.isEmpty() ? new Frontier.Position.OnFrontier() : new Frontier.Position.Tied(luck);
  }

  private Duel duel(int one, int other) {
    boolean ahead = false;
    boolean behind = false;
    PValue p = NONE;
    for (Axis axis : axes) {
      Lead lead = leads.lead(axis, one, other);
      ahead |= lead.by() > 0;
      behind |= lead.by() < 0;
      p = lead.by() == 0 ? p : p.orLarger(lead.p());
    }
    return new Duel(one, other, ahead, behind, ahead || behind ? p : PValue.ONE);
  }
}
