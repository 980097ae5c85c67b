package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a file as strict UTF-8; a byte order mark is dropped, any other encoding is a fault. */
final class TextFile {

  private TextFile() {}

  /** The text, or empty after the fault was told. */
  static Optional<String> read(Path path, String shown, Problems problems) {
    try {
      return decode(Files.readAllBytes(path), shown, problems);
    } catch (NoSuchFileException e) {
      problems.error("cases.missing-file", Place.of(shown), "there is no such file", "a file", "");
    } catch (IOException e) {
      problems.error(
          "cases.unreadable-file",
          Place.of(shown),
          "cannot be read: " + e.getMessage(),
          "a readable file",
          "");
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, String shown, Problems problems) {
    int zero = indexOfZero(bytes);
    if (isUtf16(bytes) || zero >= 0) {
      Place place = new Place(shown, lineOf(bytes, Math.max(0, zero)));
      String found = isUtf16(bytes) ? "text in UTF-16" : "a zero byte";
      problems.error("cases.encoding", place, found, WrongEncoding.EXPECTED, WrongEncoding.REMEDY);
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()]);
      Place place = new Place(shown, lineOf(bytes, in.position()));
      problems.error("cases.encoding", place, found, WrongEncoding.EXPECTED, WrongEncoding.REMEDY);
      return Optional.empty();
    }
    String text = out.flip().toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
            || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** The same text with {@code \n} as the only line break, whatever system saved it. */
  static String withPlainBreaks(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
