package dev.assize.provider;

/** A call that brought no answer. */
public final class ModelException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  public ModelException(Failure failure) {
    super(failure.kind().word() + ": " + failure.message());
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
