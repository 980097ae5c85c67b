package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.report.Phrases;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.List;
import java.util.Optional;

/**
 * What became of the cases between the two runs compared, by majority of their trials.
 *
 * @param broke cases that passed and fail now, by id, without sealed ones
 * @param fixed the reverse
 * @param table of all of them, sealed ones included
 */
public record Transitions(List<String> broke, List<String> fixed, PairedTable table) {

  private static final double LEVEL = 0.95;
  private static final int NAMED = 20;

  public Transitions {
    broke = List.copyOf(broke);
    fixed = List.copyOf(fixed);
  }

  /** Whether more broke than were fixed, or fewer: the mid-p McNemar test. */
  public PValue p() {
    return McNemar.midP(table);
  }

  /** Of the change of the share that passes, at 95 %; empty without a case. */
  public Optional<Interval> interval() {
    return Tango.interval(table, LEVEL);
  }

  /** In one sentence. */
  public String words() {
    return table.total() == 0
        ? "No case was decided both times."
        : Numbers.count(table.n01(), "case")
            + " broke and "
            + Numbers.count(table.n10())
            + " "
            + (table.n10() == 1 ? "was" : "were")
            + " fixed of "
            + Numbers.count(table.total())
            + " that were decided both times (mid-p McNemar p "
            + p().text()
            + ").";
  }

  /** Their names. */
  public List<String> names() {
    return List.of(named("Broke: ", broke, table.n01()), named("Fixed: ", fixed, table.n10()));
  }

  private static String named(String label, List<String> ids, int all) {
    int sealed = all - ids.size();
    String hidden = sealed > 0 ? Numbers.count(sealed, "sealed case") : "";
    return label
        + (all == 0
            ? "none."
            : Phrases.few(ids, NAMED)
                + (ids.isEmpty() || sealed == 0 ? "" : ", and ")
                + hidden
                + ".");
  }
}
