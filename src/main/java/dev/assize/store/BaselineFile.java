package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A committed baseline: one subject of one run as a file that diffs well, with cases, replies and
 * verdicts sorted by case and trial, and each long text once, before its first use. It is read like
 * a run.
 */
public final class BaselineFile {

  static final String SCHEMA = "assize/baseline/";
  private static final Segment.Format FORMAT = new Segment.Format(SCHEMA, 1);

  private BaselineFile() {}

  /**
   * Writes the subject's evidence; an existing file is replaced at once or not at all.
   *
   * @throws IllegalArgumentException when the run has no such subject
   */
  public static void write(Path file, JournalReader run, String subject) {
    Manifest manifest = only(run.manifest(), subject);
    try {
      AtomicFile.write(file, out -> new Page(out).write(run, manifest, subject));
    } catch (StoreException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw StoreException.writing(file, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw StoreException.writing(file, e);
    }
  }

  /**
   * Opens a baseline for reading.
   *
   * @param name that reports shall call it by
   * @throws InvalidInput when it is no baseline, of a newer format, or damaged
   */
  public static JournalReader open(Path file, String name) {
    return JournalReader.open(name, manifest(file), List.of(file), FORMAT);
  }

  private static Manifest manifest(Path file) {
    try (Lines lines = new Lines(file)) {
      if (!lines.next()) {
        throw new Damaged("the file is empty");
      }
      Row header =
          new Row(
              Json.parseObject(
                  new String(lines.bytes(), lines.from(), lines.length(), StandardCharsets.UTF_8)));
      String schema = header.optional("schema");
      if (!schema.matches(SCHEMA + "[0-9]{1,9}")) {
        throw new Damaged("no \"schema\": \"" + SCHEMA + FORMAT.version() + "\"");
      }
      Formats.requireKnown(file, schema, FORMAT);
      return ManifestFile.read(header.row("manifest"));
    } catch (JsonException | Damaged e) {
      throw InvalidInput.of(
          "store.not-a-baseline",
          new Place(file.toString(), 1),
          String.valueOf(e.getMessage()),
          "a baseline file",
          "Write one with: assize baseline accept RUN:SUBJECT");
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  private static Manifest only(Manifest run, String subject) {
    List<Manifest.SubjectEntry> entries =
        run.subjects().stream().filter(entry -> entry.id().equals(subject)).toList();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no subject " + subject);
    }
    return new Manifest(
        run.project(),
        entries,
        run.digests(),
        run.trials(),
        run.seed(),
        run.cases(),
        run.coverage(),
        run.facts());
  }

  /** The file as it is being written. */
  private static final class Page implements Texts.Shelf {
    private final Writer out;
    private final Set<Digest> written = new HashSet<>();
    private final StringBuilder texts = new StringBuilder();

    Page(Writer out) {
      this.out = out;
    }

    void write(JournalReader run, Manifest manifest, String subject) throws IOException {
      line(
          JsonObject.of("schema", SCHEMA + FORMAT.version())
              .put("run", run.name())
              .put("subject", subject)
              .put("manifest", ManifestFile.write(manifest))
              .object());
      run.forEachCase(golden -> line(CaseLine.write(golden, this)));
      List<ReplyKey> keys =
          run.trials().map(TrialEntry::key).filter(key -> key.subject().equals(subject)).toList();
      for (ReplyKey key : keys) {
        run.trial(key).ifPresent(trial -> line(ReplyLine.write(trial, this)));
        run.findings(key).stream()
            .filter(finding -> isFirst(finding, key))
            .forEach(finding -> line(VerdictLine.write(finding, this)));
      }
    }

    @Override
    public JsonValue put(String text) {
      if (Texts.isShort(text)) {
        return new JsonText(text);
      }
      Digest digest = Digest.of(text);
      if (written.add(digest)) {
        texts.append(Json.write(Texts.record(digest, text))).append('\n');
      }
      return JsonObject.of("text", digest.hex()).object();
    }

    private void line(JsonObject json) {
      try {
        out.append(texts).append(Json.write(json)).append('\n');
        texts.setLength(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * A verdict that compares the subject with another needs the other's reply: left to the run.
     */
    private static boolean isFirst(Finding finding, ReplyKey key) {
      return finding.about().getFirst().equals(key)
          && finding.about().stream().allMatch(about -> about.subject().equals(key.subject()));
    }
  }
}
