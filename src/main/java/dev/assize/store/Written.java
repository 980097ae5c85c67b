package dev.assize.store;

import dev.assize.json.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a writer knows of the segment it wrote: a run is reported on as soon as it ends, and reading
 * it all back would take as long as a third of the report. Every record passes through the same
 * index that a reader fills, so both know the same.
 */
final class Written {

  private final JournalIndex index = new JournalIndex(RunFolder.FORMAT);
  private final Map<String, SpentTally> bySubjects = new HashMap<>();
  private final Map<String, SpentTally> byJudges = new HashMap<>();
  private int replies;
  private int findings;

  void record(JsonObject record, long place) {
    Row row = new Row(record);
    index.record(row, place);
    switch (row.text("kind")) {
      case ReplyLine.KIND -> {
        replies++;
        tally(bySubjects, row.text("subject")).reply(row);
      }
      case VerdictLine.KIND -> {
        Row about = Row.of(row.object().list("about").getFirst());
        findings += row.object().list("about").size();
        tally(byJudges, about.text("subject")).judgement(row);
      }
      default -> {}
    }
  }

  private static SpentTally tally(Map<String, SpentTally> tallies, String subject) {
    return tallies.computeIfAbsent(subject, s -> new SpentTally());
  }

  void seal() {
    index.seal();
  }

  /**
   * Whether each record stands. Of two about the same only one counts, which what was spent would
   * have to know.
   */
  boolean isPlain() {
    return index.table().size() == replies && index.table().findings() == findings;
  }

  JournalIndex index() {
    return index;
  }

  /** By subject. */
  Map<String, Spent> spent() {
    Set<String> subjects = new HashSet<>(bySubjects.keySet());
    subjects.addAll(byJudges.keySet());
    Map<String, Spent> spent = new HashMap<>();
    for (String subject : subjects) {
      SpentTally replied = tally(bySubjects, subject);
      spent.put(
          subject, new Spent(replied.usage(), tally(byJudges, subject).usage(), replied.models()));
    }
    return spent;
  }
}
