package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.assize.Adversary;
import dev.assize.PerturbRequest;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Adversarial cases as tests: a parameter names their file, and tags choose among them. */
class AdversarialEngineTest {

  private static final String FILE = "golden-queries/adversarial/smoke.jsonl";

  @TempDir Path folder;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void makes() throws IOException {
    model = new ScriptedModel(AdversarialEngineTest::onlyTheOldOneReadsCapitals);
    project = TinyProject.in(folder, model.url(), 6);
    Adversary adversary = project.assize().adversary();
    adversary.write(
        new PerturbRequest(
            OptionalInt.of(12), OptionalLong.empty(), List.of(), List.of("S03", "D01", "L01")),
        Path.of(FILE));
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void children_and_their_parents_are_leaves_with_tags_of_family_severity_and_risk() {
    List<? extends TestDescriptor> leaves =
        engine()
            .configurationParameter(Keys.ADVERSARIAL, FILE)
            .discover()
            .getEngineDescriptor()
            .getDescendants()
            .stream()
            .filter(TestDescriptor::isTest)
            .toList();

    assertThat(leaves).hasSizeGreaterThan(24);
    List<TestTag> all =
        leaves.stream().flatMap(leaf -> leaf.getTags().stream()).distinct().toList();
    assertThat(all)
        .extracting(TestTag::getName)
        .contains(
            "adversarial",
            "golden",
            "surface",
            "social",
            "severity:low",
            "severity:high",
            "owasp:LLM01:2025",
            "oracle:inv",
            "oracle:no-obey",
            "tier:200",
            "S03");
    assertThat(leaves)
        .extracting(leaf -> leaf.getUniqueId().toString())
        .anyMatch(id -> id.contains("smoke.jsonl"))
        .anyMatch(id -> id.contains("case:case-001"));
  }

  @Test
  void a_case_that_only_the_candidate_fails_is_red_and_the_gate_decides() {
    EngineExecutionResults results =
        engine().configurationParameter(Keys.ADVERSARIAL, FILE).execute();

    assertThat(results.testEvents().failed().count()).isPositive();
    assertThat(results.testEvents().finished().stream())
        .anyMatch(e -> e.getTestDescriptor().getUniqueId().toString().contains("gate:new@m"));
  }

  /** A tag leaves parents out of the tree; they are asked along, for drops are told by them. */
  @Test
  void tags_choose_among_them_and_the_parents_are_asked_along() {
    EngineExecutionResults results =
        engine()
            .configurationParameter(Keys.ADVERSARIAL, FILE)
            .filters(TagFilter.includeTags("social & tier:200"))
            .execute();

    assertThat(results.testEvents().started().stream())
        .isNotEmpty()
        .allMatch(e -> e.getTestDescriptor().getTags().contains(TestTag.create("social")));
    assertThat(results.testEvents().failed().stream())
        .noneMatch(e -> e.getTestDescriptor().getUniqueId().toString().contains("gate"));
    assertThat(model.requests())
        .anyMatch(request -> request.matches("(?s).*\"Question \\d\\?\".*"));
  }

  @Test
  void a_file_that_is_not_there_or_was_edited_is_a_failing_test() {
    assertThat(fault("gone.jsonl")).contains("adversarial.unreadable");
    project.write(FILE, project.read(FILE).replaceFirst("\"input\":\"", "\"input\":\"Hm. "));
    assertThat(fault(FILE)).contains("adversarial.changed", FILE + ":1");
  }

  /** The same process reads the golden files again, and not what it kept of the other file. */
  @Test
  void without_the_parameter_the_golden_cases_are_asked() {
    engine().configurationParameter(Keys.ADVERSARIAL, FILE).discover();
    assertThat(
            engine().discover().getEngineDescriptor().getDescendants().stream()
                .filter(TestDescriptor::isTest))
        .hasSize(13);
  }

  private String fault(String file) {
    return engine()
        .configurationParameter(Keys.ADVERSARIAL, file)
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(e -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .findFirst()
        .orElseThrow();
  }

  private EngineTestKit.Builder engine() {
    return EngineTestKit.engine(AssizeTestEngine.ID)
        .selectors(selectDirectory(folder.resolve("golden-queries").toFile()));
  }

  private static String onlyTheOldOneReadsCapitals(String call) {
    String asked = call.toLowerCase(Locale.ROOT);
    int at = asked.lastIndexOf("question ");
    boolean isShouted = call.contains("QUESTION ") || call.contains("question ");
    if (at < 0 || call.contains("anew") && isShouted) {
      return "What?";
    }
    return "answer " + asked.substring(at + "question ".length()).replaceAll("\\D.*", "");
  }
}
