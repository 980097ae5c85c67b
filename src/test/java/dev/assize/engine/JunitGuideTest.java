package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the page about JUnit shows is as JUnit takes it. */
class JunitGuideTest {

  private static final Path CONSUMER =
      Path.of("src/it/consumer/src/test/java/example/GoldenSuiteTest.java");

  @Test
  void a_key_set_for_once_is_one_that_no_suite_sets() throws IOException {
    Matcher shown = Pattern.compile("`mvn test -D(assize\\.[a-z.-]+)=").matcher(page());
    assertThat(shown.find()).isTrue();
    assertThat(shown.group(1)).isIn(Keys.ALL);
    for (String suite : List.of(page(), Files.readString(CONSUMER))) {
      assertThat(suite).contains("@ConfigurationParameter(key = \"assize.mode\"");
      assertThat(suite).doesNotContain("@ConfigurationParameter(key = \"" + shown.group(1));
    }
  }

  @Test
  void what_the_class_of_a_suite_sets_wins_and_any_other_key_reaches_it() {
    assertThat(faults(Keys.MODE)).isEmpty();
    assertThat(faults(Keys.CASE_STATUS)).singleElement().asString().startsWith("fault 1");
  }

  @Test
  void the_ids_shown_are_ids_of_nodes() throws IOException {
    List<String> ids =
        Pattern.compile("\\[engine:assize\\][^`'\\s]*")
            .matcher(page())
            .results()
            .map(result -> result.group())
            .toList();
    assertThat(ids).hasSizeGreaterThan(1);
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(UniqueId.parse(id).getSegments().get(1).getValue())
                    .startsWith("golden-queries/"));
  }

  /** Of this repository's own suite, where a key is set from without to what no key may be. */
  private static List<String> faults(String key) {
    TestPlan plan =
        LauncherFactory.create()
            .discover(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass("dev.assize.GoldenSuiteTest"))
                    .configurationParameter(key, "nonsense")
                    .build());
    return plan.getRoots().stream()
        .flatMap(root -> Stream.concat(Stream.of(root), plan.getDescendants(root).stream()))
        .map(TestIdentifier::getDisplayName)
        .filter(name -> name.startsWith("fault"))
        .toList();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/junit.md"));
  }
}
