package dev.assize.report.junit;

import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import dev.assize.report.ReportFormat.Inconclusive;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tests of a report: of each candidate the gate, then its cases by id. */
final class Suite {

  private static final String GATE = "assize.gate";
  private static final double NANOS = 1e9;

  private final ReportView view;
  private final Inconclusive inconclusive;

  Suite(ReportView view, Inconclusive inconclusive) {
    this.view = view;
    this.inconclusive = inconclusive;
  }

  void write(XmlOut xml) throws IOException {
    List<TestEnd> ends = ends();
    Duration time =
        view.candidates().stream()
            .flatMap(candidate -> candidate.index().stream())
            .map(row -> row.after().latency())
            .reduce(Duration.ZERO, Duration::plus);
    xml.element(
        "testsuite",
        () -> {
          properties(xml);
          if (view.candidates().isEmpty()) {
            vacancy(xml);
          }
          for (CandidateView candidate : view.candidates()) {
            gate(candidate, xml);
            cases(candidate, xml);
          }
        },
        "name",
        "assize." + word(view.heading().project()),
        "time",
        seconds(time),
        "tests",
        Integer.toString(ends.size()),
        "errors",
        count(ends, TestEnd.Errored.class),
        "skipped",
        count(ends, TestEnd.Skipped.class),
        "failures",
        count(ends, TestEnd.Failed.class));
  }

  /** How every test ends; nothing else of it is worked out before it is written. */
  private List<TestEnd> ends() {
    List<TestEnd> ends = new ArrayList<>();
    if (view.candidates().isEmpty()) {
      ends.add(undecided(view.vacancy().getFirst()));
    }
    for (CandidateView candidate : view.candidates()) {
      ends.add(end(candidate.decision()));
      CaseTest tests = new CaseTest(candidate);
      candidate.index().forEach(row -> ends.add(tests.end(row)));
    }
    return ends;
  }

  private void properties(XmlOut xml) throws IOException {
    Map<String, String> named = SuiteProperties.of(view);
    xml.element(
        "properties",
        () -> {
          for (Map.Entry<String, String> each : named.entrySet()) {
            xml.text("property", "", "name", each.getKey(), "value", each.getValue());
          }
        });
  }

  private void vacancy(XmlOut xml) throws IOException {
    String words = String.join("\n", view.vacancy());
    test(xml, GATE, "", Duration.ZERO, () -> end(xml, undecided(view.vacancy().getFirst()), words));
  }

  private void gate(CandidateView candidate, XmlOut xml) throws IOException {
    Decision decision = candidate.decision();
    String words =
        Stream.of(
                Stream.of(decision.sentence()),
                decision.reasons().stream(),
                decision.toSettle().stream())
            .flatMap(texts -> texts)
            .reduce((one, other) -> one + "\n" + other)
            .orElse("");
    test(xml, GATE, whose(candidate), Duration.ZERO, () -> end(xml, end(decision), words));
  }

  private void cases(CandidateView candidate, XmlOut xml) throws IOException {
    CaseTest tests = new CaseTest(candidate);
    CaseWords words = new CaseWords(view, candidate);
    for (CaseRow row : candidate.index()) {
      TestEnd end = tests.end(row);
      Optional<String> disagreement = tests.disagreement(row);
      test(
          xml,
          row.id(),
          whose(candidate) + "." + word(row.category()),
          row.after().latency(),
          () -> {
            // The order of these elements is Surefire's.
            if (end instanceof TestEnd.Failed) {
              end(xml, end, words.of(row));
            }
            if (disagreement.isPresent()) {
              again(xml, end, disagreement.get());
            }
            if (!(end instanceof TestEnd.Failed)) {
              end(xml, end, end instanceof TestEnd.Errored ? words.of(row) : "");
            }
          });
    }
  }

  /**
   * A failure among trials that disagree: of a test that passes in the end, or of one that fails.
   */
  private static void again(XmlOut xml, TestEnd end, String message) throws IOException {
    String name = end instanceof TestEnd.Failed ? "rerunFailure" : "flakyFailure";
    xml.element(
        name, () -> xml.text("stackTrace", message), "message", message, "type", "Disagreement");
  }

  private static void test(
      XmlOut xml, String name, String whose, Duration time, XmlOut.Content content)
      throws IOException {
    xml.element(
        "testcase", content, "name", name, "classname", "assize" + whose, "time", seconds(time));
  }

  private TestEnd end(Decision decision) {
    return switch (decision.answer()) {
      case SHIP -> new TestEnd.Passed();
      case HOLD -> new TestEnd.Failed(Answer.HOLD.name(), decision.sentence());
      case INCONCLUSIVE -> undecided(decision.sentence());
    };
  }

  private TestEnd undecided(String why) {
    return switch (inconclusive) {
      case FAIL -> new TestEnd.Errored(Answer.INCONCLUSIVE.name(), why);
      case WARN -> new TestEnd.Skipped(Answer.INCONCLUSIVE + ": " + why);
    };
  }

  private static void end(XmlOut xml, TestEnd end, String words) throws IOException {
    switch (end) {
      case TestEnd.Passed passed -> {
        if (!words.isEmpty()) {
          xml.text("system-out", words);
        }
      }
      case TestEnd.Failed failed ->
          xml.text("failure", words, "message", failed.message(), "type", failed.type());
      case TestEnd.Errored errored ->
          xml.text("error", words, "message", errored.message(), "type", errored.type());
      case TestEnd.Skipped skipped -> xml.text("skipped", words, "message", skipped.message());
    }
  }

  /** A package for each project; one below it for each candidate, where there are several. */
  private String whose(CandidateView candidate) {
    String project = "." + word(view.heading().project());
    return view.candidates().size() == 1
        ? project
        : project + "." + word(candidate.candidate().subject());
  }

  /** Readers part classes and packages by dots. */
  private static String word(String name) {
    return name.replace('.', '_');
  }

  /** Zero where no reply tells how long it took. */
  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS);
  }

  private static String count(List<TestEnd> ends, Class<? extends TestEnd> kind) {
    return Long.toString(ends.stream().filter(kind::isInstance).count());
  }
}
