package dev.assize.imports;

import dev.assize.base.Digest;
import java.util.List;

/**
 * What the files hold as a whole, for the manifest of the run that is made of them.
 *
 * @param subjects sorted by id
 * @param cases how many distinct golden cases have a row
 * @param trials the highest number of a trial
 * @param digest over all rows, whatever their order and split into files
 */
public record Survey(List<Imported> subjects, int rows, int cases, int trials, Digest digest) {

  public Survey {
    subjects = List.copyOf(subjects);
  }

  /**
   * A subject as the files name it.
   *
   * @param model as its first row names it; empty when no row does
   * @param digest over its replies: of another's subject nobody here knows what went in
   */
  public record Imported(String id, String model, Digest digest, int replies, int errors) {}
}
