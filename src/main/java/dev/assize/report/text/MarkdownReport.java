package dev.assize.report.text;

import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report as a job summary: what CI shows beside a change. */
public final class MarkdownReport implements ReportFormat {

  /** In bytes: summaries above a mebibyte are not shown at all. */
  static final int MOST = 900_000;

  private static final Form WHOLE = Form.whole(200, Form.ALL);
  private static final List<Form> FORMS =
      List.of(
          WHOLE,
          WHOLE.withFewerCases(5),
          WHOLE.withFewerCases(0),
          WHOLE.withFewerReasons(40),
          WHOLE.withFewerReasons(5));

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public List<String> otherNames() {
    return List.of("md");
  }

  @Override
  public String file() {
    return "report.md";
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    MarkdownPage page = new MarkdownPage(view, BrokenCases::replies);
    out.append(Form.fullest(FORMS, MOST, page::text, page.brief()));
  }
}
