package dev.assize.report.html;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.ReportView;
import dev.assize.report.StoredFormat;
import dev.assize.report.text.JsonReport;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as one page that asks no network. Its script only sorts, filters and opens what is
 * there: the decision, the figures and the worst cases can be read without it, in print and aloud.
 * Whatever a model wrote stays text.
 */
public final class HtmlReport implements StoredFormat {

  static final String TEMPLATE = "report.ftlh";

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String file() {
    return "report.html";
  }

  @Override
  public void getReady() {
    Templates.getReady(TEMPLATE);
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    write(JsonReport.of(view), out);
  }

  @Override
  public void write(JsonObject report, Writer out) throws IOException {
    Templates.fill(TEMPLATE, PageMaker.page(report, Style.load()), out);
  }
}
