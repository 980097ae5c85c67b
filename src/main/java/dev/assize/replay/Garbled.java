package dev.assize.replay;

/** A stored line that cannot be read; says why, for people. */
final class Garbled extends Exception {

  private static final long serialVersionUID = 1;

  Garbled(String why) {
    super(why);
  }
}
