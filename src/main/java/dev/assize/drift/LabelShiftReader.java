package dev.assize.drift;

import dev.assize.stats.LabelShift;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words as the numbers that the mathematics reads. */
final class LabelShiftReader {

  private LabelShiftReader() {}

  static LabelShift of(List<Monitored.LabelPair> pairs) {
    List<String> labels =
        List.copyOf(
            new TreeSet<>(
                pairs.stream().flatMap(pair -> Stream.of(pair.before(), pair.after())).toList()));
    return LabelShift.ofPairs(
        pairs.stream().mapToInt(pair -> labels.indexOf(pair.before())).toArray(),
        pairs.stream().mapToInt(pair -> labels.indexOf(pair.after())).toArray());
  }
}
