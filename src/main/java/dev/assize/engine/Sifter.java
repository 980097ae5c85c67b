package dev.assize.engine;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.engine.Outline.Row;
import dev.assize.engine.Wanted.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.UniqueId;

/** Tells which leaves are wanted, and afterwards what was wanted that there is not. */
final class Sifter {

  private static final Set<String> NOT_REBUILT = Set.of(Nodes.GATE, Nodes.FAULT);

  private final Wanted wanted;
  private final Path folder;
  private final Set<Row> pointedAt = new HashSet<>();
  private final Set<UniqueId> met = new HashSet<>();
  private final List<Problem> missing = new ArrayList<>();

  Sifter(Wanted wanted, Path folder, Outline outline) {
    this.wanted = wanted;
    this.folder = folder;
    for (Spot spot : wanted.spots()) {
      List<Row> rows = rows(spot, outline.rows());
      pointedAt.addAll(rows);
      if (rows.isEmpty() && isOurs(spot.path())) {
        missing.add(noCase(spot.path().toString(), "a golden file of the project in " + folder));
      }
    }
  }

  boolean wants(Row row, UniqueId leaf) {
    boolean named = false;
    for (UniqueId id = leaf; !wanted.ids().isEmpty(); id = id.removeLastSegment()) {
      if (wanted.ids().contains(id)) {
        named = true;
        met.add(id);
      }
      if (id.getSegments().size() == 1) {
        break;
      }
    }
    return named || pointedAt.contains(row);
  }

  /** What was asked for and is not there; a gate is no fault, but a part of whole runs only. */
  List<Problem> missing(UniqueId root) {
    List<Problem> all = new ArrayList<>(missing);
    wanted.ids().stream()
        .filter(id -> !met.contains(id) && !id.equals(root))
        .filter(id -> !NOT_REBUILT.contains(id.getLastSegment().getType()))
        .map(id -> noCase(id.toString(), "the id of a case: it may have been renamed or removed"))
        .forEach(all::add);
    return all;
  }

  /**
   * Whether a path was meant for this engine: other engines are handed the same selectors, and
   * their folders are none of our business.
   */
  static boolean isOurs(Path path) {
    if (!Files.exists(path)) {
      return true;
    }
    try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
      return files.map(Path::toString).anyMatch(f -> f.endsWith(".csv") || f.endsWith(".jsonl"));
    } catch (IOException unreadable) {
      return true;
    }
  }

  private List<Row> rows(Spot spot, List<Row> rows) {
    List<Row> there = rows.stream().filter(row -> file(row).startsWith(spot.path())).toList();
    if (spot.line() == 0) {
      return there;
    }
    List<Row> upTo = there.stream().filter(row -> row.place().line() <= spot.line()).toList();
    return upTo.isEmpty() ? there : List.of(upTo.getLast());
  }

  private Path file(Row row) {
    return folder.resolve(row.file()).normalize();
  }

  private static Problem noCase(String found, String expected) {
    return Problem.error(
        "engine.no-case", Place.of("selection"), "no case is at " + found, expected, "");
  }
}
