package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.project.LabelSource;
import dev.assize.regression.ByLabels;
import dev.assize.regression.Calibration;
import dev.assize.regression.PairedCase;
import dev.assize.score.Opinionated;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the verdicts of one maker can be trusted: by people's labels, and by its admission. */
final class Trust {

  private final World world;
  private final ProjectBasics project;
  private final List<Side> sides;
  private final Witnesses witnesses;
  private final Admissions admissions;
  private final Map<Opinionated, LabelledReplies> replies = new HashMap<>();

  /** Of one side or two, the candidate last. */
  Trust(World world, ProjectBasics project, List<Side> sides) {
    this.world = world;
    this.project = project;
    this.sides = List.copyOf(sides);
    this.admissions = new Admissions(world, project);
    this.witnesses = new Witnesses(sides, by -> !isOfPeople(by));
  }

  /** Who gave verdicts, people apart, whose word is what is asked for. */
  Witnesses witnesses() {
    return witnesses;
  }

  /** A machine's verdicts are no person's, whatever a project says of them. */
  private boolean isOfPeople(String by) {
    return !isMachine(by) && project.evidence().labels().get(by) instanceof LabelSource.People;
  }

  private boolean isMachine(String by) {
    return by.startsWith(LabelFiles.JUDGE)
        || project.evidence().labels().containsKey(LabelFiles.JUDGE + by);
  }

  /** Of imported verdicts only the project can say that a judge gave them. */
  boolean isJudge(String by) {
    return isMachine(by)
        || project.evidence().labels().containsKey(by)
        || LabelFiles.of(world.folder(), project.evidence().labels(), by).isPresent();
  }

  /**
   * How far somebody's verdicts can be trusted.
   *
   * @param part what they are for, behind the maker's name
   */
  Calibration ofMaker(Opinionated who, String part) {
    if (!isJudge(who.by())) {
      return new Calibration.AsGiven(who.words());
    }
    Optional<LabelledReplies> known = labelled(who);
    return known.isEmpty()
        ? new Calibration.Unknown(
            who.subject() + " " + part + ", and nobody has measured how " + who.by() + " errs",
            labelIt(who))
        : admitted(who, part, known.get().calibration(sides.getFirst(), sides.getLast()));
  }

  private static String labelIt(Opinionated who) {
    String name = LabelFiles.named(who.by());
    return who.by().startsWith(LabelFiles.JUDGE)
        ? "Label judged replies: assize label "
            + who.criterion()
            + " --annotator NAME; then measure it: assize calibrate "
            + name
        : "Label judged replies, and say labels: {"
            + who.by()
            + ": judges/"
            + name
            + ".labels.csv} in assize.yaml.";
  }

  /** What labels say of it counts where it has been admitted, and only there. */
  private Calibration admitted(Opinionated who, String part, Calibration byLabels) {
    if (!(byLabels instanceof Calibration.Measured)) {
      return byLabels;
    }
    return switch (admissions.of(witnesses.criterion(who))) {
      case Warrant.Held held -> byLabels;
      case Warrant.HeldOfPairs held -> byLabels;
      case Warrant.Unmeasured unmeasured ->
          new Calibration.Unknown(
              who.subject() + " " + part + " and is not admitted: " + unmeasured.why(),
              unmeasured.remedy());
      case Warrant.Denied denied ->
          new Calibration.Unknown(
              who.subject()
                  + " "
                  + part
                  + " and is "
                  + denied.standing().word()
                  + ": "
                  + denied.why(),
              "Make its rule tier: alert or its verdict advisory, or find a judge that is admitted.");
    };
  }

  private Optional<LabelledReplies> labelled(Opinionated who) {
    Optional<String> file = LabelFiles.of(world.folder(), project.evidence().labels(), who.by());
    file.ifPresent(f -> replies.computeIfAbsent(who, w -> read(w, f)));
    return Optional.ofNullable(replies.get(who));
  }

  private LabelledReplies read(Opinionated who, String file) {
    Problems problems = new Problems();
    List<Label> labels = LabelFile.read(world.folder(), file, project.separator(), problems);
    problems.orThrow();
    LabelledReplies read = new LabelledReplies(who, labels);
    Map<String, Side> journals = new TreeMap<>();
    sides.forEach(side -> journals.putIfAbsent(side.journal().name(), side));
    journals.values().forEach(read::look);
    return read;
  }

  /** A rule may name a judge alone, whatever it calls its criterion. */
  Calibration ofPreference(Opinionated who) {
    return witnesses.meant(who).stream()
        .filter(each -> each.by().startsWith(LabelFiles.JUDGE))
        .findFirst()
        .map(each -> PairTrust.of(who, admissions.of(witnesses.criterion(each))))
        .orElseGet(() -> ofOpinion(who));
  }

  /** Sensitivity and specificity are of passing and failing: marks have neither. */
  Calibration ofOpinion(Opinionated who) {
    if (isOfPeople(who.by())) {
      return new Calibration.Direct();
    }
    return !isJudge(who.by())
        ? new Calibration.AsGiven(who.words())
        : new Calibration.Unknown(
            who.by() + " gives no person's verdicts, and nobody knows how it errs",
            isMachine(who.by())
                ? "Make its rule tier: alert."
                : "Say labels: {"
                    + who.by()
                    + ": people} in assize.yaml if people gave these verdicts, or make it tier:"
                    + " alert.");
  }

  /** The same beside the differences of some pairs as labels correct them, fewest labels first. */
  Calibration.Measured correcting(
      Calibration.Measured measured, List<PairedCase> pairs, double level) {
    return measured.correcting(
        replies.entrySet().stream()
            .filter(each -> each.getKey().words().equals(measured.who()))
            .flatMap(
                each ->
                    each
                        .getValue()
                        .corrected(pairs, sides.getFirst(), sides.getLast(), level)
                        .stream())
            .sorted(Comparator.comparingInt(ByLabels::pairs))
            .toList());
  }
}
