package dev.assize;

import dev.assize.CalibrateRequest.Source;
import dev.assize.LabelDesk.Sheaf;
import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.project.Project;
import dev.assize.verdict.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hears judges and checks on the replies that people labelled. */
final class HearingRoom {

  private final World world;
  private final CalibrateRequest request;
  private final RunWatcher watcher;

  HearingRoom(World world, CalibrateRequest request, RunWatcher watcher) {
    this.world = world;
    this.request = request;
    this.watcher = watcher;
  }

  /**
   * Hears the source.
   *
   * @throws InvalidInput with every fault of the project, the labels and what was typed
   */
  Hearings of(Source source) {
    return switch (source) {
      case Source.OfJudge judge -> hear(judge);
      case Source.OfCheck check -> hear(check);
      case Source.OfRun run -> ImportedHearings.of(world, request, run);
    };
  }

  private Hearings hear(Source.OfJudge asked) {
    Opened opened = open(LabelFiles.JUDGE + asked.name());
    Judge judge = judge(opened.docket(), asked.name());
    Criterion criterion = criterion(judge, opened);
    String labelled =
        opened
            .sheaf()
            .criterion(request.criterion().isEmpty() ? criterion.name() : request.criterion());
    if (!(judge instanceof ReplyJudge grader)) {
      throw InvalidInput.of(
          "calibrate.pairs",
          Place.of("calibrate"),
          asked.name() + " compares two replies",
          "a judge of one reply: labels say pass or fail of one",
          "");
    }
    AskedJudge.Asking asking =
        new AskedJudge.Asking(
            request.settings().apply(opened.docket().project().run()), request.memory(), watcher);
    return heard(
        new AskedJudge(world, opened.docket(), grader, criterion, asking), opened, labelled);
  }

  private Hearings hear(Source.OfCheck check) {
    Opened opened = open("");
    String labelled = opened.sheaf().criterion(request.criterion());
    GoldenCase any = opened.docket().golden().cases().getFirst();
    return heard(AskedCheck.of(check.expression(), opened.docket(), any), opened, labelled);
  }

  /** A project and the labels, both without a fault. */
  private record Opened(Docket docket, Sheaf sheaf) {}

  private Opened open(String maker) {
    Problems problems = new Problems();
    Problems ofLabels = new Problems();
    ProjectBasics basics = ProjectBasics.of(world, new Problems());
    Sheaf sheaf =
        new LabelDesk(world, basics.separator(), basics.evidence().labels())
            .read(request.labels(), maker, ofLabels);
    Set<String> cases =
        sheaf.labels().stream().map(label -> label.caseId()).collect(Collectors.toSet());
    Docket docket = DocketReader.read(world, problems, each -> cases.contains(each.id()));
    // The project's own labels have been read with it.
    ofLabels.all().stream()
        .filter(problem -> !problems.all().contains(problem))
        .toList()
        .forEach(problems::add);
    Set<String> known =
        docket.golden().cases().stream().map(GoldenCase::id).collect(Collectors.toSet());
    if (!known.isEmpty()) {
      LabelDesk.tellUnknown(sheaf.labels(), known, problems);
    }
    problems.orThrow();
    return new Opened(docket, sheaf);
  }

  private static Judge judge(Docket docket, String name) {
    return Optional.ofNullable(docket.judges().get(name))
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "calibrate.unknown-judge",
                    Place.of("calibrate"),
                    "no judge \"" + name + "\"",
                    "a name under judges: in " + Project.FILE + ", or --check, or --run with --by",
                    docket.judges().isEmpty()
                        ? "Declare it there."
                        : Suggestion.remedy(name, docket.judges().keySet())));
  }

  /** The only one of the judge's, or the one that bears the name of the labels. */
  private Criterion criterion(Judge judge, Opened opened) {
    if (judge.criteria().size() == 1) {
      return judge.criteria().getFirst();
    }
    String wanted = request.criterion();
    List<String> known = judge.criteria().stream().map(Criterion::name).toList();
    return judge.criteria().stream()
        .filter(criterion -> criterion.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "calibrate.several-criteria",
                    Place.of(opened.sheaf().file()),
                    judge.name() + " looks at " + String.join(", ", known),
                    "one of them",
                    "Name it: --criterion NAME"));
  }

  private Hearings heard(VerdictSource source, Opened opened, String criterion) {
    LabelSet labels = opened.sheaf().of(criterion);
    Map<LabelledReply.Key, FoundReplies.Found> found =
        FoundReplies.in(
            world, opened.docket(), labels.replies().stream().map(LabelledReply::key).toList());
    List<LabelledReply> there = new ArrayList<>();
    List<LabelledReply> missing = new ArrayList<>();
    List<Matter> matters = new ArrayList<>();
    for (LabelledReply reply : labels.replies()) {
      FoundReplies.Found text = found.get(reply.key());
      if (text == null) {
        missing.add(reply);
      } else {
        there.add(reply);
        matters.add(new Matter(text.golden(), text.trial()));
      }
    }
    List<Told> told = source.look(matters);
    List<Heard> heard = new ArrayList<>();
    for (int i = 0; i < there.size(); i++) {
      heard.add(new Heard(there.get(i), matters.get(i), told.get(i)));
    }
    return new Hearings(
        source.maker(),
        opened.sheaf().file(),
        labels,
        heard,
        missing,
        List.of(),
        Optional.of(source));
  }
}
