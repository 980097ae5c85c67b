package dev.assize.engine;

/**
 * A case without an answer: the infrastructure failed, not the version, so runners count it as an
 * error.
 */
final class TrialException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TrialException(String message) {
    super(message);
  }
}
