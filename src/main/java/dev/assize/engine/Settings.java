package dev.assize.engine;

import dev.assize.RunRequest;
import dev.assize.RunRequest.Memory;
import dev.assize.RunRequest.Start;
import dev.assize.cases.Selection;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;

/** What the configuration parameters ask for. */
record Settings(ConfigurationParameters parameters) {

  private static final int USUAL_UNRECORDED = 10;

  CaseStatus caseStatus() {
    return CaseStatus.of(parameters.get(Keys.CASE_STATUS).orElse("regression"));
  }

  boolean skipsInconclusive() {
    String word = parameters.get(Keys.INCONCLUSIVE).orElse("error");
    if (!word.equals("skip") && !word.equals("error")) {
      throw new IllegalArgumentException(
          Keys.INCONCLUSIVE + "=" + word + ": expected error or skip");
    }
    return word.equals("skip");
  }

  boolean pointsToMethods() {
    return parameters.get(Keys.SOURCE).filter("method"::equals).isPresent();
  }

  int unrecorded() {
    return parameters.get(Keys.UNRECORDED, Integer::valueOf).orElse(USUAL_UNRECORDED);
  }

  Optional<String> project() {
    return parameters.get(Keys.PROJECT);
  }

  /** The subjects wanted; empty for all. */
  List<String> subjects() {
    return parameters
        .get(Keys.SUBJECTS)
        .map(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList())
        .orElse(List.of());
  }

  Optional<String> baseline() {
    return parameters.get(Keys.BASELINE);
  }

  /** The run of these cases and subjects. */
  RunRequest request(Collection<String> cases, Collection<String> subjects) {
    return new RunRequest(
        Selection.ALL.with(Selection.Kind.CASE, cases),
        List.copyOf(subjects),
        baseline().orElse(""),
        this::adjust,
        Memory.USED,
        new Start.Anew());
  }

  private static CassetteMode mode(String word) {
    return CassetteMode.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Keys.MODE + "=" + word + ": expected replay, record, auto or off"));
  }

  private RunSettings adjust(RunSettings usual) {
    return new RunSettings(
        parameters.get(Keys.TRIALS, Integer::valueOf).orElse(usual.trials()),
        usual.seed(),
        parameters.get(Keys.MODE).map(Settings::mode).orElse(usual.mode()),
        usual.cassettes(),
        usual.rounds());
  }
}
