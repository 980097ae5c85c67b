package dev.assize;

import dev.assize.LabelRequest.Draw;
import dev.assize.LabelRequest.Offer;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.Label;
import dev.assize.project.Project;
import dev.assize.store.JournalReader;
import dev.assize.store.LabelBook;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes everything ready for somebody who labels replies, or tells all that stands in the way. */
final class Labelling {

  private static final Pattern CRITERION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern ANNOTATOR =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@+-]{0,79}");

  private final World world;
  private final LabelRequest request;
  private final Problems problems = new Problems();

  Labelling(World world, LabelRequest request) {
    this.world = world;
    this.request = request;
  }

  /**
   * The desk.
   *
   * @throws InvalidInput with everything that is wrong
   */
  LabellingDesk desk() {
    names();
    ProjectBasics project = ProjectBasics.of(world, problems);
    LabelledJudges judges = LabelledJudges.of(world, request);
    Optional<String> question =
        request.question().isBlank() ? judges.question() : Optional.of(request.question().strip());
    if (question.isEmpty()) {
      judges.problems().all().forEach(problems::add);
      problems.error(
          "label.no-question",
          Place.of("--question"),
          "no judge of assize.yaml tells what is asked about \"" + request.criterion() + "\"",
          "what a labeller is asked of each reply",
          (judges.known().isEmpty()
                  ? ""
                  : Suggestion.remedy(request.criterion(), judges.known()) + " Or ask yourself. ")
              + "Say it: --question \"Does every statement stand in the passages?\"");
    }
    String file = judges.file(project.evidence().labels());
    LabelBook book =
        LabelBook.open(
            world.folder(),
            file,
            project.separator(),
            world.local().resolve("labels.lock"),
            problems);
    Optional<RunFolder> run = run();
    problems.orThrow();
    List<LabelTask> tasks = tasks(run.orElseThrow(), project, book.labels());
    return new LabellingDesk(
        request, question.orElseThrow(), tasks, judges.next(), book, world::today);
  }

  private void names() {
    if (!CRITERION.matcher(request.criterion()).matches()) {
      problems.error(
          "label.bad-criterion",
          Place.of("CRITERION"),
          "\"" + request.criterion() + "\"",
          "a name of letters, digits, dots, dashes and underscores, such as grounded",
          "It names the file judges/CRITERION.labels.csv.");
    }
    for (String judge : request.judges()) {
      if (!CRITERION.matcher(judge).matches()) {
        problems.error(
            "label.bad-judge", Place.of("--judge"), "\"" + judge + "\"", "the name of a judge", "");
      }
    }
    if (!ANNOTATOR.matcher(request.annotator()).matches()) {
      problems.error(
          "label.bad-annotator",
          Place.of("--annotator"),
          "\"" + request.annotator() + "\"",
          "who labels, in letters, digits, blanks and . _ @ + -, at most 80",
          "");
    }
    if (request.choice().count() < 1) {
      problems.error(
          "label.bad-count",
          Place.of("--count"),
          String.valueOf(request.choice().count()),
          "how many replies to label, at least 1",
          "");
    }
    double threshold = request.choice().threshold();
    if (!(threshold >= 0 && threshold <= 1)) {
      problems.error(
          "label.bad-threshold",
          Place.of("--threshold"),
          String.valueOf(threshold),
          "a score from 0 to 1",
          "");
    }
  }

  private Optional<RunFolder> run() {
    try {
      return Optional.of(new Runs(world.local().resolve("runs")).find(request.choice().run()));
    } catch (InvalidInput unknown) {
      unknown.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private List<LabelTask> tasks(RunFolder run, ProjectBasics project, List<Label> labels) {
    try (JournalReader journal = run.read()) {
      tellUnknownJudges(journal, project);
      problems.orThrow();
      List<LabelTask> tasks = new LabelDraw(journal, request, project.split(), labels).tasks();
      if (tasks.isEmpty()) {
        throw new InvalidInput(List.of(nothingLeft(run)));
      }
      return tasks;
    }
  }

  private void tellUnknownJudges(JournalReader journal, ProjectBasics project) {
    if (request.judges().isEmpty()) {
      return;
    }
    Set<String> known = new TreeSet<>();
    project.evidence().labels().keySet().forEach(maker -> known.add(LabelFiles.named(maker)));
    journal
        .trials()
        .flatMap(trial -> trial.findings().stream())
        .filter(finding -> !finding.criterion().isDeterministic())
        .forEach(finding -> known.add(LabelFiles.named(finding.criterion().by())));
    for (String judge : request.judges()) {
      if (!known.contains(judge)) {
        problems.error(
            "label.unknown-judge",
            Place.of("--judge"),
            "no judge \"" + judge + "\"",
            "a judge of " + Project.FILE + ", or one with verdicts in run " + journal.name(),
            known.isEmpty() ? "" : Suggestion.remedy(judge, known));
      }
    }
  }

  private Problem nothingLeft(RunFolder run) {
    String who = request.annotator();
    String which =
        request.choice().offer() == Offer.AGAIN
            ? "no reply that somebody else labelled and " + who + " did not"
            : "no reply that " + who + " has not labelled";
    return Problem.error(
        "label.nothing-left",
        Place.of(run.id().text()),
        which
            + (request.choice().draw() == Draw.UNCERTAIN
                ? ", and whose verdicts are in doubt"
                : ""),
        "replies to label",
        "Choose another run with --run (assize runs lists them)"
            + (request.choice().draw() == Draw.UNCERTAIN ? ", or --draw random" : "")
            + (request.choice().offer() == Offer.AGAIN ? ", or leave --again out." : "."));
  }
}
