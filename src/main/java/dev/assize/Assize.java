package dev.assize;

import dev.assize.base.Problem;
import dev.assize.cases.GoldenCase;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.Answer;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportOutput;
import dev.assize.report.StoredFormat;
import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.NightView;
import dev.assize.report.economics.BurnDownView;
import dev.assize.score.State;
import dev.assize.store.JournalReader;
import dev.assize.store.Runs;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The one way to use Assize: the command line and the test engine both call it. Every method throws
 * {@link dev.assize.base.InvalidInput} with all faults at once when a file or a name is wrong.
 */
public final class Assize {

  private final World world;

  private Assize(World world) {
    this.world = world;
  }

  public static Assize at(World world) {
    return new Assize(world);
  }

  /** Checks every file of the project; errors and warnings, in the order of the files. */
  public List<Problem> lint() {
    return new Linting(world).problems();
  }

  /** Warns of golden cases that a subject passes which understands nothing; asks nobody. */
  public List<Problem> nullSubjects() {
    return new Linting(world).nullSubjects();
  }

  /** What the golden set consists of and how varied it is, as a plain text of one screen. */
  public String census() {
    return new Linting(world).census();
  }

  /** Makes and proves perturbations of the golden cases. */
  public Adversary adversary() {
    return new Adversary(world);
  }

  /**
   * What a run can show and what it asks, before anything is spent.
   *
   * @param margin wanted in the place of the gate's own, as a share
   * @param discordantShare of cases expected to differ between versions; what the newest run saw
   *     when empty
   */
  public Planned plan(OptionalDouble margin, OptionalDouble discordantShare) {
    return new Planner(world, this::decided).plan(margin, discordantShare);
  }

  /** What a run would consist of. */
  public Overview overview() {
    return overview("");
  }

  /** The same where a file of adversarial cases takes the place of the golden ones. */
  public Overview overview(String adversarial) {
    return Overview.of(world, adversarial);
  }

  /** Makes a run ready; nothing has been asked yet. */
  public PreparedRun prepare(RunRequest request) {
    return new RunPreparer(world, request).prepare();
  }

  /**
   * What a run would ask, take and cost, and how budgets would stand; nobody is asked, and no run
   * is made.
   */
  public Forecast forecast(RunRequest request) {
    return new RunPreparer(world, request).forecast();
  }

  /** What a person is to be asked before the run begins; empty where nothing is. */
  public Optional<String> question(RunRequest request) {
    return new RunPreparer(world, request).question();
  }

  /**
   * Where the tokens of a stored run went.
   *
   * @param least the shortest beginning in tokens that a provider's cache takes
   */
  public TokensFound auditTokens(String run, long least) {
    return new TokenAuditing(world).of(run, least);
  }

  /** How the budgets of a month stand, and on which day they are used up at this rate. */
  public BurnDownView budget(BudgetRequest request) {
    return new BudgetDesk(world).of(request);
  }

  /** The decisions on a stored run's candidates, worked out anew from its journal. */
  public Reported report(String run) {
    return report(run, formats());
  }

  /** The same for some formats: what none of them shows is not worked out. */
  public Reported report(String run, List<ReportFormat> formats) {
    return Reporting.of(world).in(formats).onRun(stored().find(run));
  }

  /** The same for whoever wants the decisions alone. */
  private Reported decided(String run) {
    return report(run, List.of());
  }

  /** The same on a run that this process played. */
  public Reported report(PreparedRun run) {
    return report(run.played());
  }

  /** The same, which need not be read back. */
  public Reported report(PlayedRun run) {
    getFormatsReady();
    return Reporting.of(world).forPayer().onRun(run.folder());
  }

  /** Beside the decision, which leaves a processor idle. */
  private static void getFormatsReady() {
    Thread.ofPlatform()
        .daemon()
        .name("formats")
        .start(() -> usualFormats().forEach(ReportFormat::getReady));
  }

  /**
   * One rule's arithmetic, step by step, for each candidate of a stored run.
   *
   * @param rule {@code margin}, or the name of a rule in the gate
   */
  public List<String> explain(String rule, String run) {
    return new Explaining(Reporting.of(world)).of(stored().find(run), rule);
  }

