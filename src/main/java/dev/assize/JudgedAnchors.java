package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.drift.JudgeScreen;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.report.drift.Screened;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replies that people labelled and a judge saw twice, then and again later. They show whether it is
 * as right as it was.
 */
final class JudgedAnchors {

  private final World world;
  private final ProjectBasics project;
  private final SortedMap<String, Criterion> judges;

  /** By judge and reply. */
  private final Map<String, SortedMap<String, JudgeScreen.Anchor>> anchors = new HashMap<>();

  private final Map<String, Map<String, Boolean>> labels = new HashMap<>();

  /**
   * No anchor as yet.
   *
   * @param judges who is screened, by name
   */
  JudgedAnchors(World world, ProjectBasics project, SortedMap<String, Criterion> judges) {
    this.world = world;
    this.project = project;
    this.judges = judges;
  }

  /** Takes in what was said of the same replies then and later. */
  void look(JournalReader then, JournalReader later) {
    Map<ReplyKey, TrialEntry> before = new HashMap<>();
    then.trials().forEach(trial -> before.put(trial.key(), trial));
    later
        .trials()
        .forEach(
            trial ->
                Optional.ofNullable(before.get(trial.key()))
                    .ifPresent(old -> look(later, old, trial)));
  }

  private void look(JournalReader journal, TrialEntry then, TrialEntry later) {
    Map<Criterion, Verdict> before = then.verdicts();
    later
        .verdicts()
        .forEach(
            (who, verdict) -> {
              Optional<Boolean> passed =
                  Optional.ofNullable(before.get(who)).flatMap(JudgedAnchors::passes);
              Optional<Boolean> passes = passes(verdict);
              if (judges.containsValue(who) && passed.isPresent() && passes.isPresent()) {
                add(journal, later.key(), who, passed.get(), passes.get());
              }
            });
  }

  private void add(JournalReader journal, ReplyKey key, Criterion who, boolean then, boolean now) {
    Map<String, Boolean> known = labels.computeIfAbsent(JudgedSide.name(who), any -> labels(who));
    if (known.keySet().stream().noneMatch(reply -> reply.startsWith(key.caseId() + " "))) {
      return;
    }
    String reply =
        journal
            .trial(key)
            .map(trial -> key.caseId() + " " + Digest.of(Transcripts.text(trial.response())).hex())
            .orElse("");
    Optional.ofNullable(known.get(reply))
        .ifPresent(
            label ->
                anchors
                    .computeIfAbsent(JudgedSide.name(who), any -> new TreeMap<>())
                    .putIfAbsent(reply, new JudgeScreen.Anchor(reply, label, then, now)));
  }

  private static Optional<Boolean> passes(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
            && graded.grade() instanceof Grade.PassFail found
        ? Optional.of(found.passed())
        : Optional.empty();
  }

  /** What most people say of each labelled reply; nothing where they are divided. */
  private Map<String, Boolean> labels(Criterion who) {
    Problems faults = new Problems();
    Map<String, Integer> votes = new TreeMap<>();
    LabelFiles.of(world.folder(), project.evidence().labels(), who.by())
        .map(file -> LabelFile.read(world.folder(), file, project.separator(), faults))
        .orElse(List.of())
        .stream()
        .filter(label -> label.criterion().equals(who.name()))
        .forEach(label -> votes.merge(reply(label), label.passes() ? 1 : -1, Integer::sum));
    faults.orThrow();
    votes.values().removeIf(vote -> vote == 0);
    Map<String, Boolean> said = new TreeMap<>();
    votes.forEach((reply, vote) -> said.put(reply, vote > 0));
    return said;
  }

  private static String reply(Label label) {
    return label.caseId() + " " + label.reply().hex();
  }

  /**
   * One screen for each judge, by name.
   *
   * @param margin the smallest change that matters, as a share
   */
  List<Screened> screens(double margin) {
    return judges.keySet().stream()
        .map(
            name ->
                new Screened(
                    name,
                    JudgeScreen.of(
                        List.copyOf(anchors.getOrDefault(name, new TreeMap<>()).values()), margin)))
        .toList();
  }
}
