package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;

import dev.assize.TinyProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The tree that each selector finds. No model is there to be asked. */
class EngineDiscoveryTest {

  private static final UniqueId ENGINE = UniqueId.forEngine(AssizeTestEngine.ID);
  private static final String NOBODY = "http://127.0.0.1:9/v1";

  @TempDir Path folder;

  private final List<DiscoveryIssue> issues = new ArrayList<>();
  private TinyProject project;

  @BeforeEach
  void write() {
    project = TinyProject.in(folder, NOBODY, 3);
    project.write(
        "golden-queries/more.csv",
        """
        id,category,tags,input,must_include,critical
        more-1,odd,,"Question 7?
        Please.",answer 7,yes
        more-2,even,loud; b c,Question 8?,answer 8,no
        """);
  }

  @Test
  void the_tree_is_engine_file_version_case_and_a_gate_for_each_candidate_at_the_end() {
    assertThat(ids(discover(selectDirectory(golden().toFile()))))
        .containsExactly(
            "[file:golden-queries/all.csv]",
            "[file:golden-queries/all.csv]/[version:old@m]",
            "[file:golden-queries/all.csv]/[version:old@m]/[case:case-001]",
            "[file:golden-queries/all.csv]/[version:old@m]/[case:case-002]",
            "[file:golden-queries/all.csv]/[version:old@m]/[case:case-003]",
            "[file:golden-queries/all.csv]/[version:new@m]",
            "[file:golden-queries/all.csv]/[version:new@m]/[case:case-001]",
            "[file:golden-queries/all.csv]/[version:new@m]/[case:case-002]",
            "[file:golden-queries/all.csv]/[version:new@m]/[case:case-003]",
            "[file:golden-queries/more.csv]",
            "[file:golden-queries/more.csv]/[version:old@m]",
            "[file:golden-queries/more.csv]/[version:old@m]/[case:more-1]",
            "[file:golden-queries/more.csv]/[version:old@m]/[case:more-2]",
            "[file:golden-queries/more.csv]/[version:new@m]",
            "[file:golden-queries/more.csv]/[version:new@m]/[case:more-1]",
            "[file:golden-queries/more.csv]/[version:new@m]/[case:more-2]",
            "[gate:new@m]");
  }

  @Test
  void every_selector_finds_the_same_ids() throws IOException {
    Set<String> more =
        cases(discover(selectDirectory(golden().toFile()))).stream()
            .filter(id -> id.contains("more.csv"))
            .collect(Collectors.toCollection(TreeSet::new));
    Path file = folder.resolve("golden-queries/more.csv");
    Path here = Path.of("").toAbsolutePath();
    Path link = Files.createSymbolicLink(folder.resolve("link"), golden());

    assertThat(cases(discover(selectFile(file.toFile())))).isEqualTo(more);
    assertThat(cases(discover(selectFile(here.relativize(file).toString())))).isEqualTo(more);
    assertThat(cases(discover(selectUri(file.toUri())))).isEqualTo(more);
    assertThat(cases(discover(selectFile(link.resolve("more.csv").toFile())))).isEqualTo(more);
    assertThat(
            cases(
                discover(
                    Map.of(Keys.PROJECT, folder.toString()),
                    selectUniqueId(ENGINE.append("file", "golden-queries/more.csv")))))
        .isEqualTo(more);
    assertThat(cases(onClasspath("golden-queries/more.csv"))).isEqualTo(more);
  }

  @Test
  void a_file_with_a_line_is_the_case_that_stands_there() {
    String file = folder.resolve("golden-queries/more.csv").toString();
    String first = "[file:golden-queries/more.csv]/[version:new@m]/[case:more-1]";
    String second = "[file:golden-queries/more.csv]/[version:new@m]/[case:more-2]";

    assertThat(cases(discover(selectFile(file, FilePosition.from(2)))))
        .contains(first)
        .doesNotContain(second);
    assertThat(cases(discover(selectFile(file, FilePosition.from(3)))))
        .as("a row of two lines")
        .contains(first)
        .doesNotContain(second);
    assertThat(cases(discover(selectUri(Path.of(file).toUri() + "?line=4&column=2"))))
        .contains(second)
        .doesNotContain(first);
    assertThat(cases(discover(selectFile(file, FilePosition.from(1)))))
        .as("the header stands for the file")
        .contains(first, second);
  }

  @Test
  void a_click_a_file_of_several_and_a_rerun_have_no_gate() {
    String leaf = "[file:golden-queries/more.csv]/[version:new@m]/[case:more-1]";
    UniqueId id =
        ENGINE
            .append("file", "golden-queries/more.csv")
            .append("version", "new@m")
            .append("case", "more-1");
    String file = folder.resolve("golden-queries/more.csv").toString();

    assertThat(ids(discover(selectFile(file)))).noneMatch(each -> each.contains("gate"));
    assertThat(ids(discover(selectFile(file, FilePosition.from(2)))))
        .noneMatch(each -> each.contains("gate"));
    assertThat(cases(discover(atProject(), selectUniqueId(id)))).containsExactly(leaf);
    assertThat(ids(discover(atProject(), selectUniqueId(ENGINE.append("gate", "new@m")))))
        .as("a gate is not decided again by itself")
        .isEmpty();
    assertThat(ids(discover(atProject(), selectUniqueId(ENGINE)))).contains("[gate:new@m]");
  }

