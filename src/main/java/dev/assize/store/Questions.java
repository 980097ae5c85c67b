package dev.assize.store;

import dev.assize.base.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The distinct pairs of case id and input digest, in about sixty bytes each, with the place of the
 * case's record.
 */
final class Questions {

  private static final int WORDS = 4;
  private static final int DIGITS = 16;

  private byte[] ids = new byte[256];
  private final IntColumn idEnds = new IntColumn();
  private final LongColumn digests = new LongColumn();
  private final LongColumn records = new LongColumn();
  private final Slots slots = new Slots(this::hash);

  int size() {
    return idEnds.size();
  }

  /** The number of the pair, which is added when it is new. */
  int number(String id, Digest input) {
    int known = find(id, input);
    if (known >= 0) {
      return known;
    }
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int start = start(size());
    if (start + bytes.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(start + bytes.length, ids.length + (ids.length >> 1)));
    }
    System.arraycopy(bytes, 0, ids, start, bytes.length);
    idEnds.add(start + bytes.length);
    for (int word = 0; word < WORDS; word++) {
      digests.add(word(input, word));
    }
    records.add(-1);
    slots.add(size() - 1);
    return size() - 1;
  }

  /** The number of the pair; -1 when it is unknown. */
  int find(String id, Digest input) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return slots.find(
        (int) word(input, 0) ^ Arrays.hashCode(bytes), row -> isAt(row, bytes, input));
  }

  String id(int row) {
    int start = start(row);
    return new String(ids, start, idEnds.get(row) - start, StandardCharsets.UTF_8);
  }

  Digest input(int row) {
    StringBuilder hex = new StringBuilder(WORDS * DIGITS);
    for (int word = 0; word < WORDS; word++) {
      hex.append(HexFormat.of().toHexDigits(digests.get(WORDS * row + word)));
    }
    return new Digest(hex.toString());
  }

  long record(int row) {
    return records.get(row);
  }

  void record(int row, long location) {
    records.set(row, location);
  }

  int compare(int a, int b) {
    int byId = Arrays.compareUnsigned(ids, start(a), idEnds.get(a), ids, start(b), idEnds.get(b));
    for (int word = 0; byId == 0 && word < WORDS; word++) {
      byId = Long.compareUnsigned(digests.get(WORDS * a + word), digests.get(WORDS * b + word));
    }
    return byId;
  }

  void trim() {
    ids = Arrays.copyOf(ids, start(size()));
  }

  long bytes() {
    return ids.length + idEnds.bytes() + digests.bytes() + records.bytes() + slots.bytes();
  }

  private boolean isAt(int row, byte[] id, Digest input) {
    boolean same = Arrays.equals(ids, start(row), idEnds.get(row), id, 0, id.length);
    for (int word = 0; same && word < WORDS; word++) {
      same = digests.get(WORDS * row + word) == word(input, word);
    }
    return same;
  }

  private int hash(int row) {
    byte[] id = Arrays.copyOfRange(ids, start(row), idEnds.get(row));
    return (int) digests.get(WORDS * row) ^ Arrays.hashCode(id);
  }

  private int start(int row) {
    return row == 0 ? 0 : idEnds.get(row - 1);
  }

  private static long word(Digest digest, int word) {
    return Long.parseUnsignedLong(digest.hex(), word * DIGITS, (word + 1) * DIGITS, DIGITS);
  }
}
