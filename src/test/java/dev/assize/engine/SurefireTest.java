package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of its own whose Surefire runs golden queries through a suite. */
class SurefireTest {

  private static final String SUREFIRE = "3.6.1";

  @TempDir Path folder;

  @Test
  void a_regression_breaks_the_build_and_reruns_do_not_turn_it_green() throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.newFailsAt(n -> n % 4 == 0))) {
      write(TinyProject.in(folder, model.url(), 60));
      Child build = build("-Dsurefire.rerunFailingTestsCount=2");

      assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
      assertThat(build.output())
          .containsPattern("Tests run: 121, Failures: 16, Errors: 0, Skipped: 0(?!, Flakes: [1-9])")
          .contains("HOLD: ")
          .contains("golden-queries/all.csv - new@m - case-004");
    }
  }

  @Test
  void known_failures_and_errors_and_passes_are_counted_as_what_they_are() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (Answers.isNew(request) && Answers.number(request) == 7) {
                throw new IllegalStateException("down");
              }
              return Answers.bothFailAt(n -> n == 3).apply(request);
            })) {
      write(TinyProject.in(folder, model.url(), 8));
      Child build = build("-Dassize.junit.inconclusive=skip");

      // Case 3 fails on both sides (2 skipped), case 7 has no reply (1 error), the gate is skipped.
      assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
      assertThat(build.output())
          .containsPattern("Tests run: 17, Failures: 0, Errors: 1, Skipped: 3")
          .contains("no reply: ");
    }
  }

  @Test
  void versions_that_answer_alike_pass_and_groups_leave_the_gate_out() throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.RIGHT)) {
      write(TinyProject.in(folder, model.url(), 60));
      Child all = build("-Dassize.trials=1");
      assertThat(all.exitCode()).as(all.output()).isZero();
      assertThat(all.output()).contains("Tests run: 121, Failures: 0, Errors: 0, Skipped: 0");

      Child odd = build("-Dgroups=odd");
      assertThat(odd.exitCode()).as(odd.output()).isZero();
      assertThat(odd.output()).contains("Tests run: 60, Failures: 0, Errors: 0, Skipped: 0");
    }
  }

  private Child build(String argument) throws IOException, InterruptedException {
    try {
      return Child.run(
          folder,
          List.of(
              "mvn",
              "-B",
              "-o",
              "-Dmaven.repo.local=" + Child.repository(),
              argument,
              "org.apache.maven.plugins:maven-surefire-plugin:" + SUREFIRE + ":test"));
    } catch (IOException noMaven) {
      return Assumptions.abort("no mvn on the path: " + noMaven.getMessage());
    }
  }

  private void write(TinyProject project) throws IOException {
    String classPath =
        Child.classPath(SurefireTest::isNotJunits).stream()
            .map(entry -> "<additionalClasspathElement>" + entry + "</additionalClasspathElement>")
            .collect(Collectors.joining("\n"));
    project.write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>scratch</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>org.junit.platform</groupId>
              <artifactId>junit-platform-suite</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build><plugins><plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-surefire-plugin</artifactId>
            <version>%s</version>
            <configuration>
              <jvm>%s</jvm>
              <additionalClasspathElements>%s</additionalClasspathElements>
            </configuration>
          </plugin></plugins></build>
        </project>
        """
            .formatted(platform(), SUREFIRE, Child.java(), classPath));
    project.write(
        "src/GoldenTest.java",
        """
        import org.junit.platform.suite.api.*;

        @Suite
        @IncludeEngines("assize")
        @SelectDirectories("golden-queries")
        class GoldenTest {}
        """);
    Path classes = Files.createDirectories(folder.resolve("target/test-classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                String.join(File.pathSeparator, Child.classPath(entry -> true)),
                folder.resolve("src/GoldenTest.java").toString());
    assertThat(compiled).isZero();
  }

  /** The version of the platform that this test runs on. */
  private static String platform() {
    Pattern jar = Pattern.compile("junit-platform-suite-api-(.+)\\.jar");
    return Child.classPath(entry -> true).stream()
        .map(entry -> jar.matcher(Path.of(entry).getFileName().toString()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isNotJunits(String entry) {
    return !Path.of(entry).getFileName().toString().startsWith("junit-");
  }
}
