package dev.assize;

import dev.assize.judge.LabelRow;
import dev.assize.store.LabelBook;
import dev.assize.store.LabelBook.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where somebody labels replies: what is asked, what is to be labelled, and the file into which
 * each label goes at once.
 */
public final class LabellingDesk {

  private final LabelRequest request;
  private final String question;
  private final List<LabelTask> tasks;
  private final String next;
  private final LabelBook book;
  private final Supplier<LocalDate> today;

  LabellingDesk(
      LabelRequest request,
      String question,
      List<LabelTask> tasks,
      String next,
      LabelBook book,
      Supplier<LocalDate> today) {
    this.request = request;
    this.question = question;
    this.tasks = List.copyOf(tasks);
    this.next = next;
    this.book = book;
    this.today = today;
  }

  /** What is looked at. */
  public String criterion() {
    return request.criterion();
  }

  /** What is asked of each reply. */
  public String question() {
    return question;
  }

  public String annotator() {
    return request.annotator();
  }

  /** Where labels go, relative to the project. */
  public String file() {
    return book.file();
  }

  /** The command that holds verdicts against the labels. */
  public String next() {
    return next;
  }

  /** What is to be labelled, in the order in which it is shown; never empty. */
  public List<LabelTask> tasks() {
    return tasks;
  }

  /** How many labels there are of the criterion, everybody's. */
  public LabelStanding standing() {
    return LabelStanding.of(criterion(), book.labels());
  }

  /** The row that stands for this person's answer today. */
  public LabelRow row(LabelTask task, Answer answer, String note) {
    return new LabelRow(
        task.caseId(),
        task.reply(),
        criterion(),
        answer == Answer.PASS,
        annotator(),
        today.get(),
        task.drawn(),
        note);
  }

  /**
   * Writes a label into the file.
   *
   * @throws dev.assize.base.InvalidInput when somebody made the file faulty meanwhile
   * @throws java.io.UncheckedIOException when it cannot be written; it stays as it was
   */
  public Change keep(LabelRow row) {
    return book.add(row);
  }

  /** Takes a label out of the file again; throws as {@link #keep} does. */
  public Change takeBack(LabelRow row) {
    return book.remove(row);
  }

  /** What a person may say of a reply. */
  public enum Answer {
    PASS,
    FAIL
  }
}
