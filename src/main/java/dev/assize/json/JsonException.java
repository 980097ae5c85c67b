package dev.assize.json;

/** A text that is not the JSON or YAML it should be; the line counts from 1. */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  JsonException(String message, int line) {
    super(message);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
