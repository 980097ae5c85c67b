package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds the first byte of a file that is no UTF-8, line by line, so that the file may be of any
 * size: no character of UTF-8 reaches over the end of a line.
 */
public final class WrongEncoding {

  static final String EXPECTED = "text in UTF-8";
  static final String REMEDY = "Save it as UTF-8; in a spreadsheet choose \"CSV UTF-8\".";

  private WrongEncoding() {}

  /**
   * The fault of a file that could not be decoded.
   *
   * @param code of the problem
   * @param shown the file's name in messages
   */
  public static Problem of(Path file, String shown, String code) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int line = 1;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        bytes.write(next);
        if (next == '\n') {
          OptionalInt wrong = wrong(bytes.toByteArray());
          if (wrong.isPresent()) {
            return problem(code, new Place(shown, line), wrong.getAsInt());
          }
          bytes.reset();
          line++;
        }
      }
      return problem(code, new Place(shown, line), wrong(bytes.toByteArray()).orElse(0));
    }
  }

  private static Problem problem(String code, Place place, int wrong) {
    boolean isMark = place.line() == 1 && wrong >= 0xFE;
    String found = isMark ? "text in UTF-16" : String.format(Locale.ROOT, "byte 0x%02X", wrong);
    return Problem.error(code, place, found, EXPECTED, REMEDY);
  }

  /** The first byte that begins or belongs to no character. */
  private static OptionalInt wrong(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return decoder.decode(in, CharBuffer.allocate(bytes.length), true).isError()
        ? OptionalInt.of(bytes[in.position()] & 0xFF)
        : OptionalInt.empty();
  }
}
