package dev.assize.store;

import dev.assize.base.Problems;
import dev.assize.base.ProcessLock;
import dev.assize.judge.Label;
import dev.assize.judge.LabelRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A file of people's labels that is written to while others write to it, too: each change reads it
 * anew, keeps every other row as it is, and replaces the file in one move. Not safe for use by
 * several threads.
 */
public final class LabelBook {

  private final Path folder;
  private final String file;
  private final char separator;
  private final Path lock;
  private String seen;

  private LabelBook(Path folder, String file, char separator, Path lock, String seen) {
    this.folder = folder;
    this.file = file;
    this.separator = separator;
    this.lock = lock;
    this.seen = seen;
  }

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** The person's label of this reply was there already, or is no longer what it was. */
    OVERTAKEN
  }

  /**
   * A change.
   *
   * @param labels all of them, as they stand now
   * @param meanwhile whether somebody else had changed the file since this process last read it
   */
  public record Change(Outcome outcome, List<Label> labels, boolean meanwhile) {
    public Change {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Opens a file, which need not be there yet; its faults go to the problems.
   *
   * @param file relative to the folder
   * @param lock what processes that change such files wait for
   */
  public static LabelBook open(
      Path folder, String file, char separator, Path lock, Problems problems) {
    String text = LabelSheet.read(folder, file, separator, problems).text();
    return new LabelBook(folder, file, separator, lock, text);
  }

  /**
   * All labels as they stand now.
   *
   * @throws dev.assize.base.InvalidInput when the file has faults
   */
  public List<Label> labels() {
    return sheet().labels();
  }

  /** Where it lies, relative to the project. */
  public String file() {
    return file;
  }

  /**
   * Adds a label, unless the same person has labelled the same reply.
   *
   * @throws dev.assize.base.InvalidInput when the file has faults; it stays as it is then
   */
  public Change add(LabelRow row) {
    return change(
        sheet ->
            sheet.labels().stream().anyMatch(row::isAboutTheSameAs)
                ? sheet
                : sheet.with(row, separator));
  }

  /**
   * Takes a label back, unless it has been changed since.
   *
   * @throws dev.assize.base.InvalidInput when the file has faults; it stays as it is then
   */
  public Change remove(LabelRow row) {
    return change(
        sheet ->
            IntStream.range(0, sheet.labels().size())
                .filter(i -> row.says(sheet.labels().get(i)))
                .mapToObj(sheet::without)
                .findFirst()
                .orElse(sheet));
  }

  private Change change(Function<LabelSheet, LabelSheet> edit) {
    try {
      return ProcessLock.holding(
          lock,
          () -> {
            LabelSheet before = sheet();
            boolean meanwhile = !before.text().equals(seen);
            LabelSheet after = edit.apply(before);
            if (after.equals(before)) {
              seen = before.text();
              return new Change(Outcome.OVERTAKEN, before.labels(), meanwhile);
            }
            AtomicFile.write(folder.resolve(file), out -> out.write(after.text()));
            seen = after.text();
            return new Change(Outcome.DONE, labels(), meanwhile);
          });
    } catch (IOException e) {
      throw StoreException.writing(folder.resolve(file), e);
    }
  }

  private LabelSheet sheet() {
    Problems problems = new Problems();
    LabelSheet sheet = LabelSheet.read(folder, file, separator, problems);
    problems.orThrow();
    return sheet;
  }
}
