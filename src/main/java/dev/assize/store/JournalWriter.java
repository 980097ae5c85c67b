package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes one segment of a run's journal, record by record, the moment each exists. Safe for use by
 * many threads. When a method returns, the operating system holds the record, so that the death of
 * the process loses nothing; {@link #close} waits for the device as well.
 *
 * <p>Every method throws {@link StoreException} when the record cannot be written; the segment is
 * whole then and lacks only that record.
 */
public final class JournalWriter implements AutoCloseable {

  static final String SCHEMA = "assize/journal/";
  static final int VERSION = 1;

  private final AppendFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private final SeenTexts seen = new SeenTexts();
  private final Recent<String, JsonObject> recent = new Recent<>();
  private final Written written = new Written();
  private boolean isClosed;

  JournalWriter(AppendFile file, RunId run) {
    this.file = file;
    Batch header = new Batch();
    header.line(JsonObject.of("schema", SCHEMA + VERSION).put("run", run.text()).object());
    file.append(header.bytes.toByteArray(), header.bytes.size());
  }

  /** A golden case as this run knows it; written once before its first trial. */
  public void golden(GoldenCase golden) {
    append(shelf -> CaseLine.write(golden, shelf));
  }

  /** A reply, or the error in its place, before any check or judge looks at it. */
  public void reply(Trial trial) {
    append(shelf -> ReplyLine.write(trial, shelf));
  }

  /** A reply, or the error in its place, of a trial that is to confirm a failure. */
  public void reply(Trial trial, ConfirmationPlan plan) {
    append(shelf -> ReplyLine.write(trial, plan, shelf));
  }

  /** A verdict about replies. */
  public void verdict(Finding finding) {
    append(shelf -> VerdictLine.write(finding, shelf));
  }

  /** How it ended; nothing is written afterwards. */
  public void end(Ending ending, Instant at) {
    append(
        shelf ->
            JsonObject.of("kind", "end")
                .put("how", ending.word())
                .put("at", at.toString())
                .object());
    file.force();
  }

  /**
   * That it ended because enough was seen; nothing is written afterwards.
   *
   * @param after how many cases were looked at
   * @param of how many there were to look at
   */
  public void stopped(int after, int of, Instant at) {
    append(
        shelf ->
            JsonObject.of("kind", "end")
                .put("how", Ending.STOPPED.word())
                .put("at", at.toString())
                .put("after", after)
                .put("of", of)
                .object());
    file.force();
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
      boolean isWhole = isClosed && Files.size(path()) == file.length() && written.isPlain();
      return Optional.of(written).filter(all -> isWhole);
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void append(Function<Texts.Shelf, JsonObject> record) {
    lock.lock();
    try {
      Batch batch = new Batch();
      JsonObject json = record.apply(batch);
      long place = file.length() + batch.bytes.size();
      batch.line(json);
      file.append(batch.bytes.toByteArray(), batch.bytes.size());
      written.record(json, place);
      batch.texts.forEach(seen::add);
      batch.references.forEach(recent::add);
    } finally {
      lock.unlock();
    }
  }

  /** The lines of one append: new texts first, then the record that refers to them. */
  private final class Batch implements Texts.Shelf {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    final Map<Digest, Long> texts = new HashMap<>();
    final Map<String, JsonObject> references = new LinkedHashMap<>();

    @Override
    public JsonValue put(String text) {
      if (Texts.isShort(text)) {
        return new JsonText(text);
      }
      JsonObject known = recent.get(text);
      if (known != null) {
        return known;
      }
      Digest digest = Digest.of(text);
      JsonObject reference =
          JsonObject.of("text", digest.hex()).put("at", place(digest, text)).object();
      references.put(text, reference);
      return reference;
    }

    private long place(Digest digest, String text) {
      long known = seen.find(digest);
      if (known >= 0) {
        return known;
      }
      return texts.computeIfAbsent(
          digest,
          d -> {
            long at = file.length() + bytes.size();
            line(Texts.record(d, text));
            return at;
          });
    }

    void line(JsonObject json) {
      Json.write(json, bytes);
      bytes.write('\n');
    }
  }
}
