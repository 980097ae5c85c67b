package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.Judge;
import dev.assize.regression.Observed;
import dev.assize.regression.PairedCase;
import dev.assize.score.Opinionated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the cases that a judge is not asked about, neither by their criteria nor by its own file:
 * no rule on its verdicts is about them. Where it was asked and gave no verdict, one is missing; a
 * judge whose file cannot be read may have been asked about any case.
 */
final class Unasked {

  private final World world;
  private final ProjectBasics project;
  private final List<Side> sides;

  /** Of both sides. */
  Unasked(World world, ProjectBasics project, List<Side> sides) {
    this.world = world;
    this.project = project;
    this.sides = List.copyOf(sides);
  }

  /** Their ids, by each of the measures that rests on what a known judge says. */
  Map<Observed, Set<String>> of(Collection<Observed> measures, Collection<PairedCase> pairs) {
    Map<Observed, Set<String>> unasked = new HashMap<>();
    for (Observed measure : measures) {
      who(measure)
          .flatMap(who -> judge(who).map(judge -> of(who, judge, pairs)))
          .ifPresent(ids -> unasked.put(measure, ids));
    }
    return unasked;
  }

  private static Optional<Opinionated> who(Observed measure) {
    return switch (measure) {
      case Observed.Rated rated -> Optional.of(rated.who());
      case Observed.Judged judged -> Optional.of(judged.who());
      case Observed.Preferred preferred -> Optional.of(preferred.who());
      case Observed.Took took -> Optional.empty();
    };
  }

  private Optional<Judge> judge(Opinionated who) {
    String name = LabelFiles.named(who.by());
    return who.by().startsWith(LabelFiles.JUDGE) && project.judges().containsKey(name)
        ? JudgeFiles.one(name, world.folder(), project.judges(), new Problems())
        : Optional.empty();
  }

  private Set<String> of(Opinionated who, Judge judge, Collection<PairedCase> pairs) {
    Set<String> heard = heard(who);
    return pairs.stream()
        .map(PairedCase::id)
        .filter(id -> !heard.contains(id) && !mayAskAbout(judge, id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Cases of whose replies it said anything, that it could not judge them included. */
  private Set<String> heard(Opinionated who) {
    return sides.stream()
        .flatMap(side -> side.journal().trials(side.subject().id()))
        .filter(trial -> trial.findings().stream().anyMatch(each -> who.gave(each.criterion())))
        .map(trial -> trial.key().caseId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A case that neither side has kept may be any. */
  private boolean mayAskAbout(Judge judge, String id) {
    return sides.stream()
            .flatMap(side -> side.journal().golden(id).stream())
            .anyMatch(judge::asksAbout)
        || sides.stream().allMatch(side -> side.journal().golden(id).isEmpty());
  }
}
