package dev.assize.store;

import dev.assize.provider.Exchange;
import dev.assize.run.Ending;
import dev.assize.run.Manifest;
import dev.assize.run.RunId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one run: its manifest, and the segments of its journal. */
public final class RunFolder {

  static final Segment.Format FORMAT =
      new Segment.Format(JournalWriter.SCHEMA, JournalWriter.VERSION);
  private static final Pattern SEGMENT = Pattern.compile("segment-([0-9]{1,9})\\.jsonl");

  private final Path path;
  private final RunId id;
  private final List<JournalWriter> writers = new CopyOnWriteArrayList<>();

  RunFolder(Path path, RunId id) {
    this.path = path;
    this.id = id;
  }

  public RunId id() {
    return id;
  }

  public Path path() {
    return path;
  }

  /** Reads the manifest back. */
  public Manifest manifest() {
    return ManifestFile.read(path);
  }

  /** Begins a segment of its own; earlier ones, and those of other processes, stay as they are. */
  public JournalWriter write() {
    int number = segments().stream().mapToInt(RunFolder::number).max().orElse(0);
    while (true) {
      number++;
      Path segment = path.resolve("segment-" + number + ".jsonl");
      try {
        JournalWriter writer = new JournalWriter(new AppendFile(segment), id);
        writers.add(writer);
        return writer;
      } catch (FileAlreadyExistsException taken) {
        continue;
      } catch (IOException e) {
        throw StoreException.writing(segment, e);
      }
    }
  }

  /** Opens all segments; what is written later is not seen. */
  public JournalReader read() {
    return read(JournalWriter::written);
  }

  /**
   * Opens all segments for a look between two records: what this process has written so far is not
   * gone through again. Nobody may ask this reader anything once more is written; to close it then
   * is well.
   */
  public JournalReader look() {
    return read(JournalWriter::writtenSoFar);
  }

  private JournalReader read(Function<JournalWriter, Optional<Written>> known) {
    List<Path> segments = segments();
    Manifest manifest = manifest();
    return writers.stream()
        .filter(writer -> segments.equals(List.of(writer.path())))
        .flatMap(writer -> known.apply(writer).stream())
        .findFirst()
        .map(own -> JournalReader.open(id.text(), manifest, segments.getFirst(), own))
        .orElseGet(() -> JournalReader.open(id.text(), manifest, segments, FORMAT));
  }

  /**
   * Hands on every exchange that was written down, with the id of the case that it was about; also
   * those of records that later ones have replaced, which were paid for all the same.
   */
  public void forEachExchange(BiConsumer<String, Exchange> use) {
    Bills.forEach(segments(), use);
  }

  /** Whether some writer came to the end of the run, or to where its stop rule ended it. */
  public boolean isFinished() {
    return ended(Ending.COMPLETE) || ended(Ending.STOPPED);
  }

  /** Whether every trial was played. */
  public boolean isComplete() {
    return ended(Ending.COMPLETE);
  }

  private boolean ended(Ending ending) {
    return segments().stream().anyMatch(segment -> EndLine.is(segment, ending));
  }

  /** Whether any reply of any trial was new when the run was made. */
  public boolean hasLiveReplies() {
    return segments().stream().anyMatch(LiveReplies::areIn);
  }

  /** By what its journal is recognized without reading it. */
  public Trace trace() {
    return Trace.of(segments());
  }

  /**
   * Whether a process holds one of the segments. Meant for before writing: on some systems asking
   * takes this process's own locks away.
   */
  public boolean isBeingWritten() {
    return segments().stream().anyMatch(RunFolder::isHeld);
  }

  /** Removes the run and all its evidence: for one that never came to be. */
  public void remove() {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw StoreException.writing(path, e);
    }
  }

  List<Path> segments() {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> SEGMENT.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(RunFolder::number))
          .toList();
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }

  private static int number(Path segment) {
    Matcher name = SEGMENT.matcher(segment.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  private static boolean isHeld(Path segment) {
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    } catch (IOException noLocks) {
      return false;
    }
  }
}
