package dev.assize.report.junit;

import java.io.IOException;
import java.io.Writer;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XML element by element, so that no document is ever held as a whole. */
final class XmlOut {

  private final TransformerHandler out;

  private XmlOut(TransformerHandler out) {
    this.out = out;
  }

  /** What an element holds. */
  interface Content {
    void write() throws IOException;
  }

  /** A document with one root element. */
  static void document(Writer writer, DocumentBody body) throws IOException {
    XmlOut xml = new XmlOut(handler());
    xml.out.setResult(new StreamResult(writer));
    try {
      xml.out.startDocument();
      body.write(xml);
      xml.out.endDocument();
    } catch (SAXException e) {
      throw unable(e);
    }
    writer.write('\n');
  }

  /** What a document holds. */
  interface DocumentBody {
    void write(XmlOut xml) throws IOException;
  }

  /**
   * An element on lines of its own.
   *
   * @param attributes name after value, in pairs
   */
  void element(String name, Content content, String... attributes) throws IOException {
    start(name, attributes);
    newLine();
    content.write();
    end(name);
    newLine();
  }

  /** An element that holds a text or nothing. */
  void text(String name, String text, String... attributes) throws IOException {
    start(name, attributes);
    characters(XmlText.block(text));
    end(name);
    newLine();
  }

  private void start(String name, String... attributes) throws IOException {
    AttributesImpl all = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      all.addAttribute("", attributes[i], attributes[i], "CDATA", XmlText.line(attributes[i + 1]));
    }
    try {
      out.startElement("", name, name, all);
    } catch (SAXException e) {
      throw unable(e);
    }
  }

  private void end(String name) throws IOException {
    try {
      out.endElement("", name, name);
    } catch (SAXException e) {
      throw unable(e);
    }
  }

  private void newLine() throws IOException {
    characters("\n");
  }

  private void characters(String text) throws IOException {
    try {
      out.characters(text.toCharArray(), 0, text.length());
    } catch (SAXException e) {
      throw unable(e);
    }
  }

  private static TransformerHandler handler() {
    SAXTransformerFactory factory =
        (SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance();
    try {
      TransformerHandler handler = factory.newTransformerHandler();
      handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      return handler;
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException("this JDK writes no XML", e);
    }
  }

  private static IOException unable(SAXException e) {
    return e.getException() instanceof IOException io ? io : new IOException(e);
  }
}
