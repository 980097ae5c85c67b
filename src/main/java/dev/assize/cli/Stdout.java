package dev.assize.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where results go, which remembers what a {@link PrintStream} swallows: that some got lost. */
final class Stdout extends FilterOutputStream {

  private @Nullable IOException fault;

  Stdout(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }

  /**
   * Tells of lost results. A reader that has seen enough, such as {@code head}, loses none.
   *
   * @param code of a command whose results are whole
   * @return the same, or another than that of success where results were lost
   */
  int answered(int code, PrintStream err) {
    String why = fault == null ? "" : String.valueOf(fault.getMessage());
    if (fault == null || why.toLowerCase(Locale.ROOT).contains("pipe")) {
      return code;
    }
    err.println(
        "assize: what was printed here is cut off: " + why + ". Make room, and print again.");
    return code == ExitCodes.OK ? ExitCodes.INVALID_INPUT : code;
  }
}
