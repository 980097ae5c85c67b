package dev.assize;

import dev.assize.regression.Answer;
import dev.assize.report.ReportView;

/** A report with the worst of its answers. */
public final class Reported {

  private final ReportView view;
  private final Told told;

  Reported(ReportView view, Told told) {
    this.view = view;
    this.told = told;
  }

  /** The id of the run that it is about. */
  public String run() {
    return view.heading().run();
  }

  /** The report. */
  public ReportView view() {
    return view;
  }

  /** The worst of its answers. */
  public Answer answer() {
    return told.decision();
  }

  /** What a history keeps of it. */
  Told told() {
    return told;
  }
}
