package dev.assize.cli;

/** What a command's exit code means to the script that called it. */
final class ExitCodes {

  static final int OK = 0;
  static final int INTERNAL_ERROR = 1;
  static final int INVALID_INPUT = 2;
  static final int HOLD = 3;
  static final int INCONCLUSIVE = 4;
  static final int STOPPED = 5;

  private ExitCodes() {}
}
