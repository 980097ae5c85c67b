import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.assize.report.CaseTexts;
import dev.assize.report.ReportOutput;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.report.html.HtmlReport;
import dev.assize.report.text.JsonReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the page as its reader meets it: size, the time until a headless Chromium has drawn it
 * and until it can be used, the time from a key in the filter to the rows being there, and what was
 * left out. Run after {@code mvn test-compile}, with chromium and node on the path:
 *
 * <pre>java -cp CLASSPATH bench/report/PageBench.java FOLDER [CASES...]</pre>
 *
 * FOLDER keeps the pages and their report.json, from which {@code bench/report/whole.sh} times
 * whole processes.
 */
class PageBench {

  private static final int ROUNDS = 5;
  private static final String QUERY = "is:broke cat:refunds 14 days -tag:hard";

  /** Milliseconds since the file was asked for. */
  private static final String OPENED =
      """
      () => new Promise(done => setTimeout(() => {
        const way = performance.getEntriesByType('navigation')[0];
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        done([paint ? paint.startTime : -1, way.domContentLoadedEventEnd, way.loadEventEnd]);
      }, 300))
      """;

  /** Milliseconds of each keystroke: until the script is done, and until the next frame. */
  private static final String TYPED =
      """
      async query => {
        const input = document.querySelector('input[type=search]');
        const times = [];
        for (let end = 1; end <= query.length; end++) {
          const start = performance.now();
          input.value = query.slice(0, end);
          input.dispatchEvent(new InputEvent('input', {bubbles: true}));
          const done = performance.now();
          document.body.offsetHeight;
          const laid = performance.now();
          times.push([done - start, laid - start]);
          await new Promise(next => setTimeout(next, 20));
        }
        return times;
      }
      """;

  public static void main(String[] args) throws Exception {
    List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("500", "5000", "20000");
    try (Playwright playwright = Playwright.create(options());
        Browser browser =
            playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program("chromium")).setChromiumSandbox(false))) {
      for (String size : sizes) {
        measure(browser, Path.of(args[0]).resolve(size), Integer.parseInt(size));
      }
    }
  }

  private static Playwright.CreateOptions options() {
    return new Playwright.CreateOptions()
        .setEnv(
            Map.of(
                "PLAYWRIGHT_NODEJS_PATH",
                program("node").toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1"));
  }

  private static Path program(String name) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(() -> new IllegalStateException(name + " is not on the path"));
  }

  private static void measure(Browser browser, Path folder, int cases) throws Exception {
    CaseTexts texts = Trial500.texts(text -> (text + " ").repeat(8).strip());
    ReportView view = Trial500.view(texts, Trial500.compared(cases, cases / 12, cases / 40));
    Files.createDirectories(folder);
    new ReportOutput(folder).write(view, List.of(new JsonReport(), new HtmlReport()));
    Path page = folder.resolve("report.html");
    System.out.printf("%d cases: report.html %,d bytes%n", cases, Files.size(page));
    view.candidates()
        .forEach(each -> each.leftOut().forEach(line -> System.out.println("  left out: " + line)));
    for (int round = 1; round <= ROUNDS; round++) {
      try (Page tab = browser.newPage()) {
        tab.navigate(page.toUri().toString());
        List<?> opened = (List<?>) tab.evaluate(OPENED);
        List<?> typed = (List<?>) tab.evaluate(TYPED, QUERY);
        System.out.printf(
            "  round %d: first paint %s ms, usable %s ms, loaded %s ms; a key: script %s ms, laid out %s ms%n",
            round,
            whole(opened.get(0)),
            whole(opened.get(1)),
            whole(opened.get(2)),
            spread(typed, 0),
            spread(typed, 1));
      }
    }
  }

  private static String whole(Object millis) {
    return String.valueOf(Math.round(((Number) millis).doubleValue()));
  }

  /** Median and longest. */
  private static String spread(List<?> times, int which) {
    List<Double> sorted =
        times.stream().map(each -> ((Number) ((List<?>) each).get(which)).doubleValue()).sorted().toList();
    return "%.0f (longest %.0f)".formatted(sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
