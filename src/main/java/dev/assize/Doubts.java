package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.cases.GoldenCase;
import dev.assize.regression.Acceptances;
import dev.assize.regression.Comparison;
import dev.assize.regression.Confirming;
import dev.assize.regression.PairedCase;
import dev.assize.replay.Assignment;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.score.Counts;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the critical cases that candidates of a run newly fail, and settles how often each is asked
 * again.
 */
final class Doubts implements AutoCloseable {

  private final World world;
  private final RunFolder folder;
  private final List<Subject> subjects;
  private final Map<String, GoldenCase> criticals;
  private final List<JournalReader> readers = new ArrayList<>();

  /**
   * @param subjects that are asked
   * @param criticals the critical cases that are asked, by id
   */
  Doubts(World world, RunFolder folder, List<Subject> subjects, Map<String, GoldenCase> criticals) {
    this.world = world;
    this.folder = folder;
    this.subjects = subjects;
    this.criticals = criticals;
  }

  /** A case that one candidate newly fails, and how often it is asked again. */
  record Doubt(Subject subject, GoldenCase golden, ConfirmationPlan plan) {

    List<Assignment> trials() {
      return IntStream.rangeClosed(1, plan.trials())
          .mapToObj(k -> new Assignment(subject, golden, Purpose.CONFIRMATION.trial(k)))
          .toList();
    }
  }

  /** By the journal as it stands now; a plan that an earlier process made is kept. */
  List<Doubt> in(JournalReader before) {
    Manifest manifest = folder.manifest();
    String named = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    if (named.isEmpty()) {
      return List.of();
    }
    JournalReader now = folder.look();
    readers.add(now);
    Optional<Side> baseline = baseline(named, now);
    List<Doubt> doubts = new ArrayList<>();
    for (SubjectEntry entry : manifest.subjects()) {
      if (baseline.isPresent() && !entry.id().equals(named)) {
        doubts.addAll(of(before, baseline.get(), new Side(now, entry)));
      }
    }
    return doubts;
  }

  /** A subject of this run, or what lies elsewhere; empty where there is nothing of that name. */
  private Optional<Side> baseline(String named, JournalReader now) {
    Optional<Side> own =
        now.manifest().subjects().stream()
            .filter(entry -> entry.id().equals(named))
            .map(entry -> new Side(now, entry))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    try {
      Side elsewhere = new Baselines(world).open(named, Optional.of(folder));
      readers.add(elsewhere.journal());
      return Optional.of(elsewhere);
    } catch (InvalidInput nothingToCompareWith) {
      return Optional.empty();
    }
  }

  private List<Doubt> of(JournalReader before, Side baseline, Side candidate) {
    SubjectEntry entry = candidate.subject();
    Comparison comparison =
        new Comparer(Rederivation.of(world), Set.of()).compare(baseline, candidate);
    List<PairedCase> pairs =
        Confirming.doubtful(
            comparison,
            Acceptances.holding(Accepting.accepted(world), entry.digest(), world.today()));
    List<Counts> known = new TrackRecord(world, baseline, folder.id()).of(pairs);
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String id = pairs.get(i).id();
      Counts record = known.get(i);
      ConfirmationPlan planned =
          before
              .plan(entry.id(), id)
              .orElseGet(() -> Confirming.plan(comparison, record.passed(), record.failed()));
      subjects.stream()
          .filter(subject -> subject.id().equals(entry.id()) && criticals.containsKey(id))
          .forEach(
              subject ->
                  doubts.add(
                      new Doubt(subject, Objects.requireNonNull(criticals.get(id)), planned)));
    }
    return doubts;
  }

  /**
   * Closes what was read. Not before the journal is written to its end: on some systems that would
   * take away the lock of the segment being written.
   */
  @Override
  public void close() {
    readers.forEach(JournalReader::close);
  }
}
