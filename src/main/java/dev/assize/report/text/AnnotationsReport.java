package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.regression.Answer;
import dev.assize.regression.RuleFinding;
import dev.assize.report.CandidateView;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.store.Acceptance;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reasons of a gate as workflow commands, which GitHub shows beside the lines of the golden
 * files that they are about. Paths are relative to the project.
 */
public final class AnnotationsReport implements ReportFormat {

  /** GitHub shows no more of a kind from one step. */
  static final int MOST = 10;

  private final Inconclusive inconclusive;

  /** INCONCLUSIVE is an error. */
  public AnnotationsReport() {
    this(Inconclusive.FAIL);
  }

  private AnnotationsReport(Inconclusive inconclusive) {
    this.inconclusive = inconclusive;
  }

  @Override
  public String name() {
    return "annotations";
  }

  @Override
  public String file() {
    return "report.annotations.txt";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public ReportFormat on(Inconclusive effect) {
    return new AnnotationsReport(effect);
  }

  @Override
  public boolean showsEconomics() {
    return false;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    Map<Annotation.Kind, List<Annotation>> kinds = new EnumMap<>(Annotation.Kind.class);
    for (Annotation each : annotations(view)) {
      kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each);
    }
    for (Map.Entry<Annotation.Kind, List<Annotation>> kind : kinds.entrySet()) {
      for (Annotation each : shown(kind.getKey(), kind.getValue())) {
        out.append(each.line()).append('\n');
      }
    }
  }

  /** The last of too many says how many more there are. */
  private static List<Annotation> shown(Annotation.Kind kind, List<Annotation> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<Annotation> first = new ArrayList<>(all.subList(0, MOST - 1));
    String more = Numbers.count(all.size() - first.size()) + " more, see the report";
    first.add(new Annotation(kind, Optional.empty(), "Assize", more));
    return first;
  }

  /** The decisions first, then what has a place. */
  private List<Annotation> annotations(ReportView view) {
    List<Annotation> all = new ArrayList<>();
    if (view.candidates().isEmpty()) {
      String why = String.join("\n", view.vacancy());
      all.add(new Annotation(kind(view.answer()), Optional.empty(), title(view.answer()), why));
    }
    for (CandidateView candidate : view.candidates()) {
      Answer answer = candidate.decision().answer();
      if (answer != Answer.SHIP) {
        String words = candidate.decision().sentence();
        all.add(new Annotation(kind(answer), Optional.empty(), title(candidate), words));
      }
    }
    view.candidates().forEach(candidate -> placed(view, candidate, all));
    return all;
  }

  private void placed(ReportView view, CandidateView candidate, List<Annotation> all) {
    Answer answer = candidate.decision().answer();
    if (answer != Answer.SHIP) {
      for (String reason : candidate.decision().ownReasons()) {
        place(view, candidate, reason)
            .map(
                place -> new Annotation(kind(answer), Optional.of(place), title(candidate), reason))
            .ifPresent(all::add);
      }
    }
    for (Acceptance each : candidate.decision().accepted()) {
      String words =
          each.matter().name() + " is accepted until " + each.until() + ": " + each.reason();
      all.add(
          new Annotation(
              Annotation.Kind.NOTICE, Optional.of(each.place()), title(candidate), words));
    }
  }

  /** A case's line, or that of the rule which is not kept. */
  private static Optional<Place> place(ReportView view, CandidateView candidate, String reason) {
    Optional<Place> rule =
        candidate.decision().rules().stream()
            .filter(finding -> finding.sentence().equals(reason))
            .map(RuleFinding::rule)
            .map(each -> each.place())
            .findFirst();
    return rule.or(() -> view.placeOf(reason));
  }

  private Annotation.Kind kind(Answer answer) {
    return answer == Answer.INCONCLUSIVE && inconclusive == Inconclusive.WARN
        ? Annotation.Kind.WARNING
        : Annotation.Kind.ERROR;
  }

  private static String title(Answer answer) {
    return "Assize: " + answer;
  }

  private static String title(CandidateView candidate) {
    return title(candidate.decision().answer()) + ", " + candidate.candidate().subject();
  }
}
