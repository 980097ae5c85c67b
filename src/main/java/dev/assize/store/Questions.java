package dev.assize.store;

import dev.assize.base.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct pairs of case id and input digest, in about sixty bytes each, with the place of the
 * case's record.
 */
final class Questions {

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
    for (int word = 0; word < Digest.WORDS; word++) {
      digests.add(input.word(word));
    }
    records.add(-1);
    slots.add(size() - 1);
    return size() - 1;
  }

  /** The number of the pair; -1 when it is unknown. */
  int find(String id, Digest input) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return slots.find((int) input.word(0) ^ Arrays.hashCode(bytes), row -> isAt(row, bytes, input));
  }

  String id(int row) {
    int start = start(row);
    return new String(ids, start, idEnds.get(row) - start, StandardCharsets.UTF_8);
  }

  Digest input(int row) {
    int word = Digest.WORDS * row;
    return Digest.ofWords(
        digests.get(word), digests.get(word + 1), digests.get(word + 2), digests.get(word + 3));
  }

  long record(int row) {
    return records.get(row);
  }

  void record(int row, long location) {
    records.set(row, location);
  }

  int compare(int a, int b) {
    int byId = Arrays.compareUnsigned(ids, start(a), idEnds.get(a), ids, start(b), idEnds.get(b));
    for (int word = 0; byId == 0 && word < Digest.WORDS; word++) {
      byId =
          Long.compareUnsigned(
              digests.get(Digest.WORDS * a + word), digests.get(Digest.WORDS * b + word));
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
    for (int word = 0; same && word < Digest.WORDS; word++) {
      same = digests.get(Digest.WORDS * row + word) == input.word(word);
    }
    return same;
  }

  private int hash(int row) {
    byte[] id = Arrays.copyOfRange(ids, start(row), idEnds.get(row));
    return (int) digests.get(Digest.WORDS * row) ^ Arrays.hashCode(id);
  }

  private int start(int row) {
    return row == 0 ? 0 : idEnds.get(row - 1);
  }
}
