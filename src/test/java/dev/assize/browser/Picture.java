package dev.assize.browser;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A picture in a PNG file that says in itself what it shows, so that a test can tell an outdated
 * one without comparing pixels, which differ from machine to machine.
 */
public final class Picture {

  private static final String KEYWORD = "Description";
  private static final byte[] KIND = "tEXt".getBytes(StandardCharsets.US_ASCII);

  /** Signature and header, which come first in every PNG. */
  private static final int HEAD = 8 + 12 + 13;

  /** Around the data of each chunk: length, kind, checksum. */
  private static final int FRAME = 12;

  private Picture() {}

  /** Writes a picture with what it shows, as one line of ASCII. */
  public static void write(Path file, byte[] png, String shows) throws IOException {
    byte[] text = (KEYWORD + "\0" + shows).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(png, 0, HEAD);
    out.writeInt(text.length);
    out.write(KIND);
    out.write(text);
    CRC32 checksum = new CRC32();
    checksum.update(KIND);
    checksum.update(text);
    out.writeInt((int) checksum.getValue());
    out.write(png, HEAD, png.length - HEAD);
    Files.write(file, bytes.toByteArray());
  }

  /** What a picture shows; empty when it does not say, or is not there. */
  public static String shows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(file));
    int length = png.getInt(HEAD);
    byte[] kind = Arrays.copyOfRange(png.array(), HEAD + 4, HEAD + 8);
    if (!Arrays.equals(kind, KIND)) {
      return "";
    }
    String text = new String(png.array(), HEAD + FRAME - 4, length, StandardCharsets.US_ASCII);
    return text.substring(text.indexOf('\0') + 1);
  }
}
