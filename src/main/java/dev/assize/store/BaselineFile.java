package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A committed baseline: one subject of one run as a file that diffs well, with cases, replies and
 * verdicts sorted by case and trial, and each long text once, before its first use. It is read like
 * a run.
 */
public final class BaselineFile {

  static final String SCHEMA = "assize/baseline/";
  private static final Segment.Format FORMAT = new Segment.Format(SCHEMA, 1);
  private static final String LOGGED = "{\"kind\":\"" + BaselineEvent.KIND + "\"";

  private BaselineFile() {}

  /**
   * A case that a baseline did not hold yet.
   *
   * @param trials of the baseline's subject
   * @param findings about them
   */
  public record Addition(GoldenCase golden, List<Trial> trials, List<Finding> findings) {
    public Addition {
      trials = List.copyOf(trials);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Writes the subject's evidence; an existing file is replaced at once or not at all.
   *
   * @param log what was done to the baseline of that name, this last
   * @throws IllegalArgumentException when the run has no such subject
   */
  public static void write(Path file, JournalReader run, String subject, List<BaselineEvent> log) {
    Manifest manifest = only(run.manifest(), subject);
    writing(
        file,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  BaselinePage page = new BaselinePage(out);
                  page.begin(run, manifest, SCHEMA + FORMAT.version(), log);
                  page.evidence(run, subject);
                }));
  }

  /**
   * Appends cases. What is there keeps its bytes; the file is replaced at once or not at all. Where
   * a baseline holds several records of a case, the last one counts.
   *
   * @throws InvalidInput when the file lost lines
   */
  public static void extend(Path file, BaselineEvent event, List<Addition> additions) {
    BaselineContents.require(file);
    writing(
        file,
        () ->
            AtomicFile.extend(
                file,
                out -> {
                  BaselinePage page = new BaselinePage(out);
                  page.event(event);
                  additions.forEach(page::addition);
                }));
  }

  /** How many replies and verdicts a baseline of the subject would hold. */
  public static int records(JournalReader run, String subject) {
    BaselinePage page = new BaselinePage(Writer.nullWriter());
    page.evidence(run, subject);
    return page.records();
  }

  /** How many replies and verdicts such cases bring. */
  public static int records(List<Addition> additions) {
    BaselinePage page = new BaselinePage(Writer.nullWriter());
    additions.forEach(page::addition);
    return page.records();
  }

  /**
   * Looks whether a baseline is all there.
   *
   * @throws InvalidInput when it is no baseline, of a newer format, or lost lines
   */
  public static void check(Path file) {
    header(file);
    BaselineContents.require(file);
  }

  /** What was done to a baseline, oldest first; empty for files of before there was a log. */
  public static List<BaselineEvent> log(Path file) {
    List<BaselineEvent> log = new ArrayList<>();
    try (Lines lines = new Lines(file)) {
      while (lines.next()) {
        String line =
            new String(lines.bytes(), lines.from(), lines.length(), StandardCharsets.UTF_8);
        if (line.startsWith(LOGGED)) {
          log.add(BaselineEvent.read(new Row(Json.parseObject(line))));
        }
      }
      return log;
    } catch (JsonException | Damaged e) {
      throw notABaseline(file, e);
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  /** Something that writes a file. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void writing(Path file, Writing writing) {
    try {
      writing.run();
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
    Header header = header(file);
    BaselineContents.require(file);
    return JournalReader.open(name, header.run(), header.manifest(), List.of(file), FORMAT);
  }

  private record Header(String run, Manifest manifest) {}

  private static Header header(Path file) {
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
      return new Header(header.optional("run"), ManifestFile.read(header.row("manifest")));
    } catch (JsonException | Damaged e) {
      throw notABaseline(file, e);
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  private static InvalidInput notABaseline(Path file, Exception e) {
    return InvalidInput.of(
        "store.not-a-baseline",
        new Place(file.toString(), 1),
        String.valueOf(e.getMessage()),
        "a baseline file",
        "Write one with: assize baseline set RUN:SUBJECT NAME");
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
}
