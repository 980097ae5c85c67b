package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.store.JournalReader;
import dev.assize.store.Runs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The subjects that somebody named, each with the journal in which its replies are. */
final class Lineup implements AutoCloseable {

  private final List<Side> sides;
  private final List<JournalReader> own;

  private Lineup(List<Side> sides, List<JournalReader> own) {
    this.sides = sides;
    this.own = own;
  }

  /** Of sides that somebody else opened, and closes. */
  static Lineup of(List<Side> sides) {
    return new Lineup(List.copyOf(sides), List.of());
  }

  /**
   * Opens them.
   *
   * @param names each a run, which stands for all of its subjects, {@code RUN:SUBJECT}, or a
   *     baseline; none for the newest run
   * @throws InvalidInput with all names that stand for nothing
   */
  static Lineup open(World world, List<String> names) {
    Baselines baselines = new Baselines(world);
    Problems problems = new Problems();
    List<Side> sides = new ArrayList<>();
    for (String name : names.isEmpty() ? List.of(Runs.LATEST) : names) {
      try {
        for (String address : addresses(baselines, name)) {
          sides.add(baselines.open(address, Optional.empty()));
        }
      } catch (InvalidInput unknown) {
        unknown.problems().forEach(problems::add);
      }
    }
    Lineup lineup = new Lineup(List.copyOf(sides), sides.stream().map(Side::journal).toList());
    if (problems.hasErrors()) {
      lineup.close();
      problems.orThrow();
    }
    return lineup;
  }

  private static List<String> addresses(Baselines baselines, String name) {
    String resolved = baselines.resolved(name);
    if (resolved.endsWith(Baselines.ENDING) || resolved.contains(":")) {
      return List.of(resolved);
    }
    return baselines.run(resolved).manifest().subjects().stream()
        .map(entry -> resolved + ":" + entry.id())
        .toList();
  }

  /** In the order in which they were named, each once. */
  List<Side> sides() {
    LinkedHashSet<String> seen = new LinkedHashSet<>();
    return sides.stream().filter(side -> seen.add(side.address())).toList();
  }

  /** What reports call one of them: its id, or its address where two runs have one of that id. */
  String name(Side side) {
    String id = side.subject().id();
    long same = sides().stream().filter(each -> each.subject().id().equals(id)).count();
    return same == 1 ? id : side.address();
  }

  @Override
  public void close() {
    own.forEach(JournalReader::close);
  }
}