  @Test
  void a_rerun_under_a_suite_finds_its_leaf_by_the_id_alone() {
    UniqueId engine =
        UniqueId.parse("[engine:junit-platform-suite]/[suite:com.x.Golden]/[engine:assize]");
    UniqueId leaf =
        engine
            .append("file", "golden-queries/all.csv")
            .append("version", "old@m")
            .append("case", "case-002");
    TestDescriptor root =
        new AssizeTestEngine().discover(request(atProject(), selectUniqueId(leaf)), engine);

    assertThat(root.getDescendants().stream().filter(TestDescriptor::isTest))
        .extracting(TestDescriptor::getUniqueId)
        .containsExactly(leaf);
  }

  @Test
  void an_id_of_another_engine_is_none_of_our_business() {
    assertThat(ids(discover(selectUniqueId(UniqueId.forEngine("other").append("file", "x")))))
        .isEmpty();
    assertThat(issues).isEmpty();
  }

  @Test
  void a_marked_class_stands_for_its_folder() {
    assertThat(cases(discover(atProject(), selectClass(Marked.class))))
        .as("this repository's own folder is no part of the tiny project")
        .isEmpty();
    assertThat(cases(discover(atProject(), selectClass(Unmarked.class)))).isEmpty();
    assertThat(issues).hasSize(1);
  }

  @GoldenQueries
  private static final class Marked {}

  private static final class Unmarked {}

  @Test
  void a_leaf_points_to_its_line_and_carries_its_tags() {
    TestDescriptor leaf = leaf(discover(selectDirectory(golden().toFile())), "new@m", "more-2");
    FileSource source = (FileSource) leaf.getSource().orElseThrow();

    assertThat(source.getFile()).isEqualTo(real("golden-queries/more.csv").toFile());
    assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(4);
    assertThat(leaf.getTags()).extracting(TestTag::getName).contains("loud", "golden", "even");
    assertThat(leaf(discover(selectDirectory(golden().toFile())), "new@m", "more-1").getTags())
        .extracting(TestTag::getName)
        .contains("critical", "odd");
    assertThat(leaf.getDisplayName()).isEqualTo("golden-queries/more.csv - new@m - more-2");
    assertThat(leaf.getLegacyReportingName()).isEqualTo(leaf.getDisplayName());
  }

  @Test
  void names_are_unique() {
    assertThat(
            discover(selectDirectory(golden().toFile())).getDescendants().stream()
                .filter(TestDescriptor::isTest)
                .map(TestDescriptor::getDisplayName))
        .doesNotHaveDuplicates();
  }

  @Test
  void two_cases_that_would_have_one_method_name_are_a_fault() {
    project.write(
        "golden-queries/more.csv",
        "id,category,input,must_include\na-b,x,First?,one\na_b,x,Second?,two\n");
    UniqueId suite =
        UniqueId.parse("[engine:junit-platform-suite]/[suite:com.x.Golden]/[engine:assize]");
    TestDescriptor root =
        new AssizeTestEngine()
            .discover(
                request(Map.of(Keys.SOURCE, "method"), selectDirectory(golden().toFile())), suite);

    assertThat(faults(root))
        .anyMatch(fault -> fault.contains("golden-queries/more.csv:3") && fault.contains("a_b"));
    assertThat(
            ((MethodSource)
                    root.getDescendants().stream()
                        .filter(node -> node.getUniqueId().toString().endsWith("[case:a-b]"))
                        .findFirst()
                        .orElseThrow()
                        .getSource()
                        .orElseThrow())
                .getClassName())
        .isEqualTo("com.x.Golden");
  }

  @Test
  void faults_of_files_are_issues_and_failing_nodes_with_file_and_line() {
    project.write(
        "golden-queries/more.csv",
        "id,category,input,must_include\ncase-001,x,First?,one\nmore-9,x,,two\n");

    TestDescriptor root = discover(selectDirectory(golden().toFile()));

    assertThat(faults(root))
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("golden-queries/more.csv:2: error"))
        .anyMatch(fault -> fault.startsWith("golden-queries/more.csv:3: error"));
    assertThat(issues).extracting(DiscoveryIssue::message).isEqualTo(faults(root));
    assertThat(cases(root)).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_and_a_case_that_is_gone_are_faults() {
    assertThat(faults(discover(selectDirectory(folder.resolve("golden-querys").toString()))))
        .singleElement()
        .asString()
        .contains("golden-querys");
    UniqueId gone = ENGINE.append("file", "golden-queries/all.csv").append("version", "new@m");
    assertThat(faults(discover(atProject(), selectUniqueId(gone.append("case", "gone")))))
        .singleElement()
        .asString()
        .contains("[case:gone]");
  }

  @Test
  void golden_files_without_a_project_are_a_fault_and_folders_of_others_are_not(
      @TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("some.feature"), "Feature: x");
    assertThat(ids(discover(selectDirectory(elsewhere.toFile())))).isEmpty();
    assertThat(issues).isEmpty();

