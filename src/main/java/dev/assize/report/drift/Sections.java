package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Creep;
import dev.assize.drift.DriftAnswer;
import dev.assize.drift.Estimate;
import dev.assize.drift.Quantity;
import dev.assize.drift.QuantityTests.Finding;
import dev.assize.drift.QuantityTests.LabelFinding;
import dev.assize.drift.QuantityTests.NotTested;
import dev.assize.drift.QuantityTests.NumberFinding;
import dev.assize.report.drift.Section.Table;
import dev.assize.report.svg.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a drift report, in the order in which a reader wants them. */
public final class Sections {

  private final DriftView view;

  private Sections(DriftView view) {
    this.view = view;
  }

  /** Of a report; parts without anything to say are left out. */
  public static List<Section> of(DriftView view) {
    Sections sections = new Sections(view);
    return Stream.of(
            Stream.of(sections.tests()),
            WhoseSection.of(view.whose()).stream(),
            Stream.of(SameInputs.of(view), sections.charts(), sections.creep()),
            sections.further().stream(),
            Stream.of(sections.runs()))
        .flatMap(each -> each)
        .toList();
  }

  private Section tests() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "One test for each quantity, named before anybody looked, on "
            + Numbers.count(view.cases(), "case")
            + " of both runs; p is adjusted for all of them (Holm).");
    String untested =
        view.tests().stream()
            .filter(NotTested.class::isInstance)
            .map(test -> test.quantity().words())
            .collect(Collectors.joining(", "));
    if (!untested.isEmpty()) {
      sentences.add("Not told by any case both times: " + untested + ".");
    }
    if (isLatencyAside()) {
      sentences.add(
          "The latency belongs to the machine and its load as much as to the subject: it decides"
              + " nothing here.");
    }
    return Section.of("What moved", sentences)
        .with(
            new Table(
                "Quantities, then and now",
                List.of("Quantity", "Then", "Now", "Change (95 % interval)", "n", "p", "Says"),
                view.tests().stream().flatMap(test -> row(test, view.whose()).stream()).toList()));
  }

  private boolean isLatencyAside() {
    return view.about().primary() != Quantity.LATENCY
        && view.tests().stream()
            .anyMatch(
                test -> test.quantity() == Quantity.LATENCY && test.answer() == DriftAnswer.DRIFT);
  }

  private static Optional<List<String>> row(Finding finding, Whose whose) {
    String answer =
        whose.voids(finding.quantity()) ? "void: the judge moved" : finding.answer().words();
    return switch (finding) {
      case NumberFinding number -> {
        Estimate estimate = number.estimate();
        yield Optional.of(
            List.of(
                number.quantity().words(),
                number.quantity().shown(estimate.before()),
                number.quantity().shown(estimate.after()),
                estimate.words().replace("95 % interval ", ""),
                Numbers.count(estimate.cases()),
                number.adjusted().text(),
                answer));
      }
      case LabelFinding label ->
          Optional.of(
              List.of(
                  label.quantity().words(),
                  Shares.of(label.before()),
                  Shares.of(label.after()),
                  "chi-square "
                      + Numbers.decimal(label.test().statistic(), 1)
                      + ", by luck up to "
                      + Numbers.decimal(label.test().limit(), 1),
                  Numbers.count(label.before().values().stream().mapToInt(n -> n).sum()),
                  label.adjusted().text(),
                  answer));
      case NotTested untested -> Optional.empty();
    };
  }

  private Section charts() {
    List<String> sentences = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (ControlChart chart : view.charts()) {
      switch (chart) {
        case ControlChart.TooFewRuns few -> {}
        case ControlChart.Unsettled unsettled -> sentences.add(unsettled.words());
        case ControlChart.Charted charted -> {
          sentences.add(charted.words());
          figures.add(ChartFigure.of(charted));
        }
      }
    }
    view.charts().stream()
        .filter(ControlChart.TooFewRuns.class::isInstance)
        .map(ControlChart.TooFewRuns.class::cast)
        .filter(few -> few.has() > 0 || figures.isEmpty())
        .max(Comparator.comparingInt(ControlChart.TooFewRuns::has))
        .map(Sections::few)
        .ifPresent(sentences::add);
    List<String> events =
        view.charts().stream()
            .flatMap(chart -> chart.events().stream())
            .map(event -> "Before run " + event.run() + ": " + event.words() + ".")
            .distinct()
            .toList();
    sentences.addAll(events);
    return new Section("Run by run", sentences, List.of(), figures, List.of());
  }

  private static String few(ControlChart.TooFewRuns few) {
    return "A control chart needs " + few.needs() + " runs in control, has " + few.has() + ".";
  }

  private Section creep() {
    List<Table> tables = new ArrayList<>();
    for (Creep creep : view.creep()) {
      if (creep instanceof Creep.Cumulated cumulated) {
        tables.add(
            new Table(
                "The " + cumulated.quantity().words() + ", step by step",
                List.of("Run", "Since the step before", "Since the oldest"),
                cumulated.steps().stream().map(Sections::step).toList()));
      }
    }
    return new Section(
        "Slow creep",
        view.creep().stream().map(Creep::words).toList(),
        tables,
        List.of(),
        List.of());
  }

  private static List<String> step(Creep.Step step) {
    return List.of(
        step.run().run(),
        step.sinceLast().map(Estimate::words).orElse("no shared case"),
        step.sinceOldest().map(Estimate::words).orElse("no shared case"));
  }

  private Optional<Section> further() {
    return view.further().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.of(
                    "Further measures",
                    List.of(
                        "Each beside its 95 % point where nothing changed, for these very cases."
                            + " They decide nothing: of twenty, one lies beyond it by chance."))
                .with(
                    new Table(
                        "Ways to be apart",
                        List.of("Quantity", "Measure", "Value", "By luck up to", "p"),
                        view.further().stream()
                            .map(
                                each ->
                                    List.of(
                                        each.quantity().words(),
                                        each.name(),
                                        Numbers.decimal(each.test().statistic(), 4),
                                        Numbers.decimal(each.test().limit(), 4),
                                        each.test().p().text()))
                            .toList())));
  }

  private Section runs() {
    return Section.of("Runs", view.toKnow())
        .with(
            new Table(
                "What was looked at, oldest first",
                List.of("Run", "First reply", "New", "Old", "Missing", "Model", "Fingerprint"),
                view.runs().stream()
                    .map(
                        run ->
                            List.of(
                                run.address(),
                                run.at().toString(),
                                Numbers.count(run.replies()),
                                Numbers.count(run.old()),
                                Numbers.count(run.missing()),
                                run.model(),
                                run.fingerprint()))
                    .toList()));
  }
}
