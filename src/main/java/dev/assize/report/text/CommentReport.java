package dev.assize.report.text;

import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The report as a comment on a pull request. Its last line is a marker that nobody sees, the same
 * for every run of a project, by which the next run finds the comment and writes it anew.
 */
public final class CommentReport implements ReportFormat {

  /** In bytes: GitHub takes no more than 64 kB. */
  static final int MOST = 60_000;

  private static final Form WHOLE = Form.whole(40, 5);
  private static final List<Form> FORMS =
      List.of(
          WHOLE, WHOLE.withFewerCases(0), WHOLE.withFewerReasons(20), WHOLE.withFewerReasons(5));

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public String file() {
    return "report.comment.md";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    MarkdownPage page = new MarkdownPage(view, BrokenCases::firstDifference);
    out.append(Form.fullest(FORMS, MOST, page::text, page.brief()));
  }
}
