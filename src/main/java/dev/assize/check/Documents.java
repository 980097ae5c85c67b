package dev.assize.check;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files under the golden folder that checks refer to, each read once. */
final class Documents {

  private final Path folder;
  private final Map<String, Found> read = new ConcurrentHashMap<>();

  Documents(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** What became of a reference: the text of the file, or why there is none. */
  sealed interface Found {
    record Text(String text) implements Found {}

    record Missing(String why) implements Found {}
  }

  Found find(String reference) {
    return read.computeIfAbsent(reference, this::load);
  }

  private Found load(String reference) {
    Path file = folder.resolve(reference).normalize();
    if (!file.startsWith(folder)) {
      return new Found.Missing("lies outside the golden folder");
    }
    try {
      return new Found.Text(Files.readString(file));
    } catch (CharacterCodingException e) {
      return new Found.Missing("is not UTF-8");
    } catch (IOException e) {
      return new Found.Missing(Files.exists(file) ? "cannot be read" : "does not exist");
    }
  }
}
