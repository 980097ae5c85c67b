package dev.assize.json;

/** A text that is not the JSON or YAML it should be; the line counts from 1. */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final String remedy;

  JsonException(String message, int line) {
    this(message, line, "");
  }

  JsonException(String message, int line, String remedy) {
    super(message);
    this.line = line;
    this.remedy = remedy;
  }

  public int line() {
    return line;
  }

  /** What to do about it; empty where nothing helps in general. */
  public String remedy() {
    return remedy;
  }
}
