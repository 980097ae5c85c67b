package dev.assize;

import dev.assize.drift.Quantity;
import dev.assize.drift.WhoseDrift;
import dev.assize.report.drift.Whose;
import dev.assize.report.drift.Whose.Judges;
import dev.assize.report.drift.Whose.Rejudgement;
import dev.assize.report.drift.Whose.Say;
import dev.assize.run.RunId;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.verdict.Criterion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the subject from its judge between two runs, by stored replies that were judged again. */
final class WhoseParts {

  private final World world;
  private final ProjectBasics project;
  private final double margin;
  private final SharedCases shared;
  private final Sighting before;
  private final Sighting after;
  private final Rejudgements rejudgements;

  /**
   * Of two runs.
   *
   * @param margin the smallest change that matters, as a share
   * @param shared what both asked alike
   */
  WhoseParts(World world, ProjectBasics project, double margin, SharedCases shared) {
    this.world = world;
    this.project = project;
    this.margin = margin;
    this.shared = shared;
    this.before = shared.before();
    this.after = shared.after();
    this.rejudgements = new Rejudgements(world, begin(before));
  }

  /** No judgement of its replies is older, and none that screens a judge between the two runs. */
  private static Instant begin(Sighting before) {
    Instant run = RunId.startOf(before.origin());
    return run.isBefore(before.seen().at()) ? run : before.seen().at();
  }

  /** Whose drift it is. */
  Whose find(FinishedRuns runs) {
    for (Sighting each : List.of(before, after)) {
      boolean isRun = each.seen().address().startsWith(each.origin());
      if (isRun && runs.isGone(each.origin())) {
        return gone(each);
      }
    }
    return find();
  }

  /** What judges said is in journals, and the history has no more of it than what it came to. */
  private Whose gone(Sighting sighting) {
    List<String> judged = after.judged();
    return judged.isEmpty()
        ? new Whose.NoJudge()
        : new Whose.NotJudgedAgain(
            Quantity.PASS_RATE,
            comparable(judged),
            "the journal of " + sighting.seen().address() + " is gone, and its replies with it",
            List.of(),
            Judges.NONE);
  }

  private int comparable(Collection<String> ids) {
    return (int) ids.stream().filter(id -> shared.isComparable(Quantity.PASS_RATE, id)).count();
  }

  private Whose find() {
    Optional<JudgedSide> own = read(after);
    List<JudgedSide> old = judgements(before);
    Say say = own.isPresent() && read(before).isPresent() ? Say.FROM_THE_FIRST : Say.LATER;
    if (old.isEmpty() || say == Say.LATER && old.size() < 2) {
      return new Whose.NoJudge();
    }
    JudgedSide then = old.getFirst();
    JudgedSide again = old.getLast();
    Optional<JudgedSide> now = JudgeParts.nearest(judgements(after), again.at());
    Judges judges = judges(then);
    Optional<WhoseDrift> parts = JudgeParts.of(then, again, now, margin);
    if (parts.isPresent()) {
      return new Whose.Parted(
          parts.get(),
          say,
          new Rejudgement(again.address(), day(again)),
          next(parts.get(), then, again),
          judges);
    }
    return new Whose.NotJudgedAgain(
        then.quantity(),
        comparable(own.map(JudgedSide::cases).orElse(then.cases()).keySet()),
        old.size() < 2 ? "" : "the judges, or what they go by, were changed on your side since",
        isOfJudge(then)
            ? List.of("Ask the judge of today about the first run: " + rejudge(before))
            : List.of(),
        judges);
  }

  private static boolean isOfJudge(JudgedSide side) {
    return side.judges().values().stream().anyMatch(Criterion::isOfJudge);
  }

  private Side open(Sighting sighting) {
    return new Baselines(world).open(sighting.seen().address(), Optional.empty());
  }

  private static String rejudge(Sighting sighting) {
    return "assize rejudge " + sighting.seen().address();
  }

