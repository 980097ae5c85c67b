package dev.assize.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.report.Hostile;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.Judged;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportFormat.Inconclusive;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.run.ConfirmationPlan;
import dev.assize.score.CaseFacts;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTest {

  private static final Pattern ILLEGAL =
      Pattern.compile(
          "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  @Test
  void the_gate_is_the_first_test_and_says_why() throws Exception {
    Element suite = suite(Trial500.view(Trial500.compared(500, 41, 3)));
    Element gate = tests(suite).getFirst();
    assertThat(gate.getAttribute("name")).isEqualTo("assize.gate");
    assertThat(gate.getAttribute("classname")).isEqualTo("assize.parcel-helpdesk");
    Element failure = children(gate, "failure").getFirst();
    assertThat(failure.getAttribute("type")).isEqualTo("HOLD");
    assertThat(failure.getAttribute("message"))
        .startsWith("Quality fell by 7.6 points (90 % interval -9.9 to -5.6) on 500 paired cases");
    assertThat(failure.getTextContent()).contains("whole 90 % interval lies below zero");
  }

  @Test
  void the_figures_stand_in_the_properties() throws Exception {
    Map<String, String> named = properties(suite(Trial500.view(Trial500.compared(500, 41, 3))));
    assertThat(named)
        .containsEntry("decision", "HOLD")
        .containsEntry("delta", "-0.076")
        .containsEntry("margin", "0.05")
        .containsEntry("interval.level", "0.9")
        .containsEntry("pairs", "500")
        .containsEntry("broke", "41")
        .containsEntry("candidate.run", "20261121T101500Z-1a2b3c4d")
        .containsEntry("baseline.subject", "worked@smollm2");
    assertThat(Double.parseDouble(named.get("interval.low"))).isBetween(-0.1, -0.09);
    assertThat(named.get("digest.manifest")).matches("[0-9a-f]{64}");
    assertThat(named.get("digest.golden-set")).matches("[0-9a-f]{64}");
  }

  @Test
  void only_what_broke_is_red_and_the_four_states_stay_four() throws Exception {
    Element suite = suite(Trial500.view(mixed()));
    assertThat(suite.getAttribute("tests")).isEqualTo("9");
    assertThat(suite.getAttribute("failures")).as("gate, broke, zero").isEqualTo("3");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("3");
    Map<String, String> ends = new HashMap<>();
    tests(suite).forEach(test -> ends.put(test.getAttribute("name"), end(test)));
    assertThat(ends)
        .containsEntry("broke-1", "failure Broke: passed on the baseline, fails on the candidate")
        .containsEntry("steady-1", "skipped : fails, on the baseline, too")
        .containsEntry(
            "errored-1", "error Errored: there is no reply, or a judge could not look at it")
        .containsEntry("unscored-1", "skipped : unscored")
        .containsEntry("asked-1", "skipped : not asked")
        .containsEntry("passed-1", "passed")
        .containsEntry("zero-1", "failure NeverToFail: must never fail, and failed")
        .containsEntry("fixed-1", "passed");
  }

  @Test
  void what_blocks_nothing_is_not_red_though_it_broke() throws Exception {
    Docket before = Docket.of("worked@smollm2").add("accepted-1", "a", State.PASSED);
    Docket after = Docket.of("terse@smollm2").add("accepted-1", "a", State.FAILED);
    CaseFacts shaky = Docket.facts("shaky-1", "a", Importance.QUARANTINED);
    CaseFacts flaky = Docket.facts("flaky-1", "a", Importance.CRITICAL);
    before.add(shaky, new Counts(1, 0, 0, 0)).add(flaky, new Counts(1, 0, 0, 0));
    after.add(shaky, new Counts(0, 1, 0, 0)).add(flaky, new Counts(0, 1, 0, 0));
    Confirmed refuted = new Confirmed(new ConfirmationPlan(3, 9, 0, 0.001), new Counts(2, 0, 0, 0));
    Comparison comparison =
        Comparison.of(
            before.run(), after.run().with(Map.of("flaky-1", refuted)), Set.of(), Set.of());
    Acceptance accepted =
        new Acceptance(
            new Acceptance.Matter.Case("accepted-1"),
            Digest.of("terse@smollm2"),
            "terse@smollm2",
            "new law",
            "Ann",
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2026, 12, 21),
            new Place("reports/accepted.jsonl", 2));
    Decision decision =
        new Decision(Answer.SHIP, "Shipped.", List.of(), List.of(), List.of(), List.of(accepted));
    ReportView view =
        Trial500.view(
            new Judged.Compared(comparison, decision, Trial500.facts(), Trial500.facts()));
    Map<String, String> ends = new HashMap<>();
    tests(suite(view)).forEach(test -> ends.put(test.getAttribute("name"), end(test)));
    assertThat(ends)
        .containsEntry("assize.gate", "passed")
        .containsEntry("accepted-1", "skipped : broke, and is accepted: new law")
        .containsEntry("shaky-1", "skipped : broke, and is in quarantine")
        .containsEntry("flaky-1", "passed");
    Element flakyTest =
        tests(suite(view)).stream()
            .filter(test -> test.getAttribute("name").equals("flaky-1"))
            .findFirst()
            .orElseThrow();
    assertThat(children(flakyTest, "flakyFailure").getFirst().getAttribute("message"))
        .isEqualTo("1 of 3 judged trials failed");
  }

  @Test
  void a_red_test_says_what_failed_and_how_to_see_it_all() throws Exception {
    Element suite = suite(Trial500.view(Trial500.compared(60, 2, 1)));
    Element broken =
        tests(suite).stream()
            .filter(t -> end(t).startsWith("failure Broke"))
            .findFirst()
            .orElseThrow();
    assertThat(broken.getAttribute("classname")).startsWith("assize.parcel-helpdesk.");
    assertThat(broken.getAttribute("time")).matches("[0-9]\\.[0-9]{3}").isNotEqualTo("0.000");
    assertThat(children(broken, "failure").getFirst().getTextContent())
        .contains("assize show " + broken.getAttribute("name") + " --run 20261121T101500Z-1a2b3c4d")
        .contains("trial 1, facts: failed: no form of \"14 days\" was found")
        .contains("trial 1, reply (untrusted model output):\nYou get a voucher");
  }

  @Test
  void inconclusive_is_an_error_or_where_a_build_only_warns_skipped() throws Exception {
    ReportView view = Trial500.view(Trial500.alone());
    assertThat(end(tests(suite(view)).getFirst())).startsWith("error INCONCLUSIVE: ");
    ReportFormat warning = new JunitReport().on(Inconclusive.WARN);
    assertThat(end(tests(parse(xml(warning, view))).getFirst()))
        .startsWith("skipped : INCONCLUSIVE: ");
  }

  @Test
  void several_candidates_have_a_gate_and_a_package_each() throws Exception {
    Element suite = suite(Trial500.view(Trial500.compared(40, 0, 0), Trial500.alone()));
    List<String> names = new ArrayList<>();
    tests(suite)
        .forEach(t -> names.add(t.getAttribute("classname") + "/" + t.getAttribute("name")));
    assertThat(names).filteredOn(name -> name.endsWith("/assize.gate")).hasSize(2);
    assertThat(properties(suite)).containsEntry("terse@smollm2.decision", "INCONCLUSIVE");
  }

  @Test
  void a_report_without_a_candidate_is_one_undecided_gate() throws Exception {
    Element suite = suite(Trial500.view());
    assertThat(tests(suite)).hasSize(1);
    assertThat(end(tests(suite).getFirst())).startsWith("error INCONCLUSIVE: Only the baseline");
  }

  @Test
  void trials_that_disagree_are_told_beside_the_end() throws Exception {
    Element suite = suite(Trial500.view(disagreeing()));
    for (Element test : tests(suite)) {
      if (test.getAttribute("name").equals("wavers-1")) {
        assertThat(end(test)).isEqualTo("passed");
        assertThat(children(test, "flakyFailure").getFirst().getAttribute("message"))
            .isEqualTo("1 of 3 judged trials failed");
      }
      if (test.getAttribute("name").equals("breaks-1")) {
        assertThat(end(test)).startsWith("failure Broke");
        assertThat(children(test, "rerunFailure").getFirst().getAttribute("message"))
            .isEqualTo("2 of 3 judged trials failed");
      }
    }
    assertThat(tests(suite)).hasSize(3);
  }

  @Test
  void long_texts_are_capped_and_say_so() throws Exception {
    for (String hostile : Hostile.STRINGS) {
      ReportView view = Trial500.view(Trial500.texts(text -> hostile), Trial500.compared(60, 2, 1));
      String xml = xml(new JunitReport(), view);
      assertThat(xml).hasSizeLessThan(100_000);
      suite(view);
    }
    assertThat(XmlText.block("x".repeat(9_000))).endsWith("x\n(1,000 more characters not shown)");
  }

  @Test
  void no_hostile_string_becomes_an_element_or_an_attribute() {
    Set<String> tags = new TreeSet<>();
    Set<String> attributes = new TreeSet<>();
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> {
              String xml = written(view);
              assertThat(ILLEGAL.matcher(xml).find()).isFalse();
              Element suite = parsed(xml);
              collect(suite, tags, attributes);
              assertThat(tests(suite)).hasSize(302);
              assertThat(properties(suite)).hasSize(22);
            });
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
    assertThat(tags)
        .containsExactly(
            "error", "failure", "properties", "property", "skipped", "testcase", "testsuite");
    assertThat(attributes)
        .containsExactly(
            "classname",
            "errors",
            "failures",
            "message",
            "name",
            "skipped",
            "tests",
            "time",
            "type",
            "value");
  }

  private static Judged mixed() {
    Docket before = Docket.of("worked@smollm2");
    Docket after = Docket.of("terse@smollm2");
    before.add("broke-1", "a", State.PASSED).add("steady-1", "a", State.FAILED);
    after.add("broke-1", "a", State.FAILED).add("steady-1", "a", State.FAILED);
    before.add("errored-1", "a", State.PASSED).add("unscored-1", "b", State.PASSED);
    after.add("errored-1", "a", State.ERRORED).add("unscored-1", "b", State.UNSCORED);
    before.add("asked-1", "b", State.PASSED).add("passed-1", "b", State.PASSED);
    after.add("asked-1", "b", State.NOT_ASKED).add("passed-1", "b", State.PASSED);
    before.add("fixed-1", "b", State.FAILED).add(zero(), Counts.NONE.plus(State.FAILED));
    after.add("fixed-1", "b", State.PASSED).add(zero(), Counts.NONE.plus(State.FAILED));
    return judged(before, after);
  }

  private static Judged judged(Docket before, Docket after) {
    Comparison comparison = Docket.compare(before, after);
    return new Judged.Compared(
        comparison,
        new Gate(Trial500.RULES).decide(comparison),
        Trial500.facts(),
        Trial500.facts());
  }

  private static Judged disagreeing() {
    Docket before = Docket.of("worked@smollm2");
    Docket after = Docket.of("terse@smollm2");
    CaseFacts wavers = Docket.facts("wavers-1", "a", Importance.NORMAL);
    CaseFacts breaks = Docket.facts("breaks-1", "a", Importance.NORMAL);
    before.add(wavers, new Counts(3, 0, 0, 0)).add(breaks, new Counts(3, 0, 0, 0));
    after.add(wavers, new Counts(2, 1, 0, 0)).add(breaks, new Counts(1, 2, 0, 0));
    return judged(before, after);
  }

  private static CaseFacts zero() {
    return Docket.facts("zero-1", "b", Importance.ZERO);
  }

  /** How a test ended: the element that says so. */
  private static String end(Element test) {
    for (String kind : List.of("failure", "error", "skipped")) {
      for (Element end : children(test, kind)) {
        return kind + " " + end.getAttribute("type") + ": " + end.getAttribute("message");
      }
    }
    return "passed";
  }

  private static Map<String, String> properties(Element suite) {
    Map<String, String> named = new HashMap<>();
    children(children(suite, "properties").getFirst(), "property")
        .forEach(p -> named.put(p.getAttribute("name"), p.getAttribute("value")));
    return named;
  }

  private static List<Element> tests(Element suite) {
    return children(suite, "testcase");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static void collect(Element element, Set<String> tags, Set<String> attributes) {
    tags.add(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add(element.getAttributes().item(i).getNodeName());
    }
    NodeList all = element.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      assertThat(all.item(i).getNodeType()).isIn(Node.ELEMENT_NODE, Node.TEXT_NODE);
      if (all.item(i) instanceof Element child) {
        collect(child, tags, attributes);
      }
    }
  }

  private static Element suite(ReportView view) throws Exception {
    return parse(xml(new JunitReport(), view));
  }

  /** The root of what keeps to the schema. */
  private static Element parse(String xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitReportTest.class.getResource("plain.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static Element parsed(String xml) {
    try {
      return parse(xml);
    } catch (Exception e) {
      throw new AssertionError(xml.substring(0, 2_000), e);
    }
  }

  private static String written(ReportView view) {
    try {
      return xml(new JunitReport(), view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String xml(ReportFormat format, ReportView view) throws IOException {
    StringWriter xml = new StringWriter();
    format.write(view, xml);
    return xml.toString();
  }
}
