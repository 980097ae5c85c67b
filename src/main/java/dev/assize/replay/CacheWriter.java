package dev.assize.replay;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries to this process's own segment, which it creates when the first entry comes. The
 * lock on it only tells others that its writer lives.
 */
final class CacheWriter implements AutoCloseable {

  private final Path folder;
  private final SaidOnce notes;
  private @Nullable FileOutputStream out;
  private boolean broken;

  CacheWriter(Path folder, SaidOnce notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /** Writes the line whole or not at all; a cache that cannot be written is said and given up. */
  synchronized void append(byte[] line) {
    if (broken) {
      return;
    }
    try {
      segment().write(line);
    } catch (IOException e) {
      broken = true;
      notes.say("the cache in " + folder + " cannot be written: " + e.getMessage());
    }
  }

  private FileOutputStream segment() throws IOException {
    FileOutputStream segment = out;
    if (segment == null) {
      Files.createDirectories(folder);
      segment = new FileOutputStream(CacheFolder.newSegment(folder).toFile(), true);
      out = segment;
      FileLock alive = segment.getChannel().tryLock();
      if (alive == null) {
        throw new IOException("a new segment is locked already");
      }
      segment.write((CacheFolder.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return segment;
  }

  @Override
  public synchronized void close() {
    if (out != null) {
      Closing.quietly(out, notes);
    }
  }
}
