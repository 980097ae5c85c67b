package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Decision;
import dev.assize.report.CandidateView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says of the projects beside the main one is what their recorded replies give. */
class ExamplesShownTest {

  private static final String END = "<!-- end -->";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"examples/tiers", "examples/prompt-versions"})
  void the_decisions_shown_are_the_decisions_made(String project) throws Exception {
    OwnProject.copy(folder);
    String shown = sentences(OwnProject.replayed(folder.resolve(project)).candidates());
    Path readme = Path.of("README.md");
    String page = Files.readString(readme);
    String begin = "<!-- begin: assize run -C " + project + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + shown + page.substring(page.indexOf(END, from));
      Files.writeString(readme, page);
    }

    assertThat(page.substring(from, page.indexOf(END, from)))
        .as("run this test with -Dassize.approve=true to show the new decisions")
        .isEqualTo(shown);
  }

  private static String sentences(List<CandidateView> candidates) {
    return candidates.stream()
        .map(each -> sentence(each, candidates.size()))
        .collect(Collectors.joining(">\n"));
  }

  private static String sentence(CandidateView candidate, int of) {
    Decision decision = candidate.decision();
    String name = of > 1 ? "`" + candidate.candidate().subject() + "`: " : "";
    return "> " + name + "**" + decision.answer() + "** " + decision.sentence() + "\n";
  }
}
