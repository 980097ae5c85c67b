package dev.assize.replay;

import dev.assize.provider.Exchange;
import dev.assize.provider.Source;
import dev.assize.run.Trial;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Shows on stderr how a run goes: a bar on a terminal, else a line now and then, or nothing. */
public final class Progress implements Spectator, AutoCloseable {

  /** How it is shown. */
  public enum Style {
    BAR(Duration.ofMillis(200)),
    LINES(Duration.ofSeconds(10)),
    QUIET(Duration.ofDays(1));

    private final Duration pause;

    Style(Duration pause) {
      this.pause = pause;
    }
  }

  private final Style style;
  private final PrintStream out;
  private final Timekeeper time;
  private final Supplier<String> money;
  private final LongAdder begun = new LongAdder();
  private final LongAdder recalled = new LongAdder();
  private final LongAdder live = new LongAdder();
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder errored = new LongAdder();
  private final LongAdder tokens = new LongAdder();
  private volatile int trials;
  private volatile long beganAt;
  private volatile Instant began = Instant.MAX;
  private volatile boolean over;

  /**
   * A progress that nobody sees yet.
   *
   * @param money what was spent so far, for people; empty where nothing is priced
   */
  public Progress(Style style, PrintStream out, Timekeeper time, Supplier<String> money) {
    this.style = style;
    this.out = out;
    this.time = time;
    this.money = money;
  }

  @Override
  public void began(int count) {
    trials = count;
    beganAt = time.ticks();
    began = time.instant();
    if (style != Style.QUIET) {
      Thread.ofVirtual().name("progress").start(this::keepShowing);
    }
  }

  /** More trials than was said at the beginning. */
  public synchronized void goesOn(int more) {
    trials = trials + more;
  }

  /** A trial is under way. */
  public void begins() {
    begun.increment();
  }

  /** It was through before this run was gone on with. */
  public void recalled() {
    recalled.increment();
  }

  @Override
  public void finished(Trial trial) {
    finished(trial, List.of());
  }

  /**
   * A trial is through.
   *
   * @param judged what was asked about its reply
   */
  public void finished(Trial trial, List<Exchange> judged) {
    if (Stream.concat(trial.response().exchanges().stream(), judged.stream())
        .anyMatch(this::isOfNow)) {
      live.increment();
    }
    done.increment();
    if (trial.response().failure().isPresent()) {
      errored.increment();
    }
  }

  /** A reply that was live when the run was begun is none of this sitting. */
  private boolean isOfNow(Exchange exchange) {
    return exchange.source() == Source.LIVE && !exchange.at().isBefore(began);
  }

  /** Somebody who had to look at a trial's reply could not; told once a trial. */
  public void errored() {
    errored.increment();
  }

  /** A trial turned out to fail a check that it must pass; told once a trial. */
  public void failed() {
    failed.increment();
  }

  /** A meter that counts tokens here on their way to another. */
  public Meter counting(Meter meter) {
    return meter.telling((order, receipt) -> tokens.add(receipt.usage().billed()));
  }

  private void keepShowing() {
    try {
      while (!over) {
        time.sleep(style.pause);
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void show() {
    if (over) {
      return;
    }
    switch (style) {
      case BAR -> print("\r" + state().bar() + "\u001b[K");
      case LINES -> print(state().line() + "\n");
      case QUIET -> {}
    }
  }

  /** Shows the end, and nothing after it; nothing at all where nothing began. */
  @Override
  public synchronized void close() {
    if (!over) {
      boolean isShown = !began.equals(Instant.MAX);
      if (isShown) {
        show();
      }
      over = true;
      if (isShown && style == Style.BAR) {
        print("\n");
      }
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }

  private ProgressState state() {
    return new ProgressState(
        new ProgressState.Counts(done.intValue(), trials, failed.intValue(), errored.intValue()),
        new ProgressState.Pace(begun.intValue(), recalled.intValue(), live.intValue()),
        Duration.ofNanos(time.ticks() - beganAt),
        tokens.sum(),
        money.get());
  }
}
