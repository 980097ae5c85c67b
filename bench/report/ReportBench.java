import dev.assize.report.CaseTexts;
import dev.assize.report.Judged;
import dev.assize.report.ReportOutput;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.report.html.HtmlReport;
import dev.assize.report.text.JsonReport;
import dev.assize.report.text.MarkdownReport;
import dev.assize.report.text.TerminalSummary;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Times the way from a decided comparison to report.html and report.json on a disk, and prints
 * their sizes. Run after {@code mvn test-compile}:
 *
 * <pre>java -cp CLASSPATH bench/report/ReportBench.java FOLDER [CASES [ROUNDS]]</pre>
 *
 * The first round is the one that counts for a command line, which always starts cold.
 */
class ReportBench {

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int cases = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    CaseTexts texts = Trial500.texts(text -> (text + " ").repeat(8).strip());
    for (int round = 1; round <= rounds; round++) {
      Judged judged = Trial500.compared(cases, cases / 12, cases / 40);
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      ReportView view = Trial500.view(texts, judged);
      long composed = System.nanoTime();
      List<Path> files =
          new ReportOutput(folder)
              .write(
                  view,
                  List.of(
                      new JsonReport(),
                      new HtmlReport(),
                      new MarkdownReport(),
                      new TerminalSummary()));
      long written = System.nanoTime();
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      StringBuilder sizes = new StringBuilder();
      for (Path file : files) {
        sizes.append(' ').append(file.getFileName()).append(' ').append(Files.size(file));
      }
      System.out.printf(
          "round %d: %d cases, composed in %d ms, written in %d ms, %d ms of processor;%s bytes%n",
          round,
          cases,
          (composed - start) / 1_000_000,
          (written - composed) / 1_000_000,
          worked / 1_000_000,
          sizes);
    }
  }
}