  /**
   * The same as if some cases were not there: those that nobody has recorded yet, where a run is to
   * be decided by the others.
   */
  public Reported reportWithout(String run, Set<String> cases) {
    return Reporting.without(world, cases).onRun(stored().find(run));
  }

  /**
   * The decision on a pair of sides, each a {@code RUN:SUBJECT}, a run with one subject, or a
   * baseline file or its name.
   */
  public Reported compare(String baseline, String candidate) {
    return compare(baseline, candidate, formats());
  }

  /** The same for some formats: what none of them shows is not worked out. */
  public Reported compare(String baseline, String candidate, List<ReportFormat> formats) {
    Baselines sides = new Baselines(world);
    Side before = sides.open(baseline, Optional.empty());
    try (JournalReader closing = before.journal()) {
      Side after = sides.open(candidate, Optional.empty());
      try (JournalReader closingToo = after.journal()) {
        return Reporting.of(world).in(formats).onPair(before, after);
      }
    }
  }

  /**
   * What became of the cases on a stored side, by majority of its trials and measured by what is
   * expected of them now. A case that was asked something else there, or that only a model could
   * measure anew, is left out.
   *
   * @param address {@code RUN:SUBJECT}, a run with one subject, or a baseline file
   */
  public Map<String, State> states(String address, Collection<GoldenCase> cases) {
    Side side = new Baselines(world).open(address, Optional.empty());
    try (JournalReader closing = side.journal()) {
      return new Comparer(Rederivation.of(world), Set.of()).states(side, cases);
    }
  }

  /**
   * Everything a stored run knows about one case, as plain text; of a sealed one only that.
   *
   * @param run its id, a beginning of that, {@code latest}, or a committed baseline
   */
  public String show(String caseId, String run) {
    return new Showing(world, history()).ofCase(caseId, run);
  }

  /**
   * A case of the newest run, or a run, whichever a word names, as plain text.
   *
   * @param word a case's id, or a run's, a beginning of that, or {@code latest}, each with {@code
   *     :SUBJECT} where one is meant
   */
  public String show(String word) {
    return new Showing(world, history()).of(word);
  }

  /** Replies of a stored run for somebody to label, and the file into which the labels go. */
  public LabellingDesk labelling(LabelRequest request) {
    return new Labelling(world, request).desk();
  }

  /** Records that a team lives with what a candidate does, until a day. */
  public Accepted accept(AcceptRequest request) {
    return new Accepting(world).record(request);
  }

  /** The committed baselines: makes, shows, compares and extends them. */
  public CommittedBaselines baselines() {
    return new CommittedBaselines(world);
  }

  /**
   * Puts one golden case to subjects and shows what comes of it; no run is made.
   *
   * @param subjects of the matrix; empty for all
   */
  public Tried tryCase(String caseId, List<String> subjects) {
    return new Trying(world).of(caseId, subjects);
  }

  /** Holds a source of verdicts against people's labels; the watcher is told how asking goes. */
  public Qualifying qualifying(CalibrateRequest request, RunWatcher watcher) {
    return new Qualifying(world, request, watcher);
  }

  /** Teaches judges from labels. */
  public Teaching teaching() {
    return new Teaching(world);
  }

  /** Reads what somebody's judge said: the same JSON lines with {@code parsed} added to each. */
  public List<String> parseJudgements(ParseRequest request) {
    return new JudgeWords(world).parsed(request);
  }

  /** The golden cases that look wrong themselves, by what stored runs say. */
  public Suspected suspects(List<String> runs) {
    return new Suspects(world).in(runs);
  }

  /** Makes ready that stored replies are judged again; nothing has been asked or written yet. */
  public Rejudging rejudge(RejudgeRequest request) {
    return new RejudgePreparer(world, request).prepare();
  }

  /** What changed between runs of a subject that nobody changed. */
  public DriftView drift(DriftRequest request) {
    return new Drifting(world, request).view();
  }

  /** What is wrong with whose drift is asked for; none is looked for. */
  public List<Problem> driftFaults(DriftRequest request) {
    return new DriftSides(world, request, new FinishedRuns(world)).faults();
  }

  /** What a nightly check would ask; nobody is asked yet. */
  public NightCheck night(NightRequest request) {
    return NightCheck.of(world, request);
  }

