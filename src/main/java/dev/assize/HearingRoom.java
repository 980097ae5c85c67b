package dev.assize;

import dev.assize.CalibrateRequest.Source;
import dev.assize.LabelDesk.Sheaf;
import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.judge.PairJudge;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.project.Project;
import dev.assize.verdict.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  Summoned of(Source source) {
    return switch (source) {
      case Source.OfJudge asked -> {
        Opened opened = open(asked);
        yield judge(opened.docket(), asked.name()) instanceof PairJudge pairs
            ? compared(pairs, opened)
            : graded(asked, opened);
      }
      case Source.OfCheck check -> hear(check);
      case Source.OfRun run -> ImportedHearings.of(world, request, run);
    };
  }

  /**
   * Hears a source of verdicts about single replies.
   *
   * @throws InvalidInput as above, and where it is a judge of pairs
   */
  Hearings ofReplies(Source source) {
    return switch (source) {
      case Source.OfJudge asked -> graded(asked, open(asked));
      case Source.OfCheck check -> hear(check);
      case Source.OfRun run -> ImportedHearings.of(world, request, run);
    };
  }

  private Hearings graded(Source.OfJudge asked, Opened opened) {
    Judge judge = judge(opened.docket(), asked.name());
    if (!(judge instanceof ReplyJudge grader)) {
      throw InvalidInput.of(
          "calibrate.pairs",
          Place.of("calibrate"),
          asked.name() + " compares two replies",
          "a judge of one reply",
          "Two judges are set against each other reply by reply; measure this one by itself.");
    }
    if (request.pairs() > 0) {
      throw InvalidInput.of(
          "calibrate.not-pairs",
          Place.of("--pairs"),
          asked.name() + " looks at one reply at a time",
          "a judge of the kind pairwise",
          "Leave --pairs out.");
    }
    Criterion criterion = criterion(judge, opened);
    if (!judge.passesOrFails(criterion)) {
      throw InvalidInput.of(
          "calibrate.no-pass-or-fail",
          Place.of("calibrate"),
          asked.name() + " neither passes nor fails replies by " + criterion.name(),
          "a judge that does, as people's labels do",
          "Its marks can be shown and compared, by rules with metric: rating, and block nothing.");
    }
    String labelled =
        opened
            .sheaf()
            .criterion(request.criterion().isEmpty() ? criterion.name() : request.criterion());
    return heard(
        new AskedJudge(grader, criterion, audience(opened), exhibits(opened)), opened, labelled);
  }

  /**
   * It is measured by labels that say something of each reply alone, and so of another criterion.
   */
  private PairHearings compared(PairJudge judge, Opened opened) {
    LabelSet labels = opened.sheaf().of(opened.sheaf().criterion(request.criterion()));
    Map<LabelledReply.Key, FoundReplies.Found> found = found(labels, opened);
    List<LabelledPair> all = PairDraw.of(labels.replies(), found);
    requireSome(all, labels, opened);
    AskedPairs asked =
        new AskedPairs(judge, judge.criteria().getFirst(), audience(opened), exhibits(opened));
    List<LabelledPair> drawn =
        PairDraw.drawn(
            all,
            request.pairs() == 0 ? CalibrateRequest.USUAL_PAIRS : request.pairs(),
            new Seed(Qualifying.SEED));
    List<AskedPairs.Matter> matters = drawn.stream().map(pair -> matter(pair, found)).toList();
    List<AskedPairs.Told> told = asked.look(matters);
    List<PairHearings.Heard> heard = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      heard.add(new PairHearings.Heard(drawn.get(i), matters.get(i), told.get(i)));
    }
    return new PairHearings(
        opened.sheaf().file(), labels, all.size(), heard, missing(labels, found), asked);
  }

  private void requireSome(List<LabelledPair> pairs, LabelSet labels, Opened opened) {
    if (!request.probing().file().isEmpty()) {
      throw InvalidInput.of(
          "calibrate.probes-of-pairs",
          Place.of("--write-probes"),
          "a judge of pairs",
          "a source of verdicts on single replies",
          "Leave --write-probes out: this judge is asked about altered replies by itself.");
    }
    if (pairs.isEmpty()) {
      throw InvalidInput.of(
          "calibrate.no-pairs",
          Place.of(opened.sheaf().file()),
          "none of "
              + Numbers.count(labels.replies().size(), "labelled reply")
              + " stands beside another subject's to the same case",
          "two labelled replies to a case, of two subjects, both in a cassette, a baseline or a run",
          "Label the replies of both versions to the same cases.");
    }
  }

  private static AskedPairs.Matter matter(
      LabelledPair pair, Map<LabelledReply.Key, FoundReplies.Found> found) {
    FoundReplies.Found first = Objects.requireNonNull(found.get(pair.first().key()));
    FoundReplies.Found second = Objects.requireNonNull(found.get(pair.second().key()));
    return new AskedPairs.Matter(first.golden(), first.trial(), second.trial());
  }

  private Audience audience(Opened opened) {
    return new Audience(
        world,
        opened.docket(),
        new Audience.Manner(
            request.settings().apply(opened.docket().project().run()), request.memory(), watcher));
  }

  private static Exhibits exhibits(Opened opened) {
    return new Exhibits(opened.docket().project().evidence().prices());
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

  /** A judge that is not there has no labels either, which is not what is wrong. */
  private Opened open(Source.OfJudge asked) {
    Set<String> declared = ProjectBasics.of(world, new Problems()).judges().keySet();
    if (!declared.isEmpty() && !declared.contains(asked.name())) {
      throw unknown(asked.name(), declared);
    }
    return open(LabelFiles.JUDGE + asked.name());
  }

  private static Judge judge(Docket docket, String name) {
    return Optional.ofNullable(docket.judges().get(name))
        .orElseThrow(() -> unknown(name, docket.judges().keySet()));
  }

  private static InvalidInput unknown(String name, Set<String> declared) {
    return InvalidInput.of(
        "calibrate.unknown-judge",
        Place.of("calibrate"),
        "no judge \"" + name + "\"",
        "a name under judges: in " + Project.FILE + ", or --check, or --run with --by",
        declared.isEmpty() ? "Declare it there." : Suggestion.remedy(name, declared));
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

  private Map<LabelledReply.Key, FoundReplies.Found> found(LabelSet labels, Opened opened) {
    return FoundReplies.in(
        world, opened.docket(), labels.replies().stream().map(LabelledReply::key).toList());
  }

  private static List<LabelledReply> missing(
      LabelSet labels, Map<LabelledReply.Key, FoundReplies.Found> found) {
    return labels.replies().stream().filter(reply -> !found.containsKey(reply.key())).toList();
  }

  private Hearings heard(VerdictSource source, Opened opened, String criterion) {
    LabelSet labels = opened.sheaf().of(criterion);
    Map<LabelledReply.Key, FoundReplies.Found> found = found(labels, opened);
    List<LabelledReply> there = new ArrayList<>();
    List<Matter> matters = new ArrayList<>();
    for (LabelledReply reply : labels.replies()) {
      FoundReplies.Found text = found.get(reply.key());
      if (text != null) {
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
        missing(labels, found),
        List.of(),
        Optional.of(source));
  }
}
