package dev.assize.report.junit;

import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as JUnit XML with the root {@code testsuite}, of the elements and attributes that
 * Surefire's own reports have and no others. The gate of each candidate is its first test, and a
 * tool that reads nothing else still sees the decision.
 */
public final class JunitReport implements ReportFormat {

  private final Inconclusive inconclusive;

  /** INCONCLUSIVE is an error. */
  public JunitReport() {
    this(Inconclusive.FAIL);
  }

  private JunitReport(Inconclusive inconclusive) {
    this.inconclusive = inconclusive;
  }

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String file() {
    return "report.junit.xml";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public ReportFormat on(Inconclusive effect) {
    return new JunitReport(effect);
  }

  @Override
  public boolean showsEconomics() {
    return false;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    XmlOut.document(out, xml -> new Suite(view, inconclusive).write(xml));
  }
}
