package dev.assize.engine;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.engine.Settings.Inconclusive;
import dev.assize.engine.Settings.Pointing;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.platform.engine.ConfigurationParameters;

/** Reads the configuration parameters and tells every fault of them at once. */
final class SettingsReader {

  private static final int MOST = 1_000_000;

  private final ConfigurationParameters parameters;
  private final Problems problems;

  SettingsReader(ConfigurationParameters parameters, Problems problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  Settings read() {
    parameters.keySet().stream()
        .filter(SettingsReader::isMeantForUs)
        .filter(key -> !Keys.ALL.contains(key))
        .sorted()
        .forEach(this::unknown);
    return new Settings(
        word(Keys.CASE_STATUS, CaseStatus.values(), CaseStatus.REGRESSION),
        word(Keys.INCONCLUSIVE, Inconclusive.values(), Inconclusive.ERROR),
        word(Keys.SOURCE, Pointing.values(), Pointing.FILE),
        number(Keys.UNRECORDED, 0).orElse(Settings.USUAL.unrecorded()),
        subjects(),
        parameters.get(Keys.BASELINE).orElse(""),
        parameters.get(Keys.ADVERSARIAL).orElse("").strip(),
        changes());
  }

  /** A system property may be another's, for instance the build's, unless it says JUnit. */
  private static boolean isMeantForUs(String key) {
    return key.startsWith("assize.junit.")
        || (key.startsWith("assize.") && System.getProperty(key) == null);
  }

  private void unknown(String key) {
    problems.error(
        "engine.unknown-key",
        Place.of("configuration parameters"),
        "there is no " + key,
        "a parameter of the engine",
        Suggestion.remedy(key, Keys.ALL));
  }

  private List<String> subjects() {
    return parameters
        .get(Keys.SUBJECTS)
        .map(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .distinct()
                    .toList())
        .orElse(List.of());
  }

  private UnaryOperator<RunSettings> changes() {
    Optional<Integer> trials = number(Keys.TRIALS, 1);
    Optional<CassetteMode> mode = mode();
    return usual ->
        new RunSettings(
            trials.orElse(usual.trials()),
            usual.seed(),
            mode.orElse(usual.mode()),
            usual.cassettes(),
            usual.rounds());
  }

  private Optional<CassetteMode> mode() {
    Optional<String> word = parameters.get(Keys.MODE);
    Optional<CassetteMode> mode = word.flatMap(CassetteMode::of);
    if (word.isPresent() && mode.isEmpty()) {
      wrong(Keys.MODE, word.get(), "replay, record, auto or off");
    }
    return mode;
  }

  private <E extends Enum<E>> E word(String key, E[] words, E usual) {
    Map<String, E> known =
        Arrays.stream(words)
            .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT), e -> e));
    Optional<String> found = parameters.get(key);
    if (found.isPresent() && !known.containsKey(found.get())) {
      wrong(key, found.get(), String.join(" or ", known.keySet().stream().sorted().toList()));
    }
    return found.map(word -> known.getOrDefault(word, usual)).orElse(usual);
  }

  private Optional<Integer> number(String key, int least) {
    Optional<String> found = parameters.get(key);
    Optional<Integer> number =
        found
            .filter(text -> text.matches("[0-9]{1,7}"))
            .map(Integer::valueOf)
            .filter(n -> n >= least && n <= MOST);
    if (found.isPresent() && number.isEmpty()) {
      wrong(key, found.get(), "a whole number from " + least);
    }
    return number;
  }

  private void wrong(String key, String found, String expected) {
    problems.error("engine.wrong-value", Place.of(key), "\"" + found + "\"", expected, "");
  }
}
