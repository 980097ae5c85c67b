package dev.assize.replay;

/** Closes what was only read, or what has been written whole: nothing can be lost any more. */
final class Closing {

  private Closing() {}

  static void quietly(AutoCloseable resource, SaidOnce notes) {
    try {
      resource.close();
    } catch (Exception e) {
      notes.say("closing failed: " + e.getMessage());
    }
  }
}
