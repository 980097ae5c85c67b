package dev.assize.diversity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs of characters that are a text in an encoding: per cent signs, hexadecimal, Base32, Base64
 * (RFC 4648). A run counts only when its bytes are UTF-8 and nearly all of it letters and spaces,
 * so that long words, order numbers and keys stay what they are.
 */
final class Encodings {

  private static final int BITS_OF_BYTE = 8;
  private static final int BITS_OF_BASE32 = 5;
  private static final int LEAST_READABLE = 6;
  private static final double MOSTLY = 0.8;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private record Encoding(Pattern run, Function<String, byte[]> decoder) {}

  /** In the order in which they are tried: an earlier alphabet is a part of a later one. */
  private static final List<Encoding> ALL =
      List.of(
          new Encoding(
              Pattern.compile("(?<![\\w.~+-])[\\w.~+-]*+(?:%[0-9A-Fa-f]{2}[\\w.~+-]*+){2,}+"),
              Encodings::percent),
          new Encoding(
              Pattern.compile(
                  "(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?:[ :]?[0-9A-Fa-f]{2}){7,}+(?![0-9A-Za-z])"),
              run -> HexFormat.of().parseHex(run.replaceAll("[ :]", ""))),
          new Encoding(
              Pattern.compile("(?<![0-9A-Za-z])[A-Z2-7]{16,}+(?![0-9a-z])={0,6}"),
              Encodings::base32),
          new Encoding(
              Pattern.compile(
                  "(?<![0-9A-Za-z])(?:(?:[A-Za-z0-9+/]{64,76}\\r?\\n)++[\\w+/-]*+|[\\w+/-]{12,}+)={0,2}"),
              run -> Base64.getMimeDecoder().decode(run.replace('-', '+').replace('_', '/'))));

  private Encodings() {}

  /** The text with every such run in plain. */
  static String decoded(String text) {
    String plain = text;
    for (Encoding encoding : ALL) {
      plain =
          encoding
              .run()
              .matcher(plain)
              .replaceAll(
                  run ->
                      Matcher.quoteReplacement(
                          read(encoding.decoder(), run.group()).orElse(run.group())));
    }
    return plain;
  }

  private static Optional<String> read(Function<String, byte[]> decoder, String run) {
    try {
      byte[] bytes = decoder.apply(run);
      return Optional.of(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          .filter(text -> isReadable(text) && (text.contains(" ") || !isNumber(run)));
    } catch (IllegalArgumentException | CharacterCodingException notOfThisEncoding) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String run) {
    return run.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isReadable(String text) {
    long plain = text.codePoints().filter(c -> Character.isLetter(c) || c == ' ').count();
    return text.length() >= LEAST_READABLE
        && plain >= MOSTLY * text.codePointCount(0, text.length())
        && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n');
  }

  private static byte[] percent(String run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(run, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] base32(String run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < run.length() && run.charAt(i) != '='; i++) {
      held = held << BITS_OF_BASE32 | BASE32.indexOf(run.charAt(i));
      bits += BITS_OF_BASE32;
      if (bits >= BITS_OF_BYTE) {
        bits -= BITS_OF_BYTE;
        bytes.write(held >> bits);
      }
    }
    return bytes.toByteArray();
  }
}
