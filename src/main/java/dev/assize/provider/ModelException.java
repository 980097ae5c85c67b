package dev.assize.provider;

import dev.assize.base.Usage;

/** A call that brought no answer. */
public final class ModelException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;
  private final transient Usage usage;

  public ModelException(Failure failure) {
    this(failure, Usage.UNREPORTED);
  }

  /** A failed call that was billed all the same, as a filtered answer is. */
  public ModelException(Failure failure, Usage usage) {
    super(failure.kind().word() + ": " + failure.message());
    this.failure = failure;
    this.usage = usage;
  }

  public Failure failure() {
    return failure;
  }

  public Usage usage() {
    return usage;
  }
}
