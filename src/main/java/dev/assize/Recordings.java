package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.project.ProjectReader;
import dev.assize.replay.CassetteShelf;
import dev.assize.replay.Merged;
import dev.assize.subject.Subject;
import java.nio.file.Path;
import java.util.List;

/** Keeps a project's committed recordings. */
final class Recordings {

  private final World world;

  Recordings(World world) {
    this.world = world;
  }

  /** Merges what runs noted aside. */
  Merged add() {
    return shelf().addSide();
  }

  /** What nothing in the project asks for any more. */
  Unneeded unneeded() {
    Docket docket = docket();
    return new Pruning(world, shelf(docket.project().run().cassettes())).unneeded(docket);
  }

  /** Takes recordings out of the cassettes. */
  void remove(Unneeded unneeded) {
    shelf().remove(unneeded.recordings());
  }

  /** Which calls about a case are not recorded, subject by subject, and why. */
  List<Missed> explain(String caseId, List<String> wanted) {
    Docket docket = docket();
    GoldenCase golden = KnownCase.of(caseId, docket.golden().cases(), Place.of("explain-miss"));
    Problems problems = new Problems();
    List<Subject> subjects = Subjects.chosen(docket, wanted, problems);
    problems.orThrow();
    Misses misses = new Misses(world, docket, shelf(docket.project().run().cassettes()));
    return subjects.stream().flatMap(subject -> misses.of(subject, golden).stream()).toList();
  }

  private Docket docket() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    return docket;
  }

  private CassetteShelf shelf() {
    Problems problems = new Problems();
    String cassettes = ProjectReader.read(world.surroundings(), problems).run().cassettes();
    problems.orThrow();
    return shelf(cassettes);
  }

  private CassetteShelf shelf(String cassettes) {
    Path folder = world.folder().resolve(cassettes);
    return new CassetteShelf(folder, world.local().resolve("side"));
  }
}
