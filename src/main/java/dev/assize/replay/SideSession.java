package dev.assize.replay;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one process notes what it records, call by call, before it is merged into the committed
 * cassettes: a kill leaves all complete lines, and the lock on the session dies with its process.
 */
final class SideSession implements AutoCloseable {

  private static final String ALIVE = "alive.lock";

  private final Path folder;
  private final Map<String, FileOutputStream> files = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private @Nullable FileOutputStream alive;

  SideSession(Path side, CassetteMode mode, Timekeeper time) {
    String moment = String.format(Locale.ROOT, "%012x", time.millis());
    String own = UUID.randomUUID().toString().substring(0, 8);
    this.folder = side.resolve(mode.word() + "-" + moment + "-" + own);
  }

  Path folder() {
    return folder;
  }

  boolean isUsed() {
    return alive != null;
  }

  /** Appends a call and what it refers to, in one write. */
  synchronized void append(String cassette, CassetteLine.Lines lines) throws IOException {
    FileOutputStream file = file(cassette);
    StringBuilder text = new StringBuilder();
    Stream.of(lines.settings(), lines.texts())
        .forEach(
            section ->
                section.forEach(
                    (reference, line) -> {
                      if (written.add(cassette + "/" + reference)) {
                        text.append(line).append('\n');
                      }
                    }));
    text.append(lines.call()).append('\n');
    file.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private FileOutputStream file(String cassette) throws IOException {
    if (alive == null) {
      Files.createDirectories(folder);
      FileOutputStream lock = new FileOutputStream(folder.resolve(ALIVE).toFile());
      alive = lock;
      FileLock held = lock.getChannel().tryLock();
      if (held == null) {
        throw new IOException("a new session is locked already: " + folder);
      }
    }
    FileOutputStream file = files.get(cassette);
    if (file == null) {
      file = new FileOutputStream(folder.resolve(cassette + ".jsonl").toFile(), true);
      files.put(cassette, file);
      file.write((CassetteHeader.line(cassette) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** Recordings whose process was killed, oldest first. */
  static List<Path> leftOverRecordings(Path side) throws IOException {
    return leftOver(side).stream().filter(session -> !isOf(CassetteMode.AUTO, session)).toList();
  }

  /** Whether there is any session, of a living process or not. */
  static boolean any(Path side) throws IOException {
    if (!Files.isDirectory(side)) {
      return false;
    }
    try (Stream<Path> sessions = Files.list(side)) {
      return sessions.anyMatch(Files::isDirectory);
    }
  }

  /** Sessions whose process is gone, oldest first. */
  static List<Path> leftOver(Path side) throws IOException {
    if (!Files.isDirectory(side)) {
      return List.of();
    }
    try (Stream<Path> sessions = Files.list(side)) {
      return sessions.filter(Files::isDirectory).filter(SideSession::isOver).sorted().toList();
    }
  }

  static Precedence precedence(Path session) {
    return isOf(CassetteMode.REFRESH, session) ? Precedence.NEW : Precedence.RECORDED;
  }

  private static boolean isOf(CassetteMode mode, Path session) {
    return session.getFileName().toString().startsWith(mode.word() + "-");
  }

  private static boolean isOver(Path session) {
    Path lock = session.resolve(ALIVE);
    if (!Files.exists(lock)) {
      return true;
    }
    try (FileOutputStream out = new FileOutputStream(lock.toFile());
        FileLock held = out.getChannel().tryLock()) {
      return held != null;
    } catch (IOException | OverlappingFileLockException alive) {
      return false;
    }
  }

  static void remove(Path session) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(session)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(session);
  }

  @Override
  public synchronized void close() throws IOException {
    for (FileOutputStream file : files.values()) {
      file.close();
    }
    if (alive != null) {
      alive.close();
    }
  }
}
