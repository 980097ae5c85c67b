package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One file of records as a reader sees it: in passes from the first line to the last, and record by
 * record by the byte at which each begins.
 */
final class Segment implements Closeable, Texts.Library {

  private static final Set<String> BODIES =
      Set.of("text", ReplyLine.BODY, VerdictLine.BODY, CaseLine.BODY);

  private final Path path;
  private final RecordFile file;
  private final Format format;
  private final Map<Digest, Long> textsByDigest = new HashMap<>();
  private final Recent<Digest, String> recent = new Recent<>();

  /** Which format a file must be of, and up to which version. */
  record Format(String schema, int version) {}

  /** Takes the heads of the records in turn. */
  interface Visitor {
    void record(Row head, long offset);
  }

  Segment(Path path, Format format) {
    this.path = path;
    this.format = format;
    this.file = RecordFile.open(path);
  }

  Path path() {
    return path;
  }

  /**
   * Goes through all whole records; a torn last line is dropped and told as a warning.
   *
   * @throws InvalidInput when the file is of another or a newer format, or has garbage in a whole
   *     line
   */
  void scan(Visitor visitor, Problems problems) {
    try (Lines lines = new Lines(path)) {
      while (lines.next()) {
        if (!lines.isWhole()) {
          torn(lines, problems);
        } else if (lines.number() == 1) {
          locate(lines.number(), () -> header(lines));
        } else {
          locate(lines.number(), () -> visit(lines, visitor));
        }
      }
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }

  /** Takes the records in turn that begin at these bytes, in ascending order, without texts. */
  void sift(long[] offsets, Consumer<Row> use) {
    try (Lines lines = new Lines(path)) {
      for (int next = 0; next < offsets.length && lines.next(); ) {
        if (lines.offset() == offsets[next]) {
          locate(
              lines.number(),
              () -> {
                use.accept(Spent.sifted(lines));
                return true;
              });
          next++;
        }
      }
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }

  /** The record that begins at the byte, with all its members. */
  Row record(long offset) {
    try {
      return new Row(Json.parseObject(file.line(offset)));
    } catch (JsonException e) {
      throw damaged(0, "at byte " + offset + ": " + e.getMessage());
    }
  }

  /** Runs a reading of one record and gives damage its place. */
  <T> T read(long offset, Function<Row, T> read) {
    return locate(0, () -> read.apply(record(offset)));
  }

  @Override
  public synchronized String find(Digest digest, long at) {
    String known = recent.get(digest);
    if (known != null) {
      return known;
    }
    long offset = at >= 0 ? at : textsByDigest.getOrDefault(digest, -1L);
    if (offset < 0) {
      throw new Damaged("no text with digest " + digest.brief());
    }
    String text = record(offset).text("text");
    if (!Digest.of(text).equals(digest)) {
      throw new Damaged("the text at byte " + offset + " is not the one of " + digest.brief());
    }
    recent.add(digest, text);
    return text;
  }

  @Override
  public void close() {
    file.close();
  }

  private boolean header(Lines lines) {
    Row row = head(lines);
    String schema = row.optional("schema");
    if (!schema.matches(format.schema() + "[0-9]{1,9}")) {
      throw new Damaged("no \"schema\": \"" + format.schema() + format.version() + "\"");
    }
    Formats.requireKnown(path, schema, format);
    return true;
  }

  private boolean visit(Lines lines, Visitor visitor) {
    Row head = head(lines);
    if (head.text("kind").equals("text")) {
      if (format.schema().equals(BaselineFile.SCHEMA)) {
        textsByDigest.put(head.digest("digest"), lines.offset());
      }
    } else {
      visitor.record(head, lines.offset());
    }
    return true;
  }

  private static Row head(Lines lines) {
    try {
      JsonObject head = Json.head(lines.bytes(), lines.from(), lines.length(), BODIES);
      int last = lines.from() + lines.length() - 1;
      if (lines.bytes()[last] != '}' && lines.bytes()[last] != '\r') {
        throw new Damaged("the record does not end");
      }
      return new Row(head);
    } catch (JsonException e) {
      throw new Damaged(String.valueOf(e.getMessage()));
    }
  }

  private void torn(Lines lines, Problems problems) {
    problems.warning(
        "store.torn-line",
        new Place(path.toString(), lines.number()),
        "the last record was torn off after " + lines.length() + " bytes, and is dropped",
        "",
        "It was being written when the process died; a resumed run asks again for what is missing.");
  }

  private <T> T locate(int line, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Damaged e) {
      throw damaged(line, String.valueOf(e.getMessage()));
    }
  }

  private InvalidInput damaged(int line, String found) {
    return InvalidInput.of(
        "store.damaged",
        new Place(path.toString(), line),
        found,
        "a record as Assize writes it",
        "Restore the file from a copy, or delete the line if its evidence can be spared.");
  }
}
