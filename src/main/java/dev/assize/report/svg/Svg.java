package dev.assize.report.svg;

import dev.assize.report.Visible;
import java.util.Locale;

/** Writes SVG elements; every text and attribute is escaped, every number written alike. */
final class Svg {

  private final StringBuilder markup = new StringBuilder();

  /** Opens an image of this size with a name and a description for those who cannot see it. */
  static Svg image(int width, int height, String title, String description) {
    Svg svg = new Svg();
    svg.markup
        .append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"100%\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\"")
        .append(" aria-label=\"")
        .append(escaped(title + ". " + description))
        .append("\"><title>")
        .append(escaped(title))
        .append("</title><desc>")
        .append(escaped(description))
        .append("</desc>");
    return svg;
  }

  Svg line(double x1, double y1, double x2, double y2, String attributes) {
    markup.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" %s/>",
            x1,
            y1,
            x2,
            y2,
            attributes));
    return this;
  }

  Svg rect(double x, double y, double width, double height, String attributes) {
    markup.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>",
            x,
            y,
            width,
            height,
            attributes));
    return this;
  }

  /** A text anchored at its start, middle or end. */
  Svg text(double x, double y, String anchor, String text) {
    markup.append(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
    markup.append(escaped(text)).append("</text>");
    return this;
  }

  String end() {
    return markup.append("</svg>").toString();
  }

  private static String escaped(String text) {
    return Visible.marked(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
