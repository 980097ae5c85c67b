package dev.assize.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.assize.replay.CassetteBook.Tolerance;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of committed cassettes. A file is only ever replaced as a whole, so that a reader sees
 * the old one or the new one.
 */
public final class CassetteShelf {

  private static final String SUFFIX = ".jsonl";

  private final Path folder;
  private final Path side;

  /**
   * A shelf.
   *
   * @param folder the committed cassettes
   * @param side where new recordings wait; holds the lock that keeps two merges apart
   */
  public CassetteShelf(Path folder, Path side) {
    this.folder = folder;
    this.side = side;
  }

  /** Merges all that waits aside and is not being written any more, and removes it there. */
  public Merged addSide() {
    try {
      Merged merged = Merged.none();
      for (Path session : SideSession.leftOver(side)) {
        merged = merged.plus(add(session, SideSession.precedence(session)));
      }
      return merged;
    } catch (IOException e) {
      throw new UncheckedIOException("the recordings in " + side + " cannot be read", e);
    }
  }

  /** Whether replies wait aside, or are being written there now. */
  public boolean isExpecting() {
    try {
      return SideSession.any(side);
    } catch (IOException e) {
      throw new UncheckedIOException("the recordings in " + side + " cannot be read", e);
    }
  }

  /** Everything recorded, sorted by file and key. */
  public List<Recording> recordings() {
    try {
      List<Recording> all = new ArrayList<>();
      for (Path file : files(folder)) {
        all.addAll(CassetteBook.read(file, Tolerance.NONE).recordings(file));
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("the cassettes in " + folder + " cannot be read", e);
    }
  }

  /** The file of all recordings of a provider's model, whether or not there is one. */
  public Path cassette(String provider, String model) {
    return folder.resolve(Cassettes.name(provider, model) + SUFFIX);
  }

  /** Removes calls, with the texts that nothing else needs, and a file in which none is left. */
  public void remove(Collection<Recording> unneeded) {
    Map<Path, Set<String>> keys =
        unneeded.stream()
            .collect(
                groupingBy(Recording::cassette, TreeMap::new, mapping(Recording::key, toSet())));
    CassetteLock.holding(
        side,
        () -> {
          for (Map.Entry<Path, Set<String>> each : keys.entrySet()) {
            CassetteBook book = CassetteBook.read(each.getKey(), Tolerance.NONE);
            book.calls().keySet().removeAll(each.getValue());
            if (book.calls().isEmpty()) {
              Files.deleteIfExists(each.getKey());
            } else {
              replace(each.getKey(), book);
            }
          }
          return keys.size();
        });
  }

  /**
   * Why a call is not in the cassettes: the recording most like it, and what differs. Empty when
   * the provider and model have no recording at all.
   */
  public List<String> explainMiss(String provider, CacheKey asked) {
    Path file = cassette(provider, asked.call().model());
    try {
      return CassetteBook.read(file, Tolerance.NONE)
          .nearest(asked.json())
          .map(KeyDifference::lines)
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("the cassette " + file + " cannot be read", e);
    }
  }

  /** Merges one session's files and removes the session. */
  Merged add(Path session, Precedence precedence) {
    return CassetteLock.holding(
        side,
        () -> {
          Merged merged = Merged.none();
          for (Path addition : files(session)) {
            Path file = folder.resolve(String.valueOf(addition.getFileName()));
            CassetteBook book = CassetteBook.read(file, Tolerance.NONE);
            CassetteBook news = CassetteBook.read(addition, Tolerance.TORN);
            merged = merged.plus(book.add(news, precedence));
            replace(file, book);
          }
          SideSession.remove(session);
          return merged;
        });
  }

  private void replace(Path file, CassetteBook book) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".draft");
    try {
      try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
        out.write(book.write(name(file)).getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }
}
