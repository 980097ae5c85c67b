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

/**
 * A project's committed recordings. Every method throws {@link dev.assize.base.InvalidInput} with
 * all faults at once when a file or a name is wrong.
 */
public final class Recordings {

  private final World world;

  Recordings(World world) {
    this.world = world;
  }

  /** Merges the replies that runs noted aside into the committed cassettes. */
  public Merged add() {
    return shelf().addSide();
  }

  /**
   * Those that no case, subject or judge of the project asks for. Nothing is sent.
   *
   * @param adversarial files of adversarial cases that are asked, too
   * @throws dev.assize.base.InvalidInput also when replies wait aside that are not in the cassettes
   *     yet
   */
  public Unneeded unneeded(List<String> adversarial) {
    Docket docket = docket(adversarial);
    return new Pruning(world, shelf(docket.project().run().cassettes())).unneeded(docket);
  }

  /** Takes recordings out of the committed cassettes; each file is replaced as a whole. */
  public void remove(Unneeded unneeded) {
    shelf().remove(unneeded.recordings());
  }

  /**
   * Whether the cassettes hold a case's replies, and if not, why.
   *
   * @param wanted subjects of the matrix; empty for all
   * @param adversarial files of adversarial cases among which the case may be, too
   */
  public List<Missed> explain(String caseId, List<String> wanted, List<String> adversarial) {
    Docket docket = docket(adversarial);
    GoldenCase golden = KnownCase.of(caseId, docket.golden().cases(), Place.of("explain-miss"));
    Problems problems = new Problems();
    List<Subject> subjects = Subjects.chosen(docket, wanted, problems);
    problems.orThrow();
    Misses misses = new Misses(world, docket, shelf(docket.project().run().cassettes()));
    return subjects.stream().flatMap(subject -> misses.of(subject, golden).stream()).toList();
  }

  private Docket docket(List<String> adversarial) {
    Problems problems = new Problems();
    Docket docket = Adversarials.beside(world, adversarial, problems);
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