  /** What judges made of the replies of one run, in it and whenever they were judged again. */
  private List<JudgedSide> judgements(Sighting sighting) {
    List<JudgedSide> all = new ArrayList<>();
    read(sighting).ifPresent(all::add);
    for (RunFolder run : rejudgements.of(sighting.origin())) {
      Rejudgements.read(run, sighting.subject().id()).ifPresent(all::add);
    }
    all.sort(Comparator.comparing(JudgedSide::at));
    return all;
  }

  private Optional<JudgedSide> read(Sighting sighting) {
    Side side = open(sighting);
    try (JournalReader closing = side.journal()) {
      return JudgedSideReader.read(side, sighting.seen().address());
    }
  }

  private static LocalDate day(JudgedSide side) {
    return LocalDate.ofInstant(side.at(), ZoneOffset.UTC);
  }

  private List<String> next(WhoseDrift parts, JudgedSide then, JudgedSide again) {
    boolean isWhole = again.cases().keySet().containsAll(then.cases().keySet());
    if (parts.subject().isEmpty()) {
      return List.of("Ask the judge of today about the last run, too: " + rejudge(after));
    }
    if (!isWhole && (parts.voidsVerdicts() || parts.culprit() == WhoseDrift.Culprit.NOT_SHOWN)) {
      return List.of("Judge all of the first run again: " + rejudge(before));
    }
    return parts.voidsVerdicts()
        ? List.of(
            "Let the judge of today be the measure: assize baseline set "
                + again.address()
                + " NAME --reason TEXT",
            "Look at days under one judge alone: assize drift --since " + since(again))
        : List.of();
  }

  /**
   * From when on runs are under today's judge: a day that leaves the first run out, or where the
   * judge moved within its day a moment. The last run counts as judged by today's.
   */
  private String since(JudgedSide again) {
    Instant last = after.seen().at();
    Instant moment = last.isBefore(again.at()) ? last : again.at();
    Instant day = moment.truncatedTo(ChronoUnit.DAYS);
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    Instant first = before.seen().at();
    return first.isBefore(day)
        ? LocalDate.ofInstant(day, ZoneOffset.UTC).toString()
        : (first.isBefore(second) ? second : moment).toString();
  }

  private Judges judges(JudgedSide then) {
    JudgedAnchors anchors = new JudgedAnchors(world, project, then.judges());
    rejudgements.origins().forEach(origin -> look(origin, anchors));
    return new Judges(anchors.screens(margin), doubts(then));
  }

  /** Labelled replies of any run tell of a judge, if they were judged in the time looked at. */
  private void look(String origin, JudgedAnchors anchors) {
    RunFolder newest = rejudgements.of(origin).getFirst();
    if (!RunId.startOf(origin).isBefore(after.seen().at())
        || !RunId.startOf(newest.id().text()).isAfter(before.seen().at())) {
      return;
    }
    Optional<JournalReader> first =
        origin.equals(before.origin())
            ? Optional.of(open(before).journal())
            : rejudgements.run(origin).map(RunFolder::read);
    first.ifPresent(
        journal -> {
          try (JournalReader then = journal;
              JournalReader later = newest.read()) {
            anchors.look(then, later);
          }
        });
  }

  /** Only admitted judges may decide. */
  private List<String> doubts(JudgedSide side) {
    return side.quantity() == Quantity.PASS_RATE
        ? side.judges().values().stream().flatMap(each -> doubt(each).stream()).toList()
        : List.of();
  }

  private Optional<String> doubt(Criterion judge) {
    String name = JudgedSide.name(judge);
    return switch (new Admissions(world, project).of(judge)) {
      case Warrant.Held held -> Optional.empty();
      case Warrant.HeldOfPairs held -> Optional.empty();
      case Warrant.Unmeasured unmeasured ->
          Optional.of(
              "Only an admitted judge may decide, and "
                  + name
                  + " is not admitted: "
                  + unmeasured.why()
                  + ". "
                  + unmeasured.remedy());
      case Warrant.Denied denied ->
          Optional.of(
              "Only an admitted judge may decide, and "
                  + name
                  + " is "
                  + denied.standing().word()
                  + ": "
                  + denied.why()
                  + ".");
    };
  }
}
