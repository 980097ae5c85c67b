package dev.assize.report.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** Markup of our own making; never anything that a user or a model wrote. */
final class Markup {

  private Markup() {}

  static TemplateModel trusted(String markup) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is taken as it is", e);
    }
  }
}
