package dev.assize.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * A real browser for tests. It is started by the first test that opens a page and ends with the
 * last; each visit has a window, a cache and settings of its own. On a machine that lacks what it
 * needs, such tests are skipped, but on a build server ({@code CI} is set) they fail.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {

  /** Long, because a build machine may be busy; nothing waits longer than it must. */
  static final double PATIENCE_MILLIS = 30_000;

  private Store store;
  private final List<Visit> visits = new ArrayList<>();

  /** What runs until the last test has ended. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start(Installed installed) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      Map.of(
                          "PLAYWRIGHT_NODEJS_PATH",
                          installed.node().toString(),
                          "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                          "1")));
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(installed.browser())
                      // Containers run tests as root, and there its own sandbox does not start.
                      .setChromiumSandbox(false)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    store = context.getRoot().getStore(Namespace.GLOBAL);
  }

  private Browser running() {
    return store
        .getOrComputeIfAbsent(Chromium.class, any -> Running.start(here()), Running.class)
        .browser();
  }

  private static Installed here() {
    Installed installed = new Installed(System.getenv());
    if (!installed.missing().isEmpty()) {
      String why = "no " + String.join(" and no ", installed.missing()) + " on this machine";
      if (installed.isBuildServer()) {
        fail(why);
      }
      abort(why);
    }
    return installed;
  }

  /** What all pages complained of that the present test has opened. */
  public List<String> complaints() {
    return visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
  }

  /** What all pages asked for that the present test has opened, themselves among it. */
  public List<String> requests() {
    return visits.stream().flatMap(visit -> visit.requests().stream()).toList();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    visits.forEach(Visit::close);
    visits.clear();
  }

  /** Opens a page as most people see it: light, 1280 by 900. */
  public Visit open(URI address) {
    return open(address, new NewContextOptions());
  }

  /** Opens a page in a window of this kind. */
  public Visit open(URI address, NewContextOptions window) {
    if (window.viewportSize == null) {
      window.setViewportSize(1280, 900);
    }
    Visit visit = new Visit(running().newContext(window));
    visits.add(visit);
    visit.go(address);
    return visit;
  }

  /** Opens a file as a double click does. */
  public Visit open(Path file, NewContextOptions window) {
    return open(file.toUri(), window);
  }
}
