package dev.assize.report.html;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.ReportView;
import dev.assize.report.StoredFormat;
import dev.assize.report.text.JsonReport;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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
  public void write(ReportView view, Writer out) throws IOException {
    write(JsonReport.of(view), out);
  }

  @Override
  public void write(JsonObject report, Writer out) throws IOException {
    try {
      configuration().getTemplate(TEMPLATE).process(PageMaker.page(report, Style.load()), out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the report's template is wrong: " + e.getMessage(), e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(HtmlReport.class, ""));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setObjectWrapper(new RecordWrapper());
    configuration.setLocale(Locale.ROOT);
    configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}
