package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.Judge;
import dev.assize.judge.ReplyJudge;
import dev.assize.project.Project;
import dev.assize.project.RunSettings;
import dev.assize.run.Manifest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes ready that stored replies are judged again: reads the project and the run, and no more. */
final class RejudgePreparer {

  private final World world;
  private final RejudgeRequest request;
  private final Problems problems = new Problems();

  RejudgePreparer(World world, RejudgeRequest request) {
    this.world = world;
    this.request = request;
  }

  /** Nothing is written. */
  Rejudging prepare() {
    Problems ofProject = new Problems();
    Docket whole = DocketReader.read(world, ofProject);
    Docket docket = whole.judgedBy(judges(whole, !ofProject.hasErrors()));
    Optional<OldReplies> old = OldReplies.open(world, request, problems);
    if (problems.hasErrors() || ofProject.hasErrors() || old.isEmpty()) {
      old.ifPresent(OldReplies::close);
      ofProject.addAll(problems);
      ofProject.orThrow();
    }
    OldReplies replies = old.orElseThrow();
    RejudgePlan plan = plan(replies, docket);
    tellRelatives(plan);
    if (problems.hasErrors()) {
      replies.close();
      problems.orThrow();
    }
    Manifest stored = replies.journal().manifest();
    RunSettings wanted = request.settings().apply(docket.project().run());
    RunSettings settings =
        new RunSettings(
            stored.trials(), stored.seed(), wanted.mode(), wanted.cassettes(), wanted.rounds());
    return new Rejudging(world, request, replies, plan, settings);
  }

  /** The judges of one reply that were named, or all of them. */
  private Map<String, Judge> judges(Docket docket, boolean isSound) {
    Map<String, Judge> chosen = new TreeMap<>();
    docket
        .judges()
        .forEach(
            (name, judge) -> {
              if (judge instanceof ReplyJudge
                  && (request.judges().isEmpty() || request.judges().contains(name))) {
                chosen.put(name, judge);
              }
            });
    Set<String> declared = docket.project().judges().keySet();
    request.judges().stream()
        .filter(name -> !declared.contains(name))
        .forEach(
            name ->
                problems.error(
                    "rejudge.unknown-judge",
                    Place.of("--judge"),
                    "no judge \"" + name + "\"",
                    "a name under judges: in " + Project.FILE,
                    Suggestion.remedy(name, declared)));
    docket.judges().values().stream()
        .filter(judge -> request.judges().contains(judge.name()))
        .filter(judge -> !(judge instanceof ReplyJudge))
        .map(Judge::name)
        .forEach(
            name ->
                problems.error(
                    "rejudge.judge-of-pairs",
                    Place.of("--judge"),
                    name + " compares two replies",
                    "a judge of one reply",
                    "Compare the two runs again instead: assize compare RUN:SUBJECT RUN:SUBJECT"));
    if (chosen.isEmpty() && request.judges().isEmpty() && isSound) {
      problems.error(
          "rejudge.no-judges",
          Place.of(Project.FILE),
          declared.isEmpty() ? "no judges" : "judges of two replies only",
          "a judge of one reply under judges:",
          "Checks need no second look: assize report works them out anew from stored replies.");
    }
    return chosen;
  }

  private RejudgePlan plan(OldReplies old, Docket docket) {
    RejudgePlan all = RejudgePlan.of(old, docket);
    String source = request.source();
    if (all.replies().isEmpty()) {
      problems.error(
          "rejudge.no-replies",
          Place.of(source),
          all.cases().isEmpty()
              ? "each of its "
                  + Numbers.count(all.left(), "case")
                  + " is asked in other words today"
              : "none of its " + Numbers.count(all.missing().size(), "trial") + " has a reply",
          "replies to cases of the golden files",
          "Name another run: assize runs lists them.");
    } else if (all.judgedCases().isEmpty()) {
      problems.error(
          "rejudge.nothing-judged",
          Place.of(source),
          String.join(", ", docket.judges().keySet())
              + " has no say in any of its "
              + Numbers.count(all.cases().size(), "case"),
          "a judge that is asked about one of them",
          "Say in the judge's file which cases it looks at (docs/judges.md), or name another judge.");
    }
    return switch (request.sample()) {
      case RejudgeRequest.Sample.All every -> all;
      case RejudgeRequest.Sample.OfCases some -> sampled(all, some.count());
      case RejudgeRequest.Sample.Planned planned ->
          all.sampled(
              RejudgeNeeds.of(docket.project().gate().margin())
                  .replies()
                  .orElse(Integer.MAX_VALUE));
    };
  }

  /** Of the subjects that replied then, whoever is asked today. */
  private void tellRelatives(RejudgePlan plan) {
    Problems found = new Problems();
    plan.docket().kinship(plan.cases()).tell(plan.subjects(), found);
    if (found.hasErrors()) {
      problems.addAll(found);
    } else {
      found.warnings().forEach(warning -> world.notes().accept(warning.toString()));
    }
  }

  private RejudgePlan sampled(RejudgePlan all, int count) {
    int there = all.judgedCases().size();
    if (count < 1 || (count > there && there > 0)) {
      problems.add(
          Problem.error(
              "rejudge.bad-sample",
              Place.of("--sample"),
              Numbers.count(count),
              "from 1 to "
                  + Numbers.count(there)
                  + ", the cases in which a judge has a say and that have a reply",
              "Leave it out for all of them."));
      return all;
    }
    return all.sampled(count);
  }
}
