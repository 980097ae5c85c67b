package dev.assize.store;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads stored evidence, a run's segments or a committed baseline alike. Opening goes through the
 * heads of all records once and keeps an index of at most 200 bytes per case and trial; texts are
 * fetched when asked for. Segments are merged by key: the first complete record wins, except that a
 * reply wins over an error, and a verdict over an errored one.
 */
public final class JournalReader implements AutoCloseable {

  private final String name;
  private final String origin;
  private final Manifest manifest;
  private final Segments segments;
  private final Problems problems = new Problems();
  private final JournalIndex index;
  private final TrialTable table;
  private final int[] questions;
  private final Map<String, Spent> spent;

  private JournalReader(
      String name, String origin, Manifest manifest, Segments segments, JournalIndex index) {
    this.name = name;
    this.origin = origin;
    this.manifest = manifest;
    this.segments = segments;
    this.index = index;
    this.table = index.table();
    this.questions = index.questions();
    this.spent = new ConcurrentHashMap<>();
  }

  /** Opens the segments of a run in their order. */
  static JournalReader open(
      String run, Manifest manifest, List<Path> files, Segment.Format format) {
    return open(run, run, manifest, files, format);
  }

  /**
   * Opens files in their order.
   *
   * @param origin the run that the evidence came from
   */
  static JournalReader open(
      String name, String origin, Manifest manifest, List<Path> files, Segment.Format format) {
    return Segments.open(
        files,
        format,
        segments -> {
          JournalIndex index = new JournalIndex(format);
          Problems problems = new Problems();
          segments.scan(index::record, problems);
          if (!index.isOfBaseline()) {
            OneQuestion.perCase(name, index.cases());
          }
          index.seal();
          JournalReader journal = new JournalReader(name, origin, manifest, segments, index);
          journal.problems.addAll(problems);
          journal.tellOrphans();
          return journal;
        });
  }

  /** Opens the only segment of a run by what its writer knows of it. */
  static JournalReader open(String name, Manifest manifest, Path file, Written written) {
    return Segments.open(
        List.of(file),
        RunFolder.FORMAT,
        segments -> {
          JournalReader journal =
              new JournalReader(name, name, manifest, segments, written.index());
          journal.spent.putAll(written.spent());
          journal.tellOrphans();
          return journal;
        });
  }

  /** The run's id, or the baseline's file. */
  public String name() {
    return name;
  }

  /** The run that the evidence came from, wherever it lies now. */
  public String origin() {
    return origin;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** How many trials have a record. */
  public int size() {
    return table.size();
  }

  /** Torn lines that were dropped, verdicts about nothing. */
  public List<Problem> warnings() {
    return problems.all();
  }

  /** How each writer that came to an end ended, in the order of the segments. */
  public List<Ending> endings() {
    return index.endings();
  }

  /** Whether some writer came to the end of the run, or to where its stop rule ended it. */
  public boolean isFinished() {
    return index.isOfBaseline()
        || endings().contains(Ending.COMPLETE)
        || endings().contains(Ending.STOPPED);
  }

  /** The trials of the estimate, sorted by key, without their texts. */
  public Stream<TrialEntry> trials() {
    return trials(Purpose.ESTIMATE);
  }

  /** The trials that were asked for a purpose, sorted by key, without their texts. */
  public Stream<TrialEntry> trials(Purpose purpose) {
    return entries(table.rows(), purpose);
  }

  /** The trials of the estimate of one subject; those of others are not looked at. */
  public Stream<TrialEntry> trials(String subject) {
    return trials(Purpose.ESTIMATE, subject);
  }

  /** The trials of one subject that were asked for a purpose. */
  public Stream<TrialEntry> trials(Purpose purpose, String subject) {
    return entries(table.rows(subject), purpose);
  }

  private Stream<TrialEntry> entries(IntStream rows, Purpose purpose) {
    return rows.filter(row -> Purpose.of(table.trial(row)) == purpose).mapToObj(table::entry);
  }

  /** By which plan a subject's new failure of a critical case was asked again. */
  public Optional<ConfirmationPlan> plan(String subject, String caseId) {
    return index.plan(subject, caseId);
  }

  /** The trial with its exchanges. */
  public Optional<Trial> trial(ReplyKey key) {
    return row(key).mapToObj(row -> segments.fetch(table.record(row), ReplyLine::read)).findFirst();
  }

  /** Every finding about the trial, with rationale, raw text and exchanges, in stable order. */
  public List<Finding> findings(ReplyKey key) {
    List<Finding> findings = new ArrayList<>();
    row(key)
        .forEach(
            row ->
                table.forEachFindingRecord(
                    row, record -> findings.add(segments.fetch(record, VerdictLine::read))));
    findings.sort(FindingOrder.STABLE);
    return findings;
  }

  /**
   * What the calls of a subject and of its judges used up, by the records that stand, and which
   * models replied; for evidence from cassette, cache or import, what was reported when it was new.
   */
  public Spent spent(String subject) {
    return spent.computeIfAbsent(subject, this::sifted);
  }

  private Spent sifted(String subject) {
    SpentTally replies = new SpentTally();
    segments.sift(table.replies(subject), replies::reply);
    SpentTally judgements = new SpentTally();
    segments.sift(table.callings(subject), judgements::judgement);
    return new Spent(replies.used(), judgements.used(), replies.models());
  }

  /** Whether some finding bears the label, which is told without looking at the trials. */
  public boolean isLabelled(String label) {
    return table.isLabelled(label);
  }

  /** What the run knew of each golden case, without texts, sorted by id. */
  public List<CaseEntry> cases() {
    return index.cases();
  }

  /** Every golden case as the run knew it, sorted by id. */
  public void forEachCase(Consumer<GoldenCase> use) {
    IntStream.of(questions).forEach(row -> use.accept(golden(row)));
  }

  /** A golden case as the run knew it; empty when the run holds none of that id. */
  public Optional<GoldenCase> golden(String id) {
    int low = 0;
    int high = questions.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = table.questions().id(questions[middle]).compareTo(id);
      if (order == 0) {
        return Optional.of(golden(questions[middle]));
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }

  /** The memory that the index takes, in bytes. */
  long indexBytes() {
    return table.bytes();
  }

  @Override
  public void close() {
    segments.close();
  }

  private IntStream row(ReplyKey key) {
    return IntStream.of(table.find(key)).filter(row -> row >= 0 && table.record(row) >= 0);
  }

  private GoldenCase golden(int question) {
    return segments.fetch(table.questions().record(question), CaseLine::read);
  }

  private void tellOrphans() {
    long orphans = table.orphans();
    if (orphans > 0) {
      problems.warning(
          "store.verdict-without-reply",
          Place.of(name),
          "verdicts about "
              + Numbers.count(orphans, "reply")
              + " not stored here; they are left out",
          "",
          "");
    }
  }
}
