package dev.assize.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page in a window of its own, and all that it complained of or asked for. */
public final class Visit implements AutoCloseable {

  private static final int MARGIN = 16;
  private static final String AXE = resource("/axe.min.js");

  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Visit(BrowserContext window) {
    this.window = window;
    window.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    this.page = window.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onWebSocket(socket -> requests.add(socket.url()));
    page.onDialog(
        dialog -> {
          complaints.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    window.onPage(other -> complaints.add("another window: " + other.url()));
  }

  void go(URI address) {
    page.navigate(address.toString());
  }

  public Page page() {
    return page;
  }

  /** Whatever it wrote to the console, blocked requests among it; uncaught errors; pop-ups. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Everything it asked for, itself first. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** What an expression is, as text. */
  public String value(String expression) {
    return String.valueOf(page.evaluate(expression));
  }

  /**
   * What axe finds against the page as it is now, by all its rules except those of level AAA: the
   * rule, the element, and what to do.
   */
  public List<String> barriers() {
    page.evaluate(AXE);
    return strings(
        """
        async () => {
          const rules = {};
          for (const rule of axe.getRules()) {
            rules[rule.ruleId] = {enabled: !rule.tags.includes('wcag2aaa')};
          }
          const found = await axe.run(document, {rules});
          return found.violations.flatMap(rule =>
              rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + node.failureSummary));
        }
        """);
  }

  /** A list of texts that a function of the page gives. */
  public List<String> strings(String function) {
    return ((List<?>) page.evaluate(function)).stream().map(String::valueOf).toList();
  }

  /** By how many pixels the page is wider than its window, so that one would scroll sideways. */
  public int overflow() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** A picture for whoever wants to look: {@code -Dassize.pictures=FOLDER}. */
  public void keep(String name) {
    String folder = System.getProperty("assize.pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(new ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }

  /** A picture of the page from its top to the end of an element, as PNG. */
  public byte[] pictureDownTo(String last) {
    BoundingBox box = page.locator(last).first().boundingBox();
    return page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, box.y + box.height + MARGIN));
  }

  private static String resource(String name) {
    try (InputStream in = Visit.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    window.close();
  }
}
