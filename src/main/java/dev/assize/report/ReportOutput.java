package dev.assize.report;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts reports into a folder: all formats, or none of them, and never half of one. */
public final class ReportOutput {

  private static final String WRITABLE = "a folder that can be written to, on a disk with room";

  private final Path folder;

  public ReportOutput(Path folder) {
    this.folder = folder;
  }

  /** Lays out one file. */
  public interface Layout {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes every file into a folder beside its place, side by side, then moves all of them there.
   *
   * @param layouts by the files' names
   * @return the files, in their order
   * @throws InvalidInput when the folder cannot be written to or the disk is full; reports that
   *     stood there before are still there
   */
  public List<Path> write(SequencedMap<String, Layout> layouts) {
    try {
      Files.createDirectories(folder);
      Path drafts = Files.createTempDirectory(folder, ".report-");
      try {
        draft(layouts, drafts);
        return moved(layouts.sequencedKeySet(), drafts);
      } finally {
        discard(layouts.sequencedKeySet(), drafts);
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * Tries whether anything can be written there, and leaves nothing behind.
   *
   * @throws InvalidInput when it cannot
   */
  public void require() {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      Path drafts = Files.createTempDirectory(there, ".report-");
      Path probe = drafts.resolve("probe");
      try {
        Files.write(probe, new byte[1 << 10]);
      } finally {
        Files.deleteIfExists(probe);
        Files.delete(drafts);
      }
    } catch (IOException e) {
      throw InvalidInput.of(
          "report.not-writable",
          Place.of(folder.toString()),
          "no report could be written: " + reason(e),
          WRITABLE,
          "Nobody was asked and no run was made. Make room or mend the folder, then run again.");
    }
  }

  /** Laying a page out takes a processor a while, and no file waits for another. */
  private static void draft(SequencedMap<String, Layout> layouts, Path drafts) throws IOException {
    List<Callable<Path>> files = new ArrayList<>();
    layouts.forEach((name, layout) -> files.add(() -> write(layout, drafts.resolve(name))));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Path> drafted : threads.invokeAll(files)) {
        drafted.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException("a report could not be laid out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private List<Path> moved(Collection<String> names, Path drafts) throws IOException {
    for (String name : names) {
      Path place = folder.resolve(name);
      if (Files.isDirectory(place)) {
        throw new FileSystemException(place.toString(), null, place + " is a folder");
      }
    }
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path place = folder.resolve(name);
      Files.move(drafts.resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
      files.add(place);
    }
    return files;
  }

  private static Path write(Layout layout, Path file) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(file),
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
      layout.write(out);
    }
    return file;
  }

  private InvalidInput refused(IOException e) {
    return InvalidInput.of(
        "report.not-written",
        Place.of(folder.toString()),
        "the report could not be written: " + reason(e),
        WRITABLE,
        "Nothing is lost: the journal holds every reply. Make room or name another folder, then run: assize report");
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file stands where the folder should be";
    }
    return e instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason()
        : String.valueOf(e.getMessage());
  }

  private static void discard(Collection<String> names, Path drafts) throws IOException {
    for (String name : names) {
      Files.deleteIfExists(drafts.resolve(name));
    }
    Files.delete(drafts);
  }
}
