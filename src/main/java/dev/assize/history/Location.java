package dev.assize.history;

import java.nio.file.Path;

/** Where a history is kept. */
public sealed interface Location {

  /** As messages name it; holds no secret. */
  String name();

  /**
   * A file of the project.
   *
   * @param file usually {@code .assize/history.db}; need not exist
   * @param name of the file for people
   */
  record Embedded(Path file, String name) implements Location {}

  /**
   * A PostgreSQL that several people write to.
   *
   * @param url that begins with {@code jdbc:postgresql:} and holds no password
   * @param user empty for whom the server takes by itself
   * @param password empty where none is needed
   */
  record Shared(String url, String user, String password) implements Location {

    @Override
    public String name() {
      return url;
    }

    @Override
    public String toString() {
      return "Shared[" + url + ", " + user + "]";
    }
  }
}
