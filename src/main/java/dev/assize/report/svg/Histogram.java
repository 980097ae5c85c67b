package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two stepped histograms, one mirrored below the other. Heights are shares of a side's own cases,
 * so that sides of unequal size compare.
 */
final class Histogram {

  static final double LEFT = 48;
  static final double RIGHT = 336;
  private static final double MIDDLE = 136;
  private static final double TALLEST = 70;
  private static final double REACH = 78;
  private static final double NAME = 48;
  private static final double SHORT_NAME = 24;

  private final Axis axis;
  private final int bins;
  private final Distribution baseline;
  private final Distribution candidate;

  Histogram(Axis axis, int bins, Distribution baseline, Distribution candidate) {
    this.axis = axis;
    this.bins = bins;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  static Stream<Double> values(Distribution baseline, Distribution candidate) {
    return Stream.concat(baseline.values().stream(), candidate.values().stream());
  }

  Figure draw(String title) {
    String named = Label.fit(title, 400);
    Svg svg = Svg.image(Svg.NARROW, 292, named, finding());
    double most = Math.max(most(shares(baseline)), most(shares(candidate)));
    side(svg, baseline, most, -1);
    side(svg, candidate, most, 1);
    svg.line(LEFT, MIDDLE, RIGHT, MIDDLE, "stroke-width=\"1.5\"");
    for (double mark : axis.marks()) {
      svg.text(axis.at(mark), MIDDLE + REACH + 36, "middle", axis.print().apply(mark), Svg.MUTED);
    }
    return new Figure(
        svg.end(),
        named,
        finding(),
        List.of("From", "To", name(baseline), name(candidate)),
        rows());
  }

  /** One side of the axis; {@code down} is -1 for upwards. */
  private void side(Svg svg, Distribution side, double most, int down) {
    double label = down < 0 ? 14 : 270;
    svg.text(0, label, "start", Label.fit(name(side), Svg.NARROW), Svg.BOLD);
    svg.text(0, label + 16, "start", Label.fit(ticks(side), Svg.NARROW), Svg.MUTED);
    if (!side.values().isEmpty()) {
      double top = MIDDLE + down * TALLEST;
      svg.text(LEFT - 6, top + 4, "end", share(most), Svg.MUTED);
      svg.line(LEFT, top, RIGHT, top, "stroke-opacity=\"0.25\"");
      svg.path(steps(shares(side), most, down), fill(down));
      for (int i = 0; i < side.ticks().size(); i++) {
        tick(svg, side.ticks(), i, down);
      }
    }
  }

  private static String fill(int down) {
    return "fill-opacity=\"" + (down < 0 ? "0.15" : "0.4") + "\" stroke=\"currentColor\"";
  }

  private Path steps(List<Double> shares, double most, int down) {
    Path path = new Path().from(LEFT, MIDDLE);
    for (int bin = 0; bin < bins; bin++) {
      double y = MIDDLE + down * TALLEST * shares.get(bin) / most;
      path.to(axis.place(bin, bins), y).to(axis.place(bin + 1, bins), y);
    }
    return path.to(RIGHT, MIDDLE).close();
  }

  /** The first of several names stands left of its line, the others right of it. */
  private void tick(Svg svg, List<Distribution.Tick> ticks, int index, int down) {
    Distribution.Tick tick = ticks.get(index);
    double x = axis.at(tick.span().value());
    double end = MIDDLE + down * REACH;
    svg.line(x, MIDDLE, x, end, "stroke-width=\"2\"");
    svg.line(axis.at(tick.span().lo()), end, axis.at(tick.span().hi()), end, "stroke-width=\"4\"");
    double y = end + (down < 0 ? -6 : 16);
    if (ticks.size() == 1) {
      svg.text(x, y, "middle", Label.fit(tick.name(), NAME));
    } else {
      boolean isFirst = index == 0;
      String name = Label.fit(tick.name(), SHORT_NAME);
      svg.text(isFirst ? x - 2 : x + 2, y, isFirst ? "end" : "start", name);
    }
  }

  private List<Double> shares(Distribution side) {
    int[] counts = counts(side);
    int n = Math.max(1, side.values().size());
    return IntStream.of(counts).mapToObj(count -> count / (double) n).toList();
  }

  private int[] counts(Distribution side) {
    int[] counts = new int[bins];
    side.values().forEach(value -> counts[axis.bin(value, bins)]++);
    return counts;
  }

  private static double most(List<Double> shares) {
    double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return most > 0 ? most : Double.MIN_NORMAL;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    int[] before = counts(baseline);
    int[] now = counts(candidate);
    for (int bin = 0; bin < bins; bin++) {
      if (before[bin] + now[bin] > 0) {
        rows.add(
            List.of(
                axis.print().apply(axis.edge(bin, bins)),
                axis.print().apply(axis.edge(bin + 1, bins)),
                Numbers.count(before[bin]),
                Numbers.count(now[bin])));
      }
    }
    return rows;
  }

  private String ticks(Distribution side) {
    return side.values().isEmpty()
        ? "no values"
        : side.ticks().stream()
            .map(tick -> tick.name() + " " + tick.span().words(axis.print()))
            .collect(Collectors.joining(", "));
  }

  private static String name(Distribution side) {
    return side.side() + ", n " + Numbers.count(side.values().size());
  }

  private static String share(double share) {
    return Numbers.decimal(100 * share, 0) + " %";
  }

  private String finding() {
    if (candidate.values().isEmpty() || baseline.values().isEmpty()) {
      return side(baseline) + "; " + side(candidate) + ".";
    }
    return candidate.ticks().stream()
        .flatMap(
            now ->
                baseline.ticks().stream()
                    .filter(t -> t.name().equals(now.name()))
                    .map(before -> moved(before, now)))
        .collect(Collectors.joining("; ", "", "."));
  }

  private String side(Distribution side) {
    return Label.fit(side.side(), 200) + ": " + Label.fit(ticks(side), 400);
  }

  private String moved(Distribution.Tick before, Distribution.Tick now) {
    int way = Double.compare(now.span().value(), before.span().value());
    return Label.fit(now.name(), 200)
        + (way < 0 ? " fell from " : way > 0 ? " rose from " : " stayed, from ")
        + before.span().words(axis.print())
        + " to "
        + now.span().words(axis.print());
  }
}
