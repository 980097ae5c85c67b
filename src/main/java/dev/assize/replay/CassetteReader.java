package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.KeyedLines.Fingerprint;
import dev.assize.replay.KeyedLines.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks calls up in one cassette; parses only those that are asked for. */
interface CassetteReader extends AutoCloseable {

  Optional<Recorded> find(Digest key);

  @Override
  default void close() throws IOException {}

  /** A cassette; one that does not exist knows nothing. */
  static CassetteReader open(Path file) throws IOException {
    if (!Files.exists(file)) {
      return key -> Optional.empty();
    }
    CassetteHeader.check(file);
    Map<Fingerprint, Span> index = new HashMap<>();
    KeyedLines.scan(file, index::putIfAbsent);
    return new Indexed(file, index, new KeyedLines(file));
  }

  /** A cassette that exists. */
  record Indexed(Path file, Map<Fingerprint, Span> index, KeyedLines lines)
      implements CassetteReader {

    @Override
    public Optional<Recorded> find(Digest key) {
      Span span = index.get(Fingerprint.of(key));
      if (span == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(CassetteLine.recorded(lines.line(span)));
      } catch (IOException e) {
        throw new UncheckedIOException("the cassette cannot be read: " + e.getMessage(), e);
      } catch (Garbled e) {
        throw InvalidInput.of(
            "replay.garbled-cassette",
            Place.of(file.toString()),
            "the recording of the call " + key.brief() + " cannot be read: " + e.getMessage(),
            "a call as JSON",
            "Take the file from version control again, or delete the line and record anew");
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
