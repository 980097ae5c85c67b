package dev.assize.base;

/**
 * Where something stands: a file as the user named it and a line from 1, or 0 for the whole file.
 */
public record Place(String file, int line) {

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0);
  }

  /** The form that editors and IDEs turn into a link. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
