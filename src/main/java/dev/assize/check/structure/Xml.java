package dev.assize.check.structure;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Fence;
import dev.assize.check.Syntax;
import dev.assize.check.Syntax.Around;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reply is well-formed XML. */
public final class Xml implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "xml",
            "Passes when the reply is one well-formed XML document (XML 1.0 with namespaces). A"
                + " document type is refused, so that nothing is fetched and nothing expands.")
        .edition(2)
        .knows(Fence.OPTION)
        .passes("xml", "<order id=\"W-20114\"><item/></order>")
        .fails("xml", "<order><item></order>")
        .fails("xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///c\">]><a>&b;</a>");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    arguments.passesOn(Demand.some(Syntax.xml(Around.askedBy(arguments))));
    return Format.check(arguments, Xml::read);
  }

  private static String read(String text) throws Fault {
    Deque<String> open = new ArrayDeque<>();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      int elements = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw Fault.of("the reply has a document type");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw Fault.of("the reply refers to an entity: &" + reader.getLocalName() + ";");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          elements++;
          open.push(reader.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open.pop();
        }
      }
      return "an XML document of " + Numbers.count(elements, "element");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw Fault.at(
          text,
          startOf(text, line),
          "column " + Math.max(1, column) + ", not well-formed XML, expected " + expected(open));
    }
  }

  /** What may follow within the elements that are open. */
  private static String expected(Deque<String> open) {
    return open.isEmpty()
        ? "one element and nothing else, each attribute named once and in quotation marks"
        : "well-formed content of the element " + open.peek() + " or its end tag";
  }

  private static int startOf(String text, int line) {
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