    Files.writeString(elsewhere.resolve("some.csv"), "id,input\n");
    assertThat(faults(discover(selectDirectory(elsewhere.toFile()))))
        .singleElement()
        .asString()
        .contains("no assize.yaml");
  }

  @Test
  void wrong_parameters_are_faults_all_at_once() {
    TestDescriptor root =
        discover(
            Map.of(
                "assize.junit.case-statsu",
                "score",
                Keys.CASE_STATUS,
                "strict",
                Keys.TRIALS,
                "0",
                Keys.MODE,
                "play",
                Keys.UNRECORDED,
                "-1",
                Keys.INCONCLUSIVE,
                "pass",
                Keys.SOURCE,
                "line"),
            selectDirectory(golden().toFile()));
    assertThat(faults(root))
        .hasSize(7)
        .anyMatch(f -> f.contains("Did you mean \"" + Keys.CASE_STATUS + "\"?"))
        .anyMatch(f -> f.contains("\"strict\"; expected regression or score"));
    assertThat(
            faults(
                discover(Map.of(Keys.SUBJECTS, "old@m,nwe@m"), selectDirectory(golden().toFile()))))
        .singleElement()
        .asString()
        .contains("Did you mean \"new@m\"?");
  }

  @Test
  void a_fault_points_to_a_file_that_is_there_and_to_none_otherwise() {
    TestDescriptor misspelt =
        discover(Map.of("assize.junit.case-statsu", "score"), selectDirectory(golden().toFile()));
    assertThat(misspelt.getChildren())
        .singleElement()
        .satisfies(fault -> assertThat(fault.getSource()).isEmpty());

    project.write("golden-queries/more.csv", "id,category,input,must_include\nmore-9,x,,two\n");
    assertThat(discover(selectDirectory(golden().toFile())).getChildren())
        .singleElement()
        .extracting(fault -> ((FileSource) fault.getSource().orElseThrow()).getFile())
        .isEqualTo(real("golden-queries/more.csv").toFile());
  }

  @Test
  void a_system_property_of_the_build_is_no_misspelt_key() {
    String property = "assize.some-property-of-a-build";
    System.setProperty(property, "x");
    try {
      assertThat(faults(discover(Map.of(property, "x"), selectDirectory(golden().toFile()))))
          .isEmpty();
    } finally {
      System.clearProperty(property);
    }
    assertThat(faults(discover(Map.of(property, "x"), selectDirectory(golden().toFile()))))
        .hasSize(1);
  }

  @Test
  void ten_thousand_rows_are_found_without_their_texts() {
    TinyProject large = TinyProject.in(folder, NOBODY, 10_000);
    large.write("golden-queries/more.csv", "id,category,input,must_include\n");
    long before = used();
    TestDescriptor root = discover(selectDirectory(golden().toFile()));
    long grown = used() - before;

    assertThat(cases(root)).hasSize(20_000);
    assertThat(grown / 20_000).as("bytes a leaf").isLessThan(2_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Path golden() {
    return folder.resolve("golden-queries");
  }

  private Path real(String file) {
    try {
      return folder.toRealPath().resolve(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> atProject() {
    return Map.of(Keys.PROJECT, folder.toString());
  }

  private TestDescriptor onClasspath(String resource) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      thread.setContextClassLoader(loader);
      return discover(selectClasspathResource(resource));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private TestDescriptor discover(DiscoverySelector... selectors) {
    return discover(Map.of(), selectors);
  }

  private TestDescriptor discover(Map<String, String> settings, DiscoverySelector... selectors) {
    return new AssizeTestEngine().discover(request(settings, selectors), ENGINE);
  }

  private EngineDiscoveryRequest request(
      Map<String, String> settings, DiscoverySelector... selectors) {
    return LauncherDiscoveryRequestBuilder.request()
        .enableImplicitConfigurationParameters(false)
        .selectors(selectors)
        .configurationParameters(settings)
        .listeners(
            new LauncherDiscoveryListener() {
              @Override
              public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
                issues.add(issue);
              }
            })
        .build();
  }

  /** Depth first, without the engine's own segment. */
  private static List<String> ids(TestDescriptor root) {
    List<String> ids = new ArrayList<>();
    root.accept(node -> ids.add(node.getUniqueId().toString().replace("%2F", "/")));
    ids.removeFirst();
    return ids.stream().map(id -> id.substring(ENGINE.toString().length() + 1)).toList();
  }

  private static Set<String> cases(TestDescriptor root) {
    return ids(root).stream()
        .filter(id -> id.contains("/[case:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> faults(TestDescriptor root) {
    return root.getDescendants().stream()
        .filter(Nodes.FaultNode.class::isInstance)
        .map(node -> ((Nodes.FaultNode) node).message())
        .toList();
  }

  private static TestDescriptor leaf(TestDescriptor root, String subject, String caseId) {
    return root.getDescendants().stream()
        .filter(
            node ->
                node.getUniqueId()
                    .toString()
                    .endsWith("[version:" + subject + "]/[case:" + caseId + "]"))
        .findFirst()
        .orElseThrow();
  }
}
