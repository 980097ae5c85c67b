package dev.assize.store;

import dev.assize.cases.GoldenCase;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Source;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.RunId;
import dev.assize.run.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Writes one segment of a run's journal, record by record, the moment each exists. Safe for use by
 * many threads. When a method returns, the operating system holds the record, so that the death of
 * the process loses nothing; {@link #close} waits for the device as well.
 *
 * <p>Every method throws {@link StoreException} when the disk is full; the segment is whole then
 * and lacks only records for which the room kept for such a case is too small, which the exception
 * tells.
 */
public final class JournalWriter implements AutoCloseable {

  static final String SCHEMA = "assize/journal/";
  static final int VERSION = 1;

  /** How many cases are written at once. */
  private static final int AT_ONCE = 64;

  /** About as many bytes as a line has. */
  private static final int LINE = 1024;

  private final AppendFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private final WrittenTexts texts;
  private final Written written = new Written();
  private final AtomicBoolean hasLive = new AtomicBoolean();
  private boolean isClosed;

  JournalWriter(AppendFile file, RunId run) {
    this.file = file;
    this.texts = new WrittenTexts(file);
    file.append(line(JsonObject.of("schema", SCHEMA + VERSION).put("run", run.text()).object()));
  }

  /** A golden case as this run knows it; written once before its first trial. */
  public void golden(GoldenCase golden) {
    golden(List.of(golden));
  }

  /** The same of many, in few writes: nothing of theirs was paid for yet. */
  public void golden(List<GoldenCase> cases) {
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      write(cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
    }
  }

  private void write(List<GoldenCase> cases) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(AT_ONCE * LINE);
    int[] begins = new int[cases.size()];
    for (int i = 0; i < begins.length; i++) {
      JsonObject record = CaseLine.write(cases.get(i), texts);
      begins[i] = lines.size();
      line(record, lines);
    }
    append(
        lines.toByteArray(),
        place -> {
          for (int i = 0; i < begins.length; i++) {
            written.golden(cases.get(i), place + begins[i]);
          }
        });
  }

  /** A reply, or the error in its place, before any check or judge looks at it. */
  public void reply(Trial trial) {
    note(trial);
    append(ReplyLine.write(trial, texts), place -> written.reply(trial, place));
  }

  /** A reply, or the error in its place, of a trial that is to confirm a failure. */
  public void reply(Trial trial, ConfirmationPlan plan) {
    note(trial);
    append(
        ReplyLine.write(trial, plan, texts),
        place -> {
          written.reply(trial, place);
          written.plan(trial, plan);
        });
  }

  /** A verdict about replies. */
  public void verdict(Finding finding) {
    append(VerdictLine.write(finding, texts), place -> written.verdict(finding, place));
  }

  /** How it ended; nothing is written afterwards. */
  public void end(Ending ending, Instant at) {
    end(ending, ending(ending, at).object());
  }

  /**
   * That it ended because enough was seen; nothing is written afterwards.
   *
   * @param after how many cases were looked at
   * @param of how many there were to look at
   */
  public void stopped(int after, int of, Instant at) {
    end(Ending.STOPPED, ending(Ending.STOPPED, at).put("after", after).put("of", of).object());
  }

  /** Where the segment lies. */
  public Path path() {
    return file.path();
  }

  /** Waits until the device holds every record. A journal without an end is an unfinished one. */
  @Override
  public void close() {
    lock.lock();
    try (file) {
      file.force();
      if (!isClosed) {
        written.seal();
        texts.forget();
        isClosed = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /** What it wrote, as long as nobody else wrote to the file; empty before it is closed. */
  Optional<Written> written() {
    lock.lock();
    try {
      return isClosed ? standing() : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** The same before it is closed: true until it writes the next record. */
  Optional<Written> writtenSoFar() {
    lock.lock();
    try {
      if (!isClosed) {
        written.seal();
      }
      return standing();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Written> standing() {
    try {
      boolean isWhole = Files.size(path()) == file.length() && written.isPlain();
      return Optional.of(written).filter(all -> isWhole);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void note(Trial trial) {
    if (trial.response().exchanges().getLast().source() == Source.LIVE) {
      hasLive.set(true);
    }
  }

  private JsonObject.Builder ending(Ending ending, Instant at) {
    JsonObject.Builder json =
        JsonObject.of("kind", EndLine.KIND).put("how", ending.word()).put("at", at.toString());
    return hasLive.get() ? json : json.put(EndLine.LIVE, false);
  }

  private void end(Ending ending, JsonObject record) {
    append(record, place -> written.end(ending));
    file.force();
  }

  /** Only the appending waits for other threads: to make the bytes takes many times as long. */
  private void append(JsonObject record, LongConsumer index) {
    append(line(record), index);
  }

  private void append(byte[] lines, LongConsumer index) {
    long place = file.append(lines);
    lock.lock();
    try {
      index.accept(place);
    } finally {
      lock.unlock();
    }
    file.requireRoom();
  }

  static byte[] line(JsonObject record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * LINE);
    line(record, bytes);
    return bytes.toByteArray();
  }

  private static void line(JsonObject record, ByteArrayOutputStream out) {
    Json.write(record, out);
    out.write('\n');
  }
}
