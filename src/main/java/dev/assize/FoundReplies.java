package dev.assize;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.calibration.LabelledReply.Key;
import dev.assize.replay.Assignment;
import dev.assize.replay.CassetteMode;
import dev.assize.run.Trial;
import dev.assize.store.BaselineFile;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.subject.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the replies that people labelled, wherever a project keeps replies: its cassettes, its
 * committed baselines, its runs. A clean clone has cassettes and baselines only.
 */
final class FoundReplies {

  private final Map<String, GoldenCase> cases;
  private final Set<Key> missing;
  private final Map<Key, Found> found = new TreeMap<>();

  /** A reply to a case, and which trial it was. */
  record Found(GoldenCase golden, Trial trial) {}

  private FoundReplies(Docket docket, Collection<Key> wanted) {
    this.missing = new TreeSet<>(wanted);
    Set<String> ids = wanted.stream().map(Key::caseId).collect(Collectors.toSet());
    this.cases =
        docket.golden().cases().stream()
            .filter(golden -> ids.contains(golden.id()))
            .collect(
                Collectors.toMap(
                    GoldenCase::id, golden -> golden, (one, other) -> one, TreeMap::new));
  }

  /** As many of the replies as there are, sorted by case and reply. */
  static Map<Key, Found> in(World world, Docket docket, Collection<Key> wanted) {
    FoundReplies replies = new FoundReplies(docket, wanted);
    replies.lookIntoCassettes(world, docket);
    replies.lookIntoBaselines(world);
    replies.lookIntoRuns(world);
    return replies.found;
  }

  private void lookIntoCassettes(World world, Docket docket) {
    List<Assignment> assignments = new ArrayList<>();
    for (Subject subject : docket.project().subjects()) {
      for (GoldenCase golden : cases.values()) {
        for (int trial = 1; trial <= docket.project().run().trials(); trial++) {
          assignments.add(new Assignment(subject, golden, trial));
        }
      }
    }
    new Rehearsal(
            world, docket, docket.project().run().in(CassetteMode.REPLAY), RunRequest.Memory.USED)
        .replies(assignments)
        .forEach(played -> see(played.trial()));
  }

  private void lookIntoBaselines(World world) {
    for (Path file : baselines(world.folder().resolve(Baselines.FOLDER))) {
      if (!missing.isEmpty()) {
        try (JournalReader journal =
            BaselineFile.open(file, world.folder().relativize(file).toString())) {
          look(journal);
        }
      }
    }
  }

  private static List<Path> baselines(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(Baselines.ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lookIntoRuns(World world) {
    for (RunFolder run : new Runs(world.local().resolve("runs")).all()) {
      if (!missing.isEmpty()) {
        try (JournalReader journal = run.read()) {
          look(journal);
        }
      }
    }
  }

  private void look(JournalReader journal) {
    Set<String> wanted = missing.stream().map(Key::caseId).collect(Collectors.toSet());
    journal
        .trials()
        .map(TrialEntry::key)
        .filter(key -> wanted.contains(key.caseId()))
        .forEach(key -> journal.trial(key).ifPresent(this::see));
  }

  private void see(Trial trial) {
    Key key = key(trial);
    GoldenCase golden = cases.get(key.caseId());
    if (golden != null && trial.response().reply().isPresent() && missing.remove(key)) {
      found.put(key, new Found(golden, trial));
    }
  }

  /** By what a trial's reply is labelled. */
  static Key key(Trial trial) {
    return new Key(trial.key().caseId(), Digest.of(Transcripts.text(trial.response())));
  }
}
