package dev.assize;

import dev.assize.AdmissionFile.Found;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Confusion;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.regression.Rules;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.LabelledPairs;
import dev.assize.verdict.Criterion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Says how many labelled pairs the margin needs, where judges are asked. */
final class LabelForecast {

  private final World world;
  private final Docket docket;
  private final double margin;
  private final Assumptions assumed;
  private final LabelledPairs goal;

  LabelForecast(World world, Docket docket, Rules rules, Assumptions assumed) {
    this.world = world;
    this.docket = docket;
    this.margin = rules.margin();
    this.assumed = assumed;
    this.goal = new LabelledPairs(margin, rules.level(), assumed.power());
  }

  /** A line for labels alone and one for each judge that was measured; none without a judge. */
  List<String> lines() {
    if (docket.judges().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "labels: for people's labels to rule out a loss of "
            + Numbers.points(margin)
            + " points, label "
            + pairs(goal.byLabels(cases(), assumed.discordantShare()))
            + ", drawn by lot");
    docket.judges().values().stream()
        .flatMap(judge -> judge.criteria().stream())
        .forEach(criterion -> measured(criterion).ifPresent(lines::add));
    return lines;
  }

  private Optional<String> measured(Criterion criterion) {
    AdmissionPaths paths =
        AdmissionPaths.kept(world.folder(), criterion, docket.project().evidence().labels());
    if (!Files.isRegularFile(world.folder().resolve(paths.admission()))) {
      return Optional.empty();
    }
    try {
      AdmissionFile file = AdmissionFile.read(world.folder(), paths);
      if (!file.isOf(criterion)) {
        return Optional.empty();
      }
      return switch (file.found()) {
        case Found.OfReplies replies ->
            replies.confusion().accuracy().map(a -> line(criterion, replies.confusion(), a));
        // How many labelled pairs correct a difference of pass rates it cannot say.
        case Found.OfPairs pairs -> Optional.empty();
      };
    } catch (InvalidInput damaged) {
      return Optional.empty();
    }
  }

  private String line(Criterion criterion, Confusion found, JudgeAccuracy accuracy) {
    double passRate = (double) found.passes() / found.decided();
    return String.format(
            Locale.ROOT, "labels: with %s, whose J is %.2f, ", words(criterion), accuracy.youden())
        + pairs(goal.withJudge(cases(), assumed.discordantShare(), passRate, accuracy));
  }

  private static String words(Criterion criterion) {
    String judge = LabelFiles.named(criterion.by());
    return judge.equals(criterion.name()) ? judge : criterion.name() + " by " + judge;
  }

  private int cases() {
    return docket.golden().size();
  }

  private String pairs(OptionalInt needed) {
    return needed.isEmpty()
        ? "more pairs than the " + Numbers.count(cases()) + " there are"
        : Numbers.count(needed.getAsInt(), "pair") + " of replies, both sides of a case";
  }
}
