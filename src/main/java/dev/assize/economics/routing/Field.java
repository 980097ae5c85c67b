package dev.assize.economics.routing;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.Figures;
import dev.assize.economics.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The cases that every subject has decided, and what each subject comes to on them. */
final class Field {

  /** Of all cases: with fewer decided ones nobody knows what the others would have said. */
  private static final double ENOUGH = 0.95;

  private final Study study;
  private final Objective objective;
  private final int[] which;
  private final Set<Axis> axes;
  private final List<Column> columns;

  Field(Study study, Objective objective) {
    this.study = study;
    this.objective = objective;
    this.which =
        Arrays.stream(study.all())
            .filter(i -> study.subjects().stream().allMatch(each -> each.isDecided(i)))
            .toArray();
    this.axes = known();
    this.columns = new ArrayList<>();
    study.subjects().forEach(each -> columns.add(column(each)));
  }

  private Set<Axis> known() {
    Set<Axis> known = EnumSet.of(Axis.QUALITY);
    if (study.subjects().stream().allMatch(each -> all(each::isPriced))) {
      known.add(Axis.COST);
    }
    if (study.subjects().stream().allMatch(each -> all(each::isTimed))) {
      known.add(Axis.LATENCY);
    }
    return known;
  }

  private boolean all(IntPredicate known) {
    return Arrays.stream(which).allMatch(known);
  }

  /** Why routes cannot be compared; empty when they can. */
  String missing() {
    int all = study.cases().size();
    if (which.length < ENOUGH * all) {
      return which.length + " of " + Numbers.count(all, "case") + " are decided for every subject";
    }
    if (Arrays.stream(clusters()).distinct().count() < 2) {
      return "all cases stand or fall together";
    }
    if (objective instanceof Objective.Worth worth) {
      if (!axes.contains(Axis.COST)) {
        return "not every trial has a price";
      }
      if (worth.perSecond().amount().signum() > 0 && !axes.contains(Axis.LATENCY)) {
        return "not every case was timed, and seconds are to count";
      }
    }
    return "";
  }

  private Column column(Figures figures) {
    Column column = Column.ofSize(which.length);
    for (int at = 0; at < which.length; at++) {
      column.quality()[at] = figures.share(which[at]);
      column.cost()[at] = axes.contains(Axis.COST) ? figures.cost(which[at]) : 0;
      column.seconds()[at] = axes.contains(Axis.LATENCY) ? figures.seconds(which[at]) : 0;
    }
    return valued(column);
  }

  /** The same with its utility worked out. */
  Column valued(Column column) {
    for (int at = 0; at < column.utility().length; at++) {
      column.utility()[at] = utility(column.quality()[at], column.cost()[at], column.seconds()[at]);
    }
    return column;
  }

  double utility(double quality, double cost, double seconds) {
    return switch (objective) {
      case Objective.Correctness correctness -> quality;
      case Objective.Worth worth ->
          worth.perCorrect().amount().doubleValue() * quality
              - cost
              - worth.perSecond().amount().doubleValue() * seconds;
    };
  }

  /**
   * What attempts without a bill may take away, whoever is asked; nothing where costs are not
   * known.
   *
   * @param missing what whoever chooses may have cost besides
   */
  Routing.Unbilled unbilled(double missing) {
    double cost =
        axes.contains(Axis.COST)
            ? missing + study.subjects().stream().mapToDouble(this::unbilled).sum()
            : 0;
    return switch (objective) {
      case Objective.Correctness correctness -> new Routing.Unbilled(cost, 0);
      case Objective.Worth worth -> new Routing.Unbilled(cost, cost);
    };
  }

  private double unbilled(Figures figures) {
    return Arrays.stream(which)
        .mapToDouble(i -> figures.cautiousCost(i) - figures.cost(i))
        .average()
        .orElse(0);
  }

  Study study() {
    return study;
  }

  /** The positions of its cases in the study. */
  int[] which() {
    return which;
  }

  int[] clusters() {
    return study.clusters(which);
  }

  Set<Axis> axes() {
    return axes;
  }

  /** One for each subject, in their order. */
  List<Column> columns() {
    return columns;
  }

  /** Of one subject. */
  Column column(String subject) {
    return columns.get(position(subject));
  }

  int position(String subject) {
    return study.subjects().stream().map(Figures::subject).toList().indexOf(subject);
  }
}
