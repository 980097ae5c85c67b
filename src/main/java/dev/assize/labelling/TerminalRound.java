package dev.assize.labelling;

import dev.assize.LabelTask;
import dev.assize.LabellingDesk.Answer;
import dev.assize.report.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A round of labelling in a terminal: a letter and Enter for each answer. */
public final class TerminalRound {

  private static final String KEYS =
      "p pass, f fail, s skip, u undo, n NOTE, q finish (a note may follow p or f): ";

  private final Round round;
  private final BufferedReader in;
  private final PrintStream out;
  private String note = "";

  /**
   * @param in what the person types; its end is the end of the round
   */
  public TerminalRound(Round round, BufferedReader in, PrintStream out) {
    this.round = round;
    this.in = in;
    this.out = out;
  }

  /** Until all is labelled, or somebody ends the round. */
  public void play() throws InterruptedException {
    // Nothing can interrupt who reads from a terminal, so another thread does, and is left behind.
    FutureTask<Void> talk = new FutureTask<>(this::talk, null);
    Thread.ofPlatform().daemon().name("assize-label").start(talk);
    round.awaitEnd();
    if (talk.isDone()) {
      failed(talk);
    }
  }

  private static void failed(FutureTask<Void> talk) throws InterruptedException {
    try {
      talk.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void talk() {
    try {
      show(round.view());
      String line = in.readLine();
      while (line != null && !round.isOver() && !line.strip().equals("q")) {
        obey(line.strip());
        line = round.isOver() ? null : in.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      out.println();
      round.end();
    }
  }

  private void obey(String line) {
    String key = line.isEmpty() ? "" : Character.toString(line.codePointAt(0));
    String rest = line.substring(key.length()).strip();
    Round.View view = round.view();
    switch (key) {
      case "p" -> answer(view, Answer.PASS, rest);
      case "f" -> answer(view, Answer.FAIL, rest);
      case "s" -> moved(round.skip(view.at()));
      case "u" -> moved(round.undo());
      case "n" -> {
        note = rest;
        out.print("Noted. " + KEYS);
      }
      case "" -> out.print(KEYS);
      default -> out.print("Key \"" + Visible.marked(key) + "\" means nothing. Keys: " + KEYS);
    }
    out.flush();
  }

  private void answer(Round.View view, Answer answer, String rest) {
    moved(round.answer(view.at(), answer, rest.isEmpty() ? note : rest));
  }

  private void moved(Round.View view) {
    note = "";
    show(view);
  }

  private void show(Round.View view) {
    if (!view.notice().isEmpty()) {
      out.println("\n! " + view.notice());
    }
    Optional<LabelTask> task = view.task();
    if (task.isPresent()) {
      show(view, task.get());
    } else {
      out.print("\nThat was the last one. u undo, q finish: ");
    }
    out.flush();
  }

  private void show(Round.View view, LabelTask task) {
    out.println("\n" + "=".repeat(78));
    out.println(
        String.format(
            Locale.ROOT,
            "%s: reply %d of %d, %d pass, %d fail, %d skipped (case %s)",
            round.desk().criterion(),
            view.at() + 1,
            round.desk().tasks().size(),
            view.passed(),
            view.failed(),
            view.skipped(),
            Visible.marked(task.caseId())));
    task.passages().forEach(passage -> block(Words.title(passage), passage.text()));
    task.before().forEach(line -> block(line.speaker(), line.text()));
    block("asked", task.question());
    block("REPLY", task.text().isEmpty() ? "(empty)" : task.text());
    out.println("\n" + Visible.marked(round.desk().question()));
    out.print(KEYS);
  }

  private void block(String title, String text) {
    out.println("\n" + title);
    Visible.marked(text).lines().forEach(line -> out.println("  | " + line));
  }
}
