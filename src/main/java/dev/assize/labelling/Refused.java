package dev.assize.labelling;

/** A request that is not answered, with the HTTP status that says why. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String why) {
    super(why);
    this.status = status;
  }

  int status() {
    return status;
  }
}
