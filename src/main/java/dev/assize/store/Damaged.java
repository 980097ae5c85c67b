package dev.assize.store;

/** A record that is JSON but not what it should be; the reader of the file adds the place. */
final class Damaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  Damaged(String message) {
    super(message);
  }
}
