package dev.assize;

import dev.assize.base.Digest;
import dev.assize.history.CaseRow;
import dev.assize.history.ModelRow;
import dev.assize.history.Question;
import dev.assize.history.RunRecord;
import dev.assize.history.RunRecord.SideRecord;
import dev.assize.history.RunRow;
import dev.assize.history.SideRow;
import dev.assize.history.SideRow.Role;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.Recipe;
import dev.assize.run.RunId;
import dev.assize.score.CaseFacts;
import dev.assize.score.Evidence;
import dev.assize.score.RunScorer;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws out of a journal, and of what its report says, what a history keeps of a run. */
final class Chronicle {

  private final PriceBook prices;

  Chronicle(PriceBook prices) {
    this.prices = prices;
  }

  /** What the journal tells of each side by itself, by subject: most of the work. */
  Map<String, DrawnSide> drawn(RunFolder folder) {
    try (JournalReader journal = folder.read()) {
      Manifest manifest = journal.manifest();
      Map<String, DrawnSide> drawn = new HashMap<>();
      manifest
          .subjects()
          .forEach(
              entry ->
                  drawn.put(entry.id(), DrawnSide.of(journal, entry, manifest.trials(), prices)));
      return drawn;
    }
  }

  RunRecord of(RunFolder folder, Told told) {
    return of(folder, told, Map.of());
  }

  /**
   * The same where sides were drawn already. One that is missing, or whose report looked at another
   * number of trials, is drawn anew.
   */
  RunRecord of(RunFolder folder, Told told, Map<String, DrawnSide> drawn) {
    try (JournalReader journal = folder.read()) {
      Manifest manifest = journal.manifest();
      List<SideRecord> sides =
          manifest.subjects().stream().map(entry -> side(journal, entry, told, drawn)).toList();
      return new RunRecord(run(folder, manifest, told), sides);
    }
  }

  private static RunRow run(RunFolder folder, Manifest manifest, Told told) {
    Trace trace = folder.trace();
    TreeMap<String, Digest> digests = new TreeMap<>(manifest.digests());
    for (String name : List.of(Surrounding.CONFIG, Manifests.PRICES)) {
      String hex = manifest.facts().getOrDefault(name, "");
      if (hex.matches("[0-9a-f]{64}")) {
        digests.put(name, new Digest(hex));
      }
    }
    boolean isImport =
        manifest.subjects().stream().anyMatch(entry -> entry.provider().equals(Importer.PROVIDER));
    return new RunRow(
        folder.id().text(),
        trace.birth(),
        trace.extent(),
        manifest.project(),
        isImport ? RunRow.Origin.IMPORTED : RunRow.Origin.ASKED,
        RunId.startOf(folder.id().text()),
        trace.ended(),
        manifest.digest(),
        manifest.coverage(),
        manifest.cases(),
        manifest.trials(),
        told.decision(),
        manifest.facts().getOrDefault("commit", ""),
        manifest.facts().getOrDefault("assize", ""),
        digests);
  }

  private SideRecord side(
      JournalReader journal, SubjectEntry entry, Told told, Map<String, DrawnSide> drawn) {
    int trials = told.side(entry.id()).map(Told.OfSide::trials).orElse(journal.manifest().trials());
    DrawnSide side =
        Optional.ofNullable(drawn.get(entry.id()))
            .filter(known -> known.trials() == trials)
            .orElseGet(() -> DrawnSide.of(journal, entry, trials, prices));
    ScoredRun scored = new RunScorer(journal).score(entry, trials);
    List<CaseRow> cases = new CaseRows(scored.cases(), side.cases());
    return new SideRecord(
        row(entry, scored, side.cases(), told),
        new SideMetrics(told, prices).of(scored, cases),
        scored.evidence().models(Purpose.ESTIMATE).stream()
            .map(m -> new ModelRow(m.model(), m.fingerprint(), m.replies(), m.first(), m.last()))
            .toList(),
        side.verdicts(),
        cases,
        side.seen());
  }

  static Question question(CaseFacts facts) {
    return new Question(
        facts.id(),
        facts.input(),
        facts.expectation(),
        facts.category(),
        facts.standing().cluster());
  }

  private static SideRow row(SubjectEntry entry, ScoredRun scored, DrawnCases cases, Told told) {
    Evidence evidence = scored.evidence();
    Instant first = cases.firstFresh().equals(Instant.MAX) ? Instant.EPOCH : cases.firstFresh();
    int imported = evidence.replies() - evidence.live() - evidence.recalled();
    return new SideRow(
        entry.id(),
        entry.digest(),
        entry.provider(),
        entry.model(),
        entry.prompt(),
        promptDigest(entry),
        entry.version(),
        told.side(entry.id()).map(Told.OfSide::role).orElse(new Role.Baseline()),
        told.side(entry.id()).map(Told.OfSide::attempt).orElse(0),
        new SideRow.Replies(
            evidence.live(),
            imported,
            evidence.recalled(),
            evidence.failures().values().stream().mapToInt(Integer::intValue).sum()),
        first,
        first.equals(Instant.EPOCH) ? Instant.EPOCH : cases.last(),
        scored.counts());
  }

  /** Of the prompt's text; empty where nobody kept it. */
  static String promptDigest(SubjectEntry entry) {
    return switch (entry.recipe()) {
      case Recipe.Kept kept ->
          kept.texts().stream()
              .filter(text -> text.name().equals(entry.prompt()))
              .map(text -> text.digest().hex())
              .findFirst()
              .orElse("");
      case Recipe.Unkept unkept -> "";
    };
  }
}
