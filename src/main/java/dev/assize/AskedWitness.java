package dev.assize;

import dev.assize.Reaction.Fate;
import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Numbers;
import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.provider.Failure;
import dev.assize.replay.Assignment;
import dev.assize.run.Finding;
import dev.assize.subject.Subject;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A subject that is asked, as a run asks it: out of cassettes and cache first. */
final class AskedWitness implements Witness {

  private final Rehearsal.Stage stage;
  private final Subject subject;
  private final RunSettings settings;
  private int calls;

  AskedWitness(World world, Docket docket, RunSettings settings, Subject subject) {
    this.stage = new Rehearsal(world, docket, settings, RunRequest.Memory.USED).open();
    this.subject = subject;
    this.settings = settings;
  }

  @Override
  public Reaction on(GoldenCase golden) {
    List<Rehearsed> played =
        stage.play(
            IntStream.rangeClosed(1, settings.trials())
                .mapToObj(trial -> new Assignment(subject, golden, trial))
                .toList());
    played.forEach(each -> calls += each.trial().response().exchanges().size());
    return new Reaction(
        played.stream().map(AskedWitness::fate).toList(),
        played.stream()
            .flatMap(each -> each.trial().response().failure().stream())
            .map(AskedWitness::words)
            .findFirst()
            .orElse(""));
  }

  private static Fate fate(Rehearsed played) {
    if (played.trial().response().failure().isPresent()) {
      return Fate.OPEN;
    }
    Map<Criterion, Verdict> verdicts = new LinkedHashMap<>();
    for (Finding finding : played.findings()) {
      verdicts.put(finding.criterion(), finding.verdict());
    }
    return Fate.of(verdicts);
  }

  private static String words(Failure failure) {
    return failure.kind().word() + ", " + failure.message();
  }

  @Override
  public int calls() {
    return calls;
  }

  @Override
  public String name() {
    return subject.id()
        + ", "
        + Numbers.count(settings.trials(), "trial")
        + " of each case, cassettes "
        + settings.mode().word();
  }

  @Override
  public void close() {
    stage.close();
  }
}
