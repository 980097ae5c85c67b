package dev.assize;

import dev.assize.base.Problem;
import dev.assize.store.RunFolder;
import java.util.List;
import java.util.Optional;

/**
 * A run that was made out of foreign replies.
 *
 * @param folder where it lies; who wrote it need not read it back
 * @param subjects the project's baseline first, then as they first appear in the rows
 * @param earlier the newest other run of the same name's replies, if there is one subject; empty
 *     for none
 * @param cases how many golden cases have a reply
 * @param preferences what pairs come to, one line for each maker and two subjects
 * @param warnings what a person should know about the rows
 */
public record Imported(
    RunFolder folder,
    List<String> subjects,
    Optional<String> earlier,
    int rows,
    int cases,
    List<String> preferences,
    List<Problem> warnings) {
  public Imported {
    subjects = List.copyOf(subjects);
    preferences = List.copyOf(preferences);
    warnings = List.copyOf(warnings);
  }

  /** Its id. */
  public String run() {
    return folder.id().text();
  }
}
