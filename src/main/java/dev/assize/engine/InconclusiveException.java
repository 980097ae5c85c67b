package dev.assize.engine;

/**
 * A gate could not decide: neither a failure of the candidate nor a pass, so runners count it as an
 * error.
 */
final class InconclusiveException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InconclusiveException(String message) {
    super(message);
  }
}
