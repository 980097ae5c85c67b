package dev.assize.imports;

import dev.assize.base.Digest;
import java.util.List;
import java.util.Set;

/**
 * What the files hold as a whole, for the manifest of the run that is made of them.
 *
 * @param subjects sorted by id
 * @param cases how many distinct golden cases have a row
 * @param trials the highest number of a trial
 * @param digest over all rows, whatever their order and split into files
 * @param answered which trials have a reply
 */
public record Survey(
    List<Imported> subjects,
    int rows,
    int cases,
    int trials,
    Digest digest,
    Set<Answered> answered) {

  public Survey {
    subjects = List.copyOf(subjects);
    answered = Set.copyOf(answered);
  }

  /** A trial that has a reply. */
  public record Answered(String subject, String caseId, int trial) {}

  /**
   * A subject as the files name it.
   *
   * @param model as its first row names it; empty when no row does
   * @param digest over its replies: of another's subject nobody here knows what went in
   */
  public record Imported(String id, String model, Digest digest, int replies, int errors) {}
}
