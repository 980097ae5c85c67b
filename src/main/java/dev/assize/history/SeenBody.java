package dev.assize.history;

import dev.assize.history.SeenCases.Columns;
import dev.assize.history.SeenCases.Tally;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a side showed as bytes: the tally, the keys of its questions, the words that labels and
 * answers use, and behind them one column after the other. Equal numbers are many, so all of it is
 * deflated; zlib adds a sum, by which damage is seen that no database looks for within a cell.
 */
final class SeenBody {

  private final ByteBuffer bytes;
  private final Tally tally;
  private final int[] keys;

  private SeenBody(byte[] plain) {
    this.bytes = ByteBuffer.wrap(plain);
    this.tally =
        new Tally(
            Instant.ofEpochMilli(bytes.getLong()),
            bytes.getInt(),
            bytes.getInt(),
            bytes.getInt(),
            text(),
            text());
    this.keys = numbers(new int[bytes.getInt()]);
  }

  /**
   * Writes it.
   *
   * @param keys of the questions, in their order
   */
  static byte[] write(SeenCases seen, long[] keys) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(body)))) {
      tally(out, seen.tally());
      out.writeInt(keys.length);
      for (long key : keys) {
        out.writeInt(Math.toIntExact(key));
      }
      columns(out, seen.columns());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return body.toByteArray();
  }

  private static void tally(DataOutputStream out, Tally tally) throws IOException {
    out.writeLong(tally.first().toEpochMilli());
    out.writeInt(tally.fresh());
    out.writeInt(tally.old());
    out.writeInt(tally.missing());
    text(out, tally.model());
    text(out, tally.fingerprint());
  }

  private static void columns(DataOutputStream out, Columns columns) throws IOException {
    List<String> words =
        Stream.concat(Arrays.stream(columns.labels), Arrays.stream(columns.answers))
            .distinct()
            .toList();
    out.writeInt(words.size());
    for (String word : words) {
      text(out, word);
    }
    out.writeInt(columns.texts.length);
    for (int i = 0; i < columns.ends.length; i++) {
      out.writeInt(columns.ends[i]);
      out.writeInt(words.indexOf(columns.labels[i]));
      out.writeBoolean(columns.judged[i]);
    }
    longs(out, columns.measures);
    longs(out, columns.texts);
    for (String answer : columns.answers) {
      out.writeInt(words.indexOf(answer));
    }
    out.writeInt(columns.amounts.size());
    for (Map.Entry<String, double[]> each : columns.amounts.entrySet()) {
      text(out, each.getKey());
      for (double amount : each.getValue()) {
        out.writeDouble(amount);
      }
    }
  }

  private static void longs(DataOutputStream out, long[] column) throws IOException {
    for (long each : column) {
      out.writeLong(each);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /**
   * Opens what was written.
   *
   * @throws IOException when it is not as it was written
   */
  static SeenBody open(byte[] body) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
      return new SeenBody(in.readAllBytes());
    }
  }

  /** Of its questions, in their order. */
  List<Long> keys() {
    return Arrays.stream(keys).asLongStream().boxed().toList();
  }

  /**
   * All of it; to be asked for once.
   *
   * @param questions of its keys, in their order
   */
  SeenCases with(List<Question> questions) {
    String[] words = new String[bytes.getInt()];
    Arrays.setAll(words, i -> text());
    Columns columns = new Columns(keys.length, bytes.getInt());
    for (int i = 0; i < keys.length; i++) {
      columns.ends[i] = bytes.getInt();
      columns.labels[i] = words[bytes.getInt()];
      columns.judged[i] = bytes.get() != 0;
    }
    longs(columns.measures);
    longs(columns.texts);
    Arrays.setAll(columns.answers, i -> words[bytes.getInt()]);
    for (int left = bytes.getInt(); left > 0; left--) {
      columns.amounts.put(text(), amounts(new double[keys.length]));
    }
    return new SeenCases(tally, questions, columns);
  }

  private String text() {
    byte[] utf8 = new byte[bytes.getInt()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private int[] numbers(int[] column) {
    bytes.asIntBuffer().get(column);
    skip(column.length * Integer.BYTES);
    return column;
  }

  private void longs(long[] column) {
    bytes.asLongBuffer().get(column);
    skip(column.length * Long.BYTES);
  }

  private double[] amounts(double[] column) {
    bytes.asDoubleBuffer().get(column);
    skip(column.length * Double.BYTES);
    return column;
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }
}
