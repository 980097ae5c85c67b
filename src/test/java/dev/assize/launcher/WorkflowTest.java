package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows are well-formed and watch, run and keep what the documents say. */
class WorkflowTest {

  private static final Path WORKFLOWS = Path.of(".github/workflows");

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "assize.yml", "drift.yml"})
  void a_workflow_reads_only_and_every_step_does_one_thing(String file) throws IOException {
    JsonNode workflow = read(file);

    assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
    assertThat(workflow.get("jobs")).isNotEmpty();
    for (JsonNode job : workflow.get("jobs")) {
      assertThat(job.has("runs-on")).isTrue();
      assertThat(job.has("timeout-minutes")).isTrue();
      assertThat(job.get("steps"))
          .isNotEmpty()
          .allSatisfy(step -> assertThat(step.has("uses") ^ step.has("run")).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "assize.yml", "drift.yml"})
  void no_step_pastes_an_expression_into_a_shell_command(String file) throws IOException {
    assertThat(read(file).findValuesAsText("run"))
        .isNotEmpty()
        .noneMatch(run -> run.contains("${{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "assize.yml", "drift.yml"})
  void every_script_that_a_workflow_runs_exists_and_is_executable(String file) throws IOException {
    var scripts = new ArrayList<Path>();
    for (String run : read(file).findValuesAsText("run")) {
      var matcher = Pattern.compile("\\.ci/\\w+|\\./assize").matcher(run);
      while (matcher.find()) scripts.add(Path.of(matcher.group()));
    }
    assertThat(scripts).isNotEmpty().allMatch(Files::isExecutable);
  }

  @Test
  void the_golden_gate_watches_all_that_changes_a_decision() throws IOException {
    JsonNode on = read("assize.yml").get("on");

    for (String event : List.of("pull_request", "push")) {
      assertThat(on.at("/" + event + "/paths"))
          .extracting(JsonNode::asText)
          .containsExactlyInAnyOrder(
              "prompts/**", "golden-queries/**", "judges/**", "examples/**", "assize.yaml");
    }
  }

  @Test
  void a_gate_that_is_run_again_says_so() throws IOException {
    assertThat(read("assize.yml").findValuesAsText("ASSIZE_ATTEMPT"))
        .containsExactly("${{ github.run_attempt }}");
  }

  @Test
  void inconclusive_fails_the_golden_gate_unless_someone_says_warn() throws IOException {
    JsonNode workflow = read("assize.yml");

    assertThat(workflow.at("/on/workflow_dispatch/inputs/on-inconclusive/default").asText())
        .isEqualTo("fail");
    assertThat(workflow.at("/jobs/gate/env/ON_INCONCLUSIVE").asText()).endsWith("|| 'fail' }}");
    assertThat(workflow.findValuesAsText("run").stream().filter(run -> run.contains(".ci/gate")))
        .hasSize(2)
        .allMatch(run -> run.startsWith(".ci/gate \"$ON_INCONCLUSIVE\" "));
  }

  @Test
  void the_report_is_kept_whatever_the_decision() throws IOException {
    JsonNode keep = null;
    for (JsonNode step : read("assize.yml").at("/jobs/gate/steps")) {
      if (step.path("uses").asText().startsWith("actions/upload-artifact@")) keep = step;
    }
    assertThat(keep).isNotNull();
    assertThat(keep.get("if").asText()).isEqualTo("always()");
    assertThat(keep.at("/with/path").asText()).contains("reports/*/report.*");
  }

  @Test
  void comments_are_written_by_a_job_of_its_own_that_may_do_nothing_else() throws IOException {
    JsonNode comment = read("assize.yml").at("/jobs/comment");

    assertThat(comment.get("permissions").properties())
        .extracting(each -> each.getKey() + ": " + each.getValue().asText())
        .containsExactly("contents: read", "pull-requests: write");
    assertThat(comment.get("if").asText())
        .contains(
            "github.event_name == 'pull_request'",
            "github.event.pull_request.head.repo.full_name == github.repository");
    assertThat(read("assize.yml").at("/jobs/gate/permissions").isMissingNode()).isTrue();
    assertThat(comment.findValuesAsText("uses")).allMatch(uses -> uses.startsWith("actions/"));
  }

  @Test
  void the_nights_before_are_fetched_and_kept_whatever_tonight_says() throws IOException {
    JsonNode night = read("drift.yml");
    assertThat(night.at("/on/schedule/0/cron").asText()).matches("\\d+ \\d+ \\* \\* \\*");
    assertThat(night.findValuesAsText("path")).startsWith(".assize").contains(".assize", "drift");
    for (JsonNode step : night.at("/jobs/night/steps")) {
      if (step.path("uses").asText().startsWith("actions/cache/save@")) {
        assertThat(step.get("if").asText()).isEqualTo("always()");
        assertThat(step.at("/with/key").asText()).startsWith("nights-");
      }
    }
    assertThat(night.findValuesAsText("run").stream().filter(run -> run.startsWith(".ci/night")))
        .hasSize(1);
  }

  private static JsonNode read(String file) throws IOException {
    return new YAMLMapper().readTree(WORKFLOWS.resolve(file).toFile());
  }
}
