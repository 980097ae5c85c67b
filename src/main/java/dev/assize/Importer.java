package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Checks;
import dev.assize.imports.ForeignPairs;
import dev.assize.imports.ForeignPreferences;
import dev.assize.imports.ForeignReplies;
import dev.assize.imports.Survey;
import dev.assize.project.BaselineChoices;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.score.PassDefinition;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.StoreException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Makes an ordinary run out of replies that somebody else produced: all of it, or nothing. */
final class Importer {

  private static final long SEED = 1;

  /** Stands in manifests for whoever produced the replies. */
  static final String PROVIDER = "import";

  private final World world;
  private final ImportRequest request;
  private final Checks checks = Checks.all();
  private final Problems problems = new Problems();

  Importer(World world, ImportRequest request) {
    this.world = world;
    this.request = request;
  }

  Imported run() {
    ProjectBasics project = ProjectBasics.of(world, problems);
    char separator = project.separator();
    GoldenSet golden = GoldenLoader.loadSome(world.folder(), request.golden(), separator, problems);
    ImportedExaminer examiner =
        new ImportedExaminer(checks, golden, new Exhibits(project.evidence().prices()), problems);
    // Rows about cases that could not be read are not told as unknown.
    Predicate<String> mayExist = problems.hasErrors() ? mentioned() : id -> false;
    Instant now = world.time().instant();
    ImportedWords words =
        ImportedWords.of(world.folder(), project.judges(), request.parser(), problems);
    ForeignReplies replies = new ForeignReplies(request.responses(), golden, words, now);
    Survey survey = replies.survey(mayExist, problems);
    List<String> subjects = survey.subjects().stream().map(Survey.Imported::id).toList();
    tellUnknownBaseline(subjects);
    ForeignPreferences preferences =
        new ForeignPairs(request.pairs(), golden).read(mayExist, survey, problems);
    problems.orThrow();
    List<Finding> pairs = preferences.findings(replies.exhibits(preferences.wanted()));
    Set<String> met = new LinkedHashSet<>();
    RunFolder folder =
        new Runs(world.local().resolve("runs"))
            .create(manifest(project.name(), golden, survey, pairs), now);
    try (JournalWriter journal = folder.write();
        ExecutorService threads = Executors.newWorkStealingPool()) {
      journal.golden(golden.cases());
      ImportDesk desk = new ImportDesk(journal, examiner, threads);
      replies.forEach(
          trial -> {
            if (Purpose.of(trial.key().trial()) == Purpose.ESTIMATE) {
              met.add(trial.key().subject());
            }
            desk.reply(trial);
          },
          desk::verdict);
      desk.finish();
      pairs.forEach(journal::verdict);
      journal.end(Ending.COMPLETE, world.time().instant());
    } catch (StoreException | InvalidInput e) {
      folder.remove();
      throw e instanceof StoreException disk ? notWritten(disk) : (InvalidInput) e;
    }
    examiner.tellUndecided();
    return new Imported(
        folder,
        baselineFirst(project.baseline(), met),
        met.size() == 1 ? earlier(folder, met.iterator().next()) : Optional.empty(),
        survey.rows(),
        survey.cases(),
        new ImportedPairs(project, folder).lines(pairs, request.baseline()),
        problems.all());
  }

  /** The newest other run of replies that somebody brought under the same name. */
  private Optional<String> earlier(RunFolder own, String subject) {
    return new Runs(world.local().resolve("runs"))
        .all().stream()
            .filter(run -> !run.id().equals(own.id()))
            .filter(run -> isOf(run, subject) && run.isFinished())
            .map(run -> run.id().text())
            .findFirst();
  }

  private static boolean isOf(RunFolder run, String subject) {
    try {
      return run.manifest().subjects().stream()
          .anyMatch(each -> DriftSides.isImported(each) && each.id().equals(subject));
    } catch (InvalidInput unreadable) {
      return false;
    }
  }

  private static List<String> baselineFirst(String baseline, Set<String> met) {
    return met.stream()
        .sorted(Comparator.comparing((String subject) -> !subject.equals(baseline)))
        .toList();
  }

  private void tellUnknownBaseline(List<String> subjects) {
    String baseline = request.baseline();
    // Where no row could be read nobody knows whom the rows name.
    boolean isAnyKnown = !subjects.isEmpty() || !problems.hasErrors();
    if (isAnyKnown && !baseline.isEmpty() && BaselineChoices.parse(baseline, subjects).isEmpty()) {
      problems.error(
          "import.unknown-baseline",
          Place.of("--baseline"),
          "no subject \"" + baseline + "\" in the rows",
          "a subject of the rows, RUN:SUBJECT or a baseline file",
          Suggestion.remedy(baseline, subjects));
    }
  }

  private Predicate<String> mentioned() {
    return GoldenMentions.in(request.golden().stream().map(world.folder()::resolve).toList());
  }

  private Manifest manifest(String project, GoldenSet golden, Survey survey, List<Finding> pairs) {
    Map<String, Digest> digests = new TreeMap<>();
    digests.put("golden", golden.digest());
    digests.put("checks", checks.digest());
    digests.put("responses", survey.digest());
    if (!pairs.isEmpty()) {
      digests.put("pairs", ForeignPreferences.digest(pairs));
    }
    digests.put(PassDefinition.NAME, PassDefinition.digest(golden, checks.digest(), List.of()));
    Map<String, String> facts = new TreeMap<>(Surrounding.facts(world));
    Optional.of(request.baseline())
        .filter(baseline -> !baseline.isEmpty())
        .ifPresent(baseline -> facts.put(Manifests.BASELINE, baseline));
    return new Manifest(
        project,
        survey.subjects().stream().map(Importer::entry).toList(),
        digests,
        survey.trials(),
        SEED,
        golden.size(),
        Manifest.Coverage.WHOLE,
        facts);
  }

  private static SubjectEntry entry(Survey.Imported subject) {
    return new SubjectEntry(subject.id(), subject.digest(), PROVIDER, subject.model(), "", "");
  }

  private static InvalidInput notWritten(StoreException disk) {
    return InvalidInput.of(
        "import.not-written",
        Place.of("import"),
        Optional.ofNullable(disk.getCause()).map(Throwable::getMessage).orElse("cannot be written"),
        "a disk with room and a folder that can be written to",
        "Nothing was kept of this import. Make room, then import again.");
  }
}
