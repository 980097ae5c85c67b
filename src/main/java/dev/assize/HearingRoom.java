package dev.assize;

import dev.assize.CalibrateRequest.Source;
import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.judge.PairJudge;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.verdict.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        LabelledDocket opened = LabelledDocket.of(world, request, asked);
        yield opened.judge(asked.name()) instanceof PairJudge pairs
            ? new PairRoom(request, opened).hear(pairs, audience(opened))
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
      case Source.OfJudge asked -> graded(asked, LabelledDocket.of(world, request, asked));
      case Source.OfCheck check -> hear(check);
      case Source.OfRun run -> ImportedHearings.of(world, request, run);
    };
  }

  private Hearings graded(Source.OfJudge asked, LabelledDocket opened) {
    Judge judge = opened.judge(asked.name());
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
        new AskedJudge(grader, criterion, audience(opened), opened.exhibits()), opened, labelled);
  }

  private Audience audience(LabelledDocket opened) {
    return opened.audience(request, watcher);
  }

  private Hearings hear(Source.OfCheck check) {
    LabelledDocket opened = LabelledDocket.of(world, request, "");
    String labelled = opened.sheaf().criterion(request.criterion());
    GoldenCase any = opened.docket().golden().cases().getFirst();
    return heard(AskedCheck.of(check.expression(), opened.docket(), any), opened, labelled);
  }

  /** The only one of the judge's, or the one that bears the name of the labels. */
  private Criterion criterion(Judge judge, LabelledDocket opened) {
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

  private Hearings heard(VerdictSource source, LabelledDocket opened, String criterion) {
    LabelSet labels = opened.sheaf().of(criterion);
    Map<LabelledReply.Key, FoundReplies.Found> found = opened.found(labels);
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
        LabelledDocket.missing(labels, found),
        List.of(),
        Optional.of(source));
  }
}
