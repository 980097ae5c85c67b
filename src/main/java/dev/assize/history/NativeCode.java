package dev.assize.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native part of the database. Its jar holds one for each system, and a JVM that is not told
 * {@code org.sqlite.lib.path} unpacks its own at every start, and compares it byte by byte.
 */
public final class NativeCode {

  private NativeCode() {}

  /**
   * Puts what this system needs into a folder; nothing for a system that the jar has none for.
   *
   * @throws IOException when the folder cannot be written
   */
  public static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    try (InputStream packed =
        JDBC.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
      if (packed != null) {
        Files.createDirectories(folder);
        Files.copy(packed, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