  /** The run of a nightly check. */
  public PreparedRun prepare(NightCheck check) {
    return prepare(check.run());
  }

  /** What a nightly check says once its run is finished. */
  public NightView night(NightCheck check, PreparedRun run) {
    return check.view(run.id().text());
  }

  /** Decisions about cost, out of stored runs. */
  public Economics economics() {
    return new Economics(world);
  }

  /** The stored runs, newest first. */
  public List<StoredRun> runs() {
    return stored().all().stream().map(StoredRun::of).toList();
  }

  /** What was run, and what became of it, over months. */
  public RunHistory history() {
    return new RunHistory(world);
  }

  /** Makes an ordinary run out of replies that somebody else produced: all of it, or nothing. */
  public Imported importReplies(ImportRequest request) {
    return new Importer(world, request).run();
  }

  /** The recordings that a project commits: adds, explains and takes out. */
  public Recordings recordings() {
    return new Recordings(world);
  }

  /** Writes a small, commented, working project into a folder, and tells its files: all or none. */
  public static List<Path> init(Path folder) {
    return new NewProject(folder).write();
  }

  /** How varied the texts of any file are, by themselves or against a reference; asks nobody. */
  public static DiversityFound diversity(DiversityRequest request) {
    return new Diversifying(request).found();
  }

  /** Writes the usual formats into {@code reports/<run>/}: all of them or none. */
  public List<Path> write(Reported reported) {
    return write(reported, usualFormats(), reportFolder(reported));
  }

  /**
   * Writes a report in some formats into a folder: all of them or none.
   *
   * @return the files, in the order of the formats
   */
  public List<Path> write(Reported reported, List<ReportFormat> formats, Path folder) {
    return new ReportOutput(folder).write(ReportLayouts.of(reported.view(), formats));
  }

  /**
   * Lays a {@code report.json} out again, in the same bytes as when its run was there; nothing else
   * is needed, and nobody is asked.
   *
   * @return the files, and how the report answers
   * @throws InvalidInput when the file is no such report, or the folder cannot be written to
   */
  public static Remade remake(Path report, List<StoredFormat> formats, Path folder) {
    JsonObject json = ReportFile.read(report);
    return new Remade(
        new ReportOutput(folder).write(ReportLayouts.of(json, formats)),
        Answer.valueOf(json.text("answer").orElseThrow()),
        json.list("candidates").stream()
            .map(each -> "[" + text(each, "/answer") + "] " + text(each, "/sentence"))
            .toList());
  }

  private static String text(JsonValue holder, String pointer) {
    return holder.at(pointer).flatMap(JsonValue::text).orElse("");
  }

  /**
   * What was made again.
   *
   * @param sentences of the candidates with their answers, in their order
   */
  public record Remade(List<Path> files, Answer answer, List<String> sentences) {}

  /**
   * Writes texts into files of a folder: all of them or none.
   *
   * @param files by name
   * @return the files, in their order
   */
  public static List<Path> write(SequencedMap<String, String> files, Path folder) {
    SequencedMap<String, ReportOutput.Layout> layouts = new LinkedHashMap<>();
    files.forEach((name, text) -> layouts.put(name, out -> out.write(text)));
    return new ReportOutput(folder).write(layouts);
  }

  /** Where a report lies unless somebody names another folder: {@code reports/<run>/}. */
  public Path reportFolder(Reported reported) {
    return reports().resolve(reported.run());
  }

  /**
   * Makes sure that reports will find a place, before anything is paid for.
   *
   * @throws InvalidInput when they would not
   */
  public void requireReports() {
    new ReportOutput(reports()).require();
  }

  private Path reports() {
    return world.folder().resolve("reports");
  }

  /** What a run writes. */
  public static List<ReportFormat> usualFormats() {
    return formats().stream().filter(format -> format.habit() == ReportFormat.Habit.USUAL).toList();
  }

  /** Which Assize this is; {@code development} outside a jar. */
  public static String version() {
    return Surrounding.version();
  }

  /** The formats on the class path, by name. */
  public static List<ReportFormat> formats() {
    return ServiceLoader.load(ReportFormat.class, Assize.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private Runs stored() {
    return new Runs(world.local().resolve("runs"));
  }
}
