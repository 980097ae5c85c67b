package dev.assize;

import dev.assize.regression.Answer;
import dev.assize.report.ReportView;

/**
 * A report with the worst of its answers.
 *
 * @param run the id of the run that it is about
 */
public record Reported(String run, ReportView view, Answer answer) {}
