package dev.assize.labelling;

import dev.assize.LabelStanding;
import dev.assize.LabelTask;
import dev.assize.LabellingDesk;
import dev.assize.LabellingDesk.Answer;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problem;
import dev.assize.judge.LabelRow;
import dev.assize.store.LabelBook.Change;
import dev.assize.store.LabelBook.Outcome;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One person's way through the replies: what was said of each, which is shown now, and how to go
 * back. Every answer is in the file before the next reply is shown. Safe for use by several
 * threads.
 */
public final class Round {

  private final LabellingDesk desk;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private LabelStanding standing;
  private String notice = "";

  /** Begins with the first reply. */
  public Round(LabellingDesk desk) {
    this.desk = desk;
    this.standing = desk.standing();
  }

  /** What was done with a reply. */
  private sealed interface Step {

    record Said(LabelRow row) implements Step {}

    record Skipped() implements Step {}
  }

  /**
   * Where the round stands.
   *
   * @param at how many replies are behind, which is also the number of the one shown, from 0
   * @param notice what the person should know of the last answer; often empty
   */
  record View(
      int at,
      Optional<LabelTask> task,
      int passed,
      int failed,
      int skipped,
      LabelStanding standing,
      String notice) {}

  LabellingDesk desk() {
    return desk;
  }

  synchronized View view() {
    int at = steps.size();
    List<LabelRow> said = said();
    int passed = (int) said.stream().filter(LabelRow::passes).count();
    return new View(
        at,
        at < desk.tasks().size() ? Optional.of(desk.tasks().get(at)) : Optional.empty(),
        passed,
        said.size() - passed,
        at - said.size(),
        standing,
        notice);
  }

  private List<LabelRow> said() {
    return steps.stream()
        .filter(Step.Said.class::isInstance)
        .map(step -> ((Step.Said) step).row())
        .toList();
  }

  /**
   * Labels the reply shown.
   *
   * @param at the number of the reply that the person saw; another one changes nothing
   * @param note for people; becomes one line
   */
  synchronized View answer(int at, Answer answer, String note) {
    if (isShown(at)) {
      LabelRow row = desk.row(desk.tasks().get(at), answer, Note.of(note));
      tried(
          () -> {
            Change change = desk.keep(row);
            boolean isKept = change.outcome() == Outcome.DONE;
            steps.push(isKept ? new Step.Said(row) : new Step.Skipped());
            return told(
                change, desk.annotator() + " had labelled that reply elsewhere; that label stays.");
          });
    }
    return view();
  }

  /** Goes on without a label. */
  synchronized View skip(int at) {
    if (isShown(at)) {
      steps.push(new Step.Skipped());
      notice = "";
    }
    return view();
  }

  /** Goes back by one reply and takes its label out of the file. */
  synchronized View undo() {
    Step last = isOver() ? null : steps.peek();
    if (last instanceof Step.Said said) {
      tried(
          () -> {
            Change change = desk.takeBack(said.row());
            steps.pop();
            return told(change, "That label was changed in the file meanwhile and stays there.");
          });
    } else if (last != null) {
      steps.pop();
      notice = "";
    }
    return view();
  }

  private boolean isShown(int at) {
    return !isOver() && at == steps.size() && at < desk.tasks().size();
  }

  private String told(Change change, String overtaken) {
    standing = desk.standing();
    if (change.outcome() == Outcome.OVERTAKEN) {
      return overtaken;
    }
    return change.meanwhile() ? "Somebody else wrote into the file, too; all of it is kept." : "";
  }

  /** Does it, or says why it could not be done; then everything is as before. */
  private void tried(Supplier<String> change) {
    try {
      notice = change.get();
    } catch (InvalidInput faulty) {
      notice =
          "Not kept, for the file has become faulty. Mend it and answer again. "
              + faulty.problems().stream().map(Problem::toString).collect(Collectors.joining(" "));
    } catch (UncheckedIOException disk) {
      notice = "Not kept: " + disk.getMessage();
    }
  }

  /** Ends the round; waits for an answer that is being written. */
  public synchronized void end() {
    over.countDown();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Waits until somebody ends the round. */
  void awaitEnd() throws InterruptedException {
    over.await();
  }

  /** What came of it, for the person, one sentence a line. */
  public List<String> summary() {
    return Summary.of(desk, view());
  }
}
