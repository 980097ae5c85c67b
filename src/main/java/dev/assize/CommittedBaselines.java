package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.regression.Comparison;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunAddress;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The baselines that a project keeps below {@code reports/baselines}, by name. Every method throws
 * {@link InvalidInput} when a name is wrong.
 */
public final class CommittedBaselines {

  private static final int NAMED = 5;

  private final World world;

  CommittedBaselines(World world) {
    this.world = world;
  }

  /**
   * Makes a baseline out of one subject of a run: {@code RUN:SUBJECT}.
   *
   * @param name of the file, without ending
   * @param reason why it takes the place of the one that is there; empty when there is none
   * @throws InvalidInput when the run is unfinished or did not ask the whole golden set, or when a
   *     baseline would be replaced without a reason
   */
  public Path set(String address, String name, String reason) {
    RunAddress found = new Runs(world.local().resolve("runs")).address(address);
    requireWhole(found);
    if (!name.matches(Baselines.NAME)) {
      throw InvalidInput.of(
          "baseline.bad-name",
          Place.of("NAME"),
          name,
          "letters, digits, - and _, without folder or ending",
          "For instance: assize baseline set " + address + " accepted");
    }
    Path file = file(name);
    List<BaselineEvent> log = new ArrayList<>();
    if (Files.exists(file)) {
      requireReason(name, address, reason);
      log.addAll(BaselineFile.log(file));
    }
    try (JournalReader journal = found.run().read()) {
      requireReplies(journal, found);
      log.add(
          new BaselineEvent(
              world.time().instant(),
              BaselineEvent.Deed.SET,
              journal.name(),
              journal.cases().size(),
              BaselineFile.records(journal, found.subject()),
              reason.strip()));
      BaselineFile.write(file, journal, found.subject(), log);
    }
    return file;
  }

  /** Tells those that lost lines since they were written. */
  void inspect(Problems problems) {
    for (String name : names()) {
      try {
        BaselineFile.check(file(name));
      } catch (InvalidInput damaged) {
        damaged.problems().forEach(problems::add);
      }
    }
  }

  /** What a baseline holds, and how it came about, as plain text. */
  public String show(String name) {
    Path file = existing(name);
    try (JournalReader journal = BaselineFile.open(file, shown(name))) {
      Side side = new Side(journal, journal.manifest().subjects().getFirst());
      double level = ProjectBasics.of(world).gate().level();
      return BaselineSheet.of(side, BaselineFile.log(file), level);
    }
  }

  /**
   * How two sides differ in cases and in what became of them, as plain text; nothing is decided.
   *
   * @param other another baseline's name, a baseline file, or {@code RUN:SUBJECT}
   */
  public String difference(String name, String other) {
    existing(name);
    Baselines sides = new Baselines(world);
    try (JournalReader before = sides.open(shown(name), Optional.empty()).journal()) {
      Side old = new Side(before, before.manifest().subjects().getFirst());
      Side now = sides.open(other, Optional.empty());
      try (JournalReader after = now.journal()) {
        Comparison comparison = new Comparer(Rederivation.of(world), Set.of()).compare(old, now);
        return DifferenceSheet.of(comparison);
      }
    }
  }

  /**
   * Asks a baseline's subject what was added to the golden set, or edited in it, since, and appends
   * it. What is there keeps its bytes. Replies that are missing leave the file as it is.
   */
  public Extended extend(String name) {
    return new Extension(world, existing(name), shown(name)).make();
  }

  private static void requireWhole(RunAddress found) {
    boolean whole = found.run().manifest().coverage() == Manifest.Coverage.WHOLE;
    if (!whole || !found.run().isComplete()) {
      throw InvalidInput.of(
          "baseline.partial-run",
          Place.of(found.run().id().text()),
          whole
              ? "the run did not play every trial"
              : "the run asked only a selection of the golden set",
          "a finished run of the whole set",
          whole ? finish(found) : "Run everything: assize run");
    }
  }

  /** Replies that somebody else produced may be fewer than the cases. */
  private static void requireReplies(JournalReader journal, RunAddress found) {
    Set<String> asked =
        journal
            .trials(found.subject())
            .map(TrialEntry::key)
            .map(ReplyKey::caseId)
            .collect(Collectors.toSet());
    List<String> missing =
        journal.cases().stream().map(CaseEntry::id).filter(id -> !asked.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw InvalidInput.of(
          "baseline.missing-replies",
          Place.of(found.run().id().text()),
          found.subject()
              + " has no reply to "
              + Numbers.count(missing.size(), "case")
              + ": "
              + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
              + (missing.size() > NAMED ? ", ..." : ""),
          "a reply, or the error in its place, for every case",
          "Import the run again with these replies.");
    }
  }

  private static String finish(RunAddress found) {
    return found.run().isFinished()
        ? "It was stopped early: run it without early-stop."
        : "Finish it: assize run --resume " + found.run().id();
  }

  private static void requireReason(String name, String address, String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.of(
          "baseline.no-reason",
          Place.of("--reason"),
          "baseline " + name + " is there already, and replacing it needs a reason",
          "why this version is good enough from now on",
          "Say it: assize baseline set "
              + address
              + " "
              + name
              + " --reason TEXT; for new or edited cases alone: assize baseline extend "
              + name);
    }
  }

  private Path existing(String name) {
    Path file = file(name);
    if (name.matches(Baselines.NAME) && Files.isRegularFile(file)) {
      return file;
    }
    List<String> known = names();
    throw InvalidInput.of(
        "baseline.unknown",
        Place.of(Baselines.FOLDER),
        "no baseline \"" + name + "\"",
        "the name of a committed baseline",
        known.isEmpty()
            ? "There are none yet: assize baseline set RUN:SUBJECT NAME"
            : Suggestion.remedy(name, known));
  }

  /** Of all of them, sorted. */
  List<String> names() {
    Path folder = world.folder().resolve(Baselines.FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(Baselines.ENDING))
          .map(file -> file.substring(0, file.length() - Baselines.ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return world.folder().resolve(shown(name));
  }

  /** Where one of them lies, seen from the project. */
  static String shown(String name) {
    return Baselines.FOLDER + "/" + name + Baselines.ENDING;
  }
}
