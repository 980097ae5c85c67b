package dev.assize.check;

/**
 * A kind of check, found by {@link java.util.ServiceLoader}. To add one, write its class, put the
 * class name into {@code META-INF/services/dev.assize.check.CheckKind}, and write its test; the
 * list of {@code assize checks} and the page of documentation follow by themselves.
 */
public interface CheckKind {

  /** What it is called, what it takes, and examples. The same at every call. */
  Description description();

  /**
   * Makes the check. Every fault goes to the arguments, which give a harmless value in its stead;
   * what is made from faulty arguments is thrown away.
   */
  Examination make(Arguments arguments);

  /**
   * Reads what its checks look things up in, when that takes long: a run calls it while it gets
   * ready, on a thread of its own. Whatever is missing here is read when it is needed.
   */
  default void readAhead() {}
}
