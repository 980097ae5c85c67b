package dev.assize;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Perturbations of a project's golden cases: makes them, writes them, and tries their oracles. */
public final class Adversary {

  private final World world;

  Adversary(World world) {
    this.world = world;
  }

  /**
   * Writes perturbations as a golden JSONL file, whole or not at all.
   *
   * @param file relative to the project's folder, or absolute
   * @throws dev.assize.base.InvalidInput when the project is faulty, or so many cannot be made
   */
  public Perturbed write(PerturbRequest request, Path file) {
    return new Perturbing(world).write(request, file);
  }

  /** The same without a file: how many, and their digest. */
  public Perturbed count(PerturbRequest request) {
    return new Perturbing(world).digest(request);
  }

  /**
   * Writes down the digest of what was made; whoever reviews a change sees whether the cases did.
   *
   * @return the file, relative to the project's folder
   */
  public Path keep(Perturbed made) {
    return new Perturbing(world).keep(made);
  }

  /** What each mutator gives, which listed risks the cases touch, and whether they are varied. */
  public PerturbationStats stats(PerturbRequest request) {
    return new Perturbing(world).stats(request);
  }

  /** Where a perturbation came from and what it asks for; nothing when there is no such id. */
  public Optional<List<String>> explain(PerturbRequest request, String id) {
    return new Perturbing(world).find(request, id).map(PerturbationSheet::of);
  }

  /**
   * Looks for the smallest case that still fails, by delta debugging of its chain and of what its
   * mutators put in, and writes it where the request says so.
   *
   * @throws dev.assize.base.InvalidInput when there is no such case, file, run or subject, or the
   *     case cannot be made again of these golden files
   */
  public Minimised minimise(MinimiseRequest request) {
    return new MinimiseDesk(world, request).minimised();
  }

  /** What was tried and what came of it, as lines. */
  public static List<String> sheet(Minimised minimised) {
    return MinimisedSheet.of(minimised);
  }

  /**
   * Takes in cases that somebody wrote, a model as a rule, and a person reviewed, and writes them
   * as adversarial lines: all of them, or nothing.
   *
   * @param file CSV or JSONL
   * @param shown its name in messages
   * @param out relative to the project's folder, or absolute
   * @throws dev.assize.base.InvalidInput with every fault of every row
   */
  public WrittenCases importWritten(Path file, String shown, Path out) {
    return new WrittenImport(world, file, shown).into(out);
  }

  /** Puts the perturbations to subjects whose verdicts are known beforehand. */
  public OracleMatrix matrix(PerturbRequest request) {
    return new Proving(world).of(new Perturbing(world).select(request), request.most());
  }

  /** The matrix as a table, with what was decided wrongly. */
  public static List<String> sheet(OracleMatrix matrix) {
    return OracleMatrixSheet.of(matrix);
  }
}
