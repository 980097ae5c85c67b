package dev.assize;

import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The finished runs in which stored replies were judged again. */
final class Rejudgements {

  /** By the run that asked for the replies, the newest first. */
  private final Map<String, List<RunFolder>> byOrigin = new LinkedHashMap<>();

  private final Runs runs;

  /** Of the runs that began at a time or later; others are not looked at. */
  Rejudgements(World world, Instant since) {
    this.runs = new Runs(world.local().resolve("runs"));
    for (RunFolder run : runs.all()) {
      if (RunId.startOf(run.id().text()).isBefore(since)) {
        break;
      }
      String origin = OldReplies.originOf(run);
      if (!origin.isEmpty() && run.isFinished()) {
        byOrigin.computeIfAbsent(origin, any -> new ArrayList<>()).add(run);
      }
    }
  }

  /** The run that asked for a side's replies, though they may have been judged again since. */
  static String origin(Side side) {
    String first = OldReplies.origin(side.journal().manifest());
    return first.isEmpty() ? side.journal().origin() : first;
  }

  /** The runs whose replies were judged again. */
  Set<String> origins() {
    return byOrigin.keySet();
  }

  /** In which the replies of a run were judged again, the newest first. */
  List<RunFolder> of(String origin) {
    return byOrigin.getOrDefault(origin, List.of());
  }

  /** A run, of whatever time; empty where it is gone. */
  Optional<RunFolder> run(String id) {
    return runs.all().stream().filter(run -> run.id().text().equals(id)).findFirst();
  }

  /** What judges made of one subject's replies in such a run. */
  static Optional<JudgedSide> read(RunFolder run, String subject) {
    try (JournalReader journal = run.read()) {
      return journal.manifest().subjects().stream()
          .filter(entry -> entry.id().equals(subject))
          .findFirst()
          .flatMap(entry -> read(journal, entry));
    }
  }

  private static Optional<JudgedSide> read(JournalReader journal, SubjectEntry entry) {
    Side side = new Side(journal, entry);
    return JudgedSideReader.read(side, journal.name() + ":" + entry.id());
  }
}
