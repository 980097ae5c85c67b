package dev.assize.store;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that readers see the old one or the whole new one, and never a part. */
public final class AtomicFile {

  private AtomicFile() {}

  /** What goes into the file. */
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Writes the whole file. */
  public static void write(Path file, Content content) throws IOException {
    write(file, bytes -> {}, content);
  }

  /** The same with all that is there in front, byte for byte. */
  static void extend(Path file, Content content) throws IOException {
    write(file, bytes -> Files.copy(file, bytes), content);
  }

  /** What a new file begins with. */
  private interface Beginning {
    void writeTo(OutputStream bytes) throws IOException;
  }

  private static void write(Path file, Beginning beginning, Content content) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("not a file: " + file);
    }
    Files.createDirectories(folder);
    // A folder of its own for the draft: a temporary file would not have a user's usual rights.
    Path desk = Files.createTempDirectory(folder, ".new-");
    Path draft = desk.resolve(file.getFileName());
    try {
      try (FileOutputStream bytes = new FileOutputStream(draft.toFile());
          Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
        beginning.writeTo(bytes);
        content.writeTo(out);
        out.flush();
        bytes.getFD().sync();
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(desk);
    }
  }
}
