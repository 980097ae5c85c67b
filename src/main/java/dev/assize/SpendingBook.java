package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.budget.Rates;
import dev.assize.history.History;
import dev.assize.history.History.Known;
import dev.assize.history.Outgoings;
import dev.assize.project.Project;
import dev.assize.run.Outgo;
import dev.assize.run.PriceBook;
import dev.assize.run.RunId;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.Trace;
import dev.assize.tokens.TokenEstimator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What all runs of a project asked of models, kept beside its history. It is derived: a journal
 * that is here and not yet in it, or has grown since, is taken in first.
 */
final class SpendingBook {

  private final World world;
  private final Rates rates;

  SpendingBook(World world) {
    this.world = world;
    this.rates = new Rates(PriceBook.EMPTY, TokenEstimator.bytePairs());
  }

  /**
   * What was asked from a day on.
   *
   * @throws dev.assize.base.InvalidInput where the store cannot be used: a budget that nobody can
   *     look up cannot be kept
   */
  List<Outgo> since(LocalDate day) {
    return since(
        day,
        "",
        (run, unreadable) -> {
          throw unreadable;
        });
  }

  /**
   * The same without runs that began later than one.
   *
   * @param last its id; empty for no last one
   * @param damage told of each run of which nobody can read what it asked, with why
   */
  List<Outgo> since(LocalDate day, String last, BiConsumer<String, InvalidInput> damage) {
    ProjectBasics project = ProjectBasics.of(world);
    try (History history = History.open(HistoryLocation.of(world, project.store()))) {
      Outgoings outgoings = history.outgoings();
      Set<Known> known = outgoings.known();
      for (RunFolder run : new Runs(world.local().resolve("runs")).all()) {
        try {
          if (!run.isBeingWritten() && mayHaveAsked(run, day) && !known.contains(trace(run))) {
            take(outgoings, project, run);
          }
        } catch (InvalidInput unreadable) {
          damage.accept(run.id().text(), unreadable);
        }
      }
      return outgoings.since(project.name(), day, last);
    } catch (NoClassDefFoundError noDriver) {
      throw InvalidInput.of(
          "budgets.no-store",
          Place.of(Project.FILE),
          "a budget of a month, and nothing to keep it in",
          "org.xerial:sqlite-jdbc on the class path, or org.postgresql:postgresql for store.url",
          "Add the driver to the tests, or set limits for a run alone.");
    }
  }

  /** A run that ended before a day asked nothing since; of one that was killed nobody knows. */
  private static boolean mayHaveAsked(RunFolder run, LocalDate day) {
    Instant ended = run.trace().ended();
    return ended.equals(Instant.EPOCH) || !LocalDate.ofInstant(ended, ZoneOffset.UTC).isBefore(day);
  }

  /** Takes one run in, for others who share the store. */
  void take(RunFolder run) {
    ProjectBasics project = ProjectBasics.of(world);
    try (History history = History.open(HistoryLocation.of(world, project.store()))) {
      take(history.outgoings(), project, run);
    }
  }

  /** What one run has asked so far. */
  List<Outgo> of(RunFolder run) {
    return OutgoTally.of(run, rates);
  }

  private void take(Outgoings outgoings, ProjectBasics project, RunFolder run) {
    List<Outgo> outgoes = new ArrayList<>(of(run));
    if (outgoes.isEmpty()) {
      LocalDate day = LocalDate.ofInstant(RunId.startOf(run.id().text()), ZoneOffset.UTC);
      outgoes.add(OutgoTally.nothing(day));
    }
    outgoings.record(project.name(), trace(run), outgoes);
  }

  private static Known trace(RunFolder run) {
    Trace trace = run.trace();
    return new Known(run.id().text(), trace.birth().hex(), trace.extent());
  }
}
