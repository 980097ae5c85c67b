package dev.assize.store;

import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The files of one journal in their order. A record's place is one number: which file in the upper
 * bits, how far into it in the lower ones.
 */
final class Segments implements AutoCloseable {

  private static final int OFFSET_BITS = 48;
  private static final long OFFSET = (1L << OFFSET_BITS) - 1;

  private final List<Segment> files;

  private Segments(List<Segment> files) {
    this.files = files;
  }

  /** Opens files, and closes them again where what is made of them fails. */
  static <T> T open(List<Path> paths, Segment.Format format, Function<Segments, T> use) {
    List<Segment> files = new ArrayList<>();
    try {
      paths.forEach(path -> files.add(new Segment(path, format)));
      return use.apply(new Segments(files));
    } catch (RuntimeException e) {
      files.forEach(Segment::close);
      throw e;
    }
  }

  /** Goes through the heads of all records, each with its place; faults of lines are told. */
  void scan(Segment.Visitor visitor, Problems problems) {
    for (int i = 0; i < files.size(); i++) {
      long base = (long) i << OFFSET_BITS;
      files.get(i).scan((head, offset) -> visitor.record(head, base | offset), problems);
    }
  }

  /** Hands on the records at some places, in their order. */
  void sift(LongStream places, Consumer<Row> use) {
    long[] sorted = places.sorted().toArray();
    for (int i = 0; i < files.size(); i++) {
      long number = i;
      long[] offsets =
          LongStream.of(sorted)
              .filter(place -> place >>> OFFSET_BITS == number)
              .map(place -> place & OFFSET)
              .toArray();
      files.get(i).sift(offsets, use);
    }
  }

  /** Reads a whole record of one kind. */
  interface Body<T> {
    T read(Row row, Texts.Library library);
  }

  /** The record at a place. */
  <T> T fetch(long place, Body<T> body) {
    Segment file = files.get((int) (place >>> OFFSET_BITS));
    return file.read(place & OFFSET, row -> body.read(row, file));
  }

  @Override
  public void close() {
    files.forEach(Segment::close);
  }
}
