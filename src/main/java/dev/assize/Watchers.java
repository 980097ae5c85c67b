package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.check.behaviour.Refused;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Signal;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Makes signals of what somebody typed. One that rests on golden data is refused, with the name of
 * its check or judge: an application could not see it.
 */
final class Watchers {

  static final String REFUSAL = "refusal";
  static final String LOG_PROBABILITY = "log-probability";
  private static final String CHECK = Criterion.CHECK + ":";

  static final Place PLACE = Place.of("--signal");

  private final ProjectBasics project;
  private final CheckSignals checks;
  private final JudgeSignals judges;
  private final Problems problems;

  Watchers(World world, ProjectBasics project, Problems problems) {
    this.project = project;
    this.problems = problems;
    Exhibits exhibits = new Exhibits(project.evidence().prices());
    this.checks = new CheckSignals(exhibits, currency(), problems);
    this.judges = new JudgeSignals(world, project, problems);
  }

  private String currency() {
    return project.evidence().prices().currency();
  }

  /** Those that are tried where nobody names any. */
  List<Watcher> usual() {
    return List.of(refusal(), logProbability());
  }

  /** One for each text that stands for one; the others are told. */
  List<Watcher> of(List<String> texts) {
    List<Watcher> watchers = new ArrayList<>();
    Set<String> typed = new HashSet<>();
    for (String text : texts) {
      if (!typed.add(text)) {
        problems.error(
            "economics.signal-twice",
            PLACE,
            "the signal " + text + " twice",
            "each signal once",
            "Leave one of them out.");
      } else {
        one(text).ifPresent(watchers::add);
      }
    }
    return List.copyOf(watchers);
  }

  private Optional<Watcher> one(String text) {
    if (text.startsWith(CHECK)) {
      return checks.of(text.substring(CHECK.length()).strip());
    }
    if (text.startsWith(Criterion.JUDGE)) {
      return judges.of(text.substring(Criterion.JUDGE.length()));
    }
    return switch (text) {
      case REFUSAL -> Optional.of(refusal());
      case LOG_PROBABILITY -> Optional.of(logProbability());
      default -> {
        problems.error(
            "economics.unknown-signal",
            PLACE,
            "no signal \"" + text + "\"",
            "refusal, log-probability, check:CHECK as a golden file has it, or judge:NAME",
            Suggestion.near(text, List.of(REFUSAL, LOG_PROBABILITY))
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(""));
        yield Optional.empty();
      }
    };
  }

  private Watcher refusal() {
    return new ReplyWatcher(
        Signal.refusal(),
        currency(),
        new Exhibits(project.evidence().prices()),
        exhibit ->
            Refused.declines(exhibit.text())
                ? Verdict.failed("it declines")
                : Verdict.passed("it does not decline"));
  }

  private Watcher logProbability() {
    return new LogProbabilityWatcher(currency());
  }

  /** How unsure the subject's own tokens were. */
  private record LogProbabilityWatcher(String currency) implements Watcher {

    @Override
    public Signal.Blind signal() {
      return Signal.lowLogProbability();
    }

    @Override
    public boolean isRecorded() {
      return true;
    }

    @Override
    public Reading read(Watched watched) {
      Optional<ModelReply> reply = watched.trial().response().reply();
      OptionalDouble mean = reply.map(LogProbabilities::mean).orElseGet(OptionalDouble::empty);
      return mean.isPresent()
          ? ReplyWatcher.found(-mean.getAsDouble(), currency)
          : ReplyWatcher.missing("no log probabilities", currency);
    }
  }
}
