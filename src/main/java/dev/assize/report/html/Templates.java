package dev.assize.report.html;

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

/** Fills in the templates beside this class; every text is escaped, and nothing is evaluated. */
final class Templates {

  /** Keeps each template that was read. */
  private static final Configuration CONFIGURATION = configuration();

  private Templates() {}

  /** Reads a template ahead; what is wrong with it is told when it is filled in. */
  static void getReady(String name) {
    try {
      CONFIGURATION.getTemplate(name);
    } catch (IOException later) {
      return;
    }
  }

  static void fill(String name, Record page, Writer out) throws IOException {
    try {
      CONFIGURATION.getTemplate(name).process(page, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the report's template is wrong: " + e.getMessage(), e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
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
