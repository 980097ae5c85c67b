package dev.assize.store;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Ending;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The last record of a segment, which can be read without the others. */
final class EndLine {

  static final String KIND = "end";

  /**
   * {@code false} where no reply of the segment was new; it is not there where one may have been.
   */
  static final String LIVE = "live";

  private static final String OPENING = "{\"kind\":\"" + KIND + "\"";
  private static final int TAIL = 512;

  private EndLine() {}

  /** Empty when the last whole line is none: its writer died, or still writes. */
  static Optional<JsonObject> of(Path segment) {
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL);
      byte[] tail = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(tail);
      return in(new String(tail, StandardCharsets.UTF_8));
    } catch (JsonException cutInTheMiddle) {
      return Optional.empty();
    } catch (IOException e) {
      throw StoreException.reading(segment, e);
    }
  }

  private static Optional<JsonObject> in(String tail) throws JsonException {
    if (!tail.endsWith("}\n")) {
      return Optional.empty();
    }
    String line = tail.substring(tail.lastIndexOf('\n', tail.length() - 2) + 1).strip();
    return line.startsWith(OPENING) ? Optional.of(Json.parseObject(line)) : Optional.empty();
  }

  /** Whether its end says that no reply of a segment was new. */
  static boolean saysAllIsOld(Path segment) {
    return of(segment)
        .flatMap(end -> end.get(LIVE))
        .filter(new JsonBoolean(false)::equals)
        .isPresent();
  }

  /** Whether a segment came to such an end. */
  static boolean is(Path segment, Ending ending) {
    return of(segment).flatMap(end -> end.text("how")).filter(ending.word()::equals).isPresent();
  }
}
