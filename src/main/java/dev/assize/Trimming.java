package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.economics.Study;
import dev.assize.economics.trimming.Cut;
import dev.assize.report.economics.Asked;
import dev.assize.report.economics.Together;
import dev.assize.report.economics.TrimView;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.Runs;
import java.util.List;
import java.util.Map;

/** Holds a shorter prompt against a longer one by their stored replies. */
final class Trimming {

  private final World world;

  Trimming(World world) {
    this.world = world;
  }

  TrimView compare(TrimRequest request) {
    List<String> names = List.of(ofNewest(request.longer()), ofNewest(request.shorter()));
    requireTwo(names);
    try (SideBySide sides = SideBySide.of(world, names)) {
      return compare(sides, request.terms());
    }
  }

  /** The same of two sides that are open, the longer prompt first. */
  static TrimView compare(SideBySide sides, TrimRequest.Terms terms) {
    requireTwoVersions(sides);
    TrimMeasure measure = TrimMeasure.of(sides.project(), terms);
    Study study = sides.study();
    String longer = sides.reads().getFirst().account().subject();
    String shorter = sides.reads().getLast().account().subject();
    Cut cut = measure.trimmer().compare(study, longer, shorter);
    return new TrimView(
        sides.project().name(),
        measure.rule(),
        measure.callsPerMonth(),
        study.currency(),
        measure.lot(sides, study.all(), List.of(cut), Map.of()),
        new Together.NoCuts());
  }

  /** A subject's name by itself stands for its replies in the newest run. */
  private String ofNewest(String name) {
    boolean isNewest =
        name.indexOf(':') < 0
            && new Runs(world.local().resolve("runs"))
                .all().stream()
                    .limit(1)
                    .flatMap(run -> run.manifest().subjects().stream())
                    .anyMatch(entry -> entry.id().equals(name));
    return isNewest ? Runs.LATEST + ":" + name : name;
  }

  private void requireTwo(List<String> names) {
    Problems problems = new Problems();
    try (Lineup all = Lineup.open(world, names)) {
      for (String name : names) {
        try (Lineup own = Lineup.open(world, List.of(name))) {
          List<String> ids = own.sides().stream().map(side -> side.subject().id()).toList();
          if (ids.size() > 1) {
            problems.error(
                "economics.several-subjects",
                Place.of(name),
                "the subjects " + String.join(", ", ids),
                "one prompt on each side",
                "Name one of them: " + name + ":" + ids.getFirst());
          }
        }
      }
      if (!problems.hasErrors() && all.sides().size() == 1) {
        tellSame(all.sides().getFirst().address(), names.getLast(), problems);
      }
    }
    problems.orThrow();
  }

  private static void requireTwoVersions(SideBySide sides) {
    Problems problems = new Problems();
    List<Asked> asked = sides.asked();
    SubjectEntry longer = sides.side(asked.getFirst().name()).subject();
    SubjectEntry shorter = sides.side(asked.getLast().name()).subject();
    if (longer.digest().equals(shorter.digest())) {
      tellSame(asked.getFirst().address(), asked.getLast().address(), problems);
    }
    problems.orThrow();
  }

  private static void tellSame(String one, String other, Problems problems) {
    problems.error(
        "economics.same-prompt",
        Place.of(other),
        "the same version as " + one,
        "two prompts, the longer one first",
        "Name the replies to the shorter prompt second.");
  }
}
