package dev.assize.report.svg;

import dev.assize.base.Numbers;
import dev.assize.report.Visible;

/**
 * Writes SVG elements; every text and attribute is escaped, every number written alike. What
 * carries meaning has at least {@link #MUTED} of the ink, which keeps it legible in both themes.
 */
final class Svg {

  /** Of a figure that is legible at 320 pixels: letters of 13 units are then 11 pixels high. */
  static final int NARROW = 360;

  static final String MUTED = "fill-opacity=\"0.72\"";
  static final String BOLD = "font-weight=\"600\"";
  static final String DASHED = "stroke-dasharray=\"4 3\"";

  private final StringBuilder markup = new StringBuilder();

  /** Opens an image of this size with a name and a description for those who cannot see it. */
  static Svg image(int width, int height, String title, String description) {
    return open("img", "100%", width, height, title, description);
  }

  /** The same with links in it: nothing within an image can be reached. */
  static Svg group(int width, int height, String title, String description) {
    return open("group", "100%", width, height, title, description);
  }

  /** An image that stands in a line of text at its own size. */
  static Svg inline(int width, int height, String title, String description) {
    return open("img", Integer.toString(width), width, height, title, description);
  }

  private static Svg open(
      String role, String shown, int width, int height, String title, String description) {
    Svg svg = new Svg();
    svg.markup
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"")
        .append(role)
        .append("\" width=\"")
        .append(shown)
        .append("\" viewBox=\"0 0 ")
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
    markup.append("<line");
    place("x1", x1).place("y1", y1).place("x2", x2).place("y2", y2);
    return closed("stroke=\"currentColor\" " + attributes);
  }

  Svg rect(double x, double y, double width, double height, String attributes) {
    markup.append("<rect");
    place("x", x).place("y", y).place("width", width).place("height", height);
    return closed(attributes);
  }

  /** A text anchored at its start, middle or end. */
  Svg text(double x, double y, String anchor, String text) {
    return text(x, y, anchor, text, "");
  }

  /** The same in another weight, size or opacity. */
  Svg text(double x, double y, String anchor, String text, String attributes) {
    markup.append("<text");
    place("x", x).place("y", y).open("text-anchor=\"" + anchor + "\" " + attributes);
    markup.append(escaped(text)).append("</text>");
    return this;
  }

  /** A line through points, or an area between them; the path is made of numbers and commands. */
  Svg path(Path path, String attributes) {
    markup.append("<path d=\"").append(path).append('"');
    return closed(attributes);
  }

  /**
   * Opens a link that holds until {@link #unlink}.
   *
   * @param href a place within the page, beginning with {@code #}
   * @param name what is read aloud
   */
  Svg link(String href, String name) {
    markup.append("<a href=\"").append(escaped(href));
    markup.append("\" aria-label=\"").append(escaped(name)).append("\">");
    return this;
  }

  Svg unlink() {
    markup.append("</a>");
    return this;
  }

  String end() {
    return markup.append("</svg>").toString();
  }

  private Svg place(String attribute, double value) {
    markup.append(' ').append(attribute).append("=\"").append(number(value)).append('"');
    return this;
  }

  private void open(String attributes) {
    markup.append(' ').append(attributes.strip()).append('>');
  }

  private Svg closed(String attributes) {
    markup.append(attributes.isBlank() ? "" : " ").append(attributes.strip()).append("/>");
    return this;
  }

  /**
   * A place on a figure, to a tenth of a unit; never a negative zero.
   *
   * @throws NumberFormatException if it is not finite
   */
  static String number(double value) {
    return Numbers.decimal(value, 1);
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
