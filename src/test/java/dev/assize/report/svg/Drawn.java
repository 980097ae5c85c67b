package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A figure read back as XML, and held to what holds of every figure. */
record Drawn(Figure figure, Document xml) {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "line", "rect", "path", "text", "a");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "role",
          "width",
          "height",
          "viewBox",
          "font-family",
          "font-size",
          "font-weight",
          "fill",
          "fill-opacity",
          "aria-label",
          "x",
          "y",
          "x1",
          "x2",
          "y1",
          "y2",
          "d",
          "rx",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-dasharray",
          "text-anchor",
          "text-decoration",
          "href");

  /** Letters reach a little over the place where they are anchored. */
  private static final double TOLERANCE = 0.5;

  static Drawn of(Figure figure) {
    Drawn drawn = new Drawn(figure, parsed(figure.markup()));
    drawn.isMadeOfKnownPartsOnly();
    drawn.staysOnItsPaper();
    drawn.tellsItsFinding();
    return drawn;
  }

  List<Element> all(String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  /** The element of this name that has this attribute's value, at the same place in the list. */
  double number(String element, int index, String attribute) {
    return Double.parseDouble(all(element).get(index).getAttribute(attribute));
  }

  double width() {
    return Double.parseDouble(viewBox()[2]);
  }

  private String[] viewBox() {
    return xml.getDocumentElement().getAttribute("viewBox").split(" ");
  }

  private void isMadeOfKnownPartsOnly() {
    for (Element element : all("*")) {
      assertThat(ELEMENTS).contains(element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        assertThat(ATTRIBUTES).contains(attribute.getName());
        if (attribute.getName().equals("href")) {
          assertThat(attribute.getValue()).startsWith("#");
        }
      }
    }
  }

  private void staysOnItsPaper() {
    double height = Double.parseDouble(viewBox()[3]);
    for (Element element : all("*")) {
      within(element, "x", width());
      within(element, "x1", width());
      within(element, "x2", width());
      within(element, "y", height);
      within(element, "y1", height);
      within(element, "y2", height);
    }
    for (Element rect : all("rect")) {
      assertThat(number(rect, "width")).isNotNegative();
      assertThat(number(rect, "height")).isNotNegative();
      assertThat(number(rect, "x") + number(rect, "width")).isLessThan(width() + TOLERANCE);
      assertThat(number(rect, "y") + number(rect, "height")).isLessThan(height + TOLERANCE);
    }
    for (Element text : all("text")) {
      fits(text);
    }
  }

  /** No letter is cut off by the edge, and no text is so long that it must be. */
  private void fits(Element text) {
    double size =
        text.hasAttribute("font-size") ? Double.parseDouble(text.getAttribute("font-size")) : 13;
    double length = Label.width(text.getTextContent()) * size / 13;
    double x = number(text, "x");
    double from =
        switch (text.getAttribute("text-anchor")) {
          case "start" -> x;
          case "middle" -> x - length / 2;
          default -> x - length;
        };
    assertThat(from).as(text.getTextContent()).isGreaterThan(-6);
    assertThat(from + length).as(text.getTextContent()).isLessThan(width() + 6);
    assertThat(size).isGreaterThanOrEqualTo(13);
  }

  private static void within(Element element, String attribute, double most) {
    if (element.hasAttribute(attribute)) {
      assertThat(number(element, attribute))
          .as(element.getTagName() + " " + attribute)
          .isBetween(-TOLERANCE, most + TOLERANCE);
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private void tellsItsFinding() {
    assertThat(figure.title()).isNotBlank();
    assertThat(figure.finding()).isNotBlank();
    assertThat(all("title")).hasSize(1);
    assertThat(all("desc")).hasSize(1);
    assertThat(xml.getDocumentElement().getAttribute("aria-label")).isNotBlank();
    assertThat(figure.markup()).doesNotContain("NaN", "Infinity");
  }

  private static Document parsed(String markup) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + markup, e);
    }
  }
}
