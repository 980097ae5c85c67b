package dev.assize.report.text;

import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.Writer;

/** The report in one line, as a commit status has room for. */
public final class StatusReport implements ReportFormat {

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String file() {
    return "report.status.txt";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public boolean showsEconomics() {
    return false;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    out.append(StatusLine.of(view)).append('\n');
  }
}
