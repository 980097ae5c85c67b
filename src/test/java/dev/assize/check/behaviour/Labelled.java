package dev.assize.check.behaviour;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A reply with what people say of it, and how often a detector says the same. */
record Labelled(String language, String label, String reply) {

  private static final Path FOLDER = Path.of("src/test/resources/oracle/checks");

  static List<Labelled> in(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Labelled::of)
        .toList();
  }

  private static Labelled of(String line) {
    String[] parts = line.split(" ", 3);
    return new Labelled(parts[0], parts[1], parts[2].replace("\\n", "\n"));
  }

  /** How many of how many. */
  record Share(int right, int of) {

    static Share of(List<Labelled> replies, Predicate<Labelled> right) {
      return new Share((int) replies.stream().filter(right).count(), replies.size());
    }

    double value() {
      return (double) right / of;
    }

    /** With the limits of Wilson's interval at 95 %. */
    String withLimits() {
      Interval limits = Wilson.interval(right, of, 0.95).orElseThrow();
      return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value(), limits.lo(), limits.hi());
    }
  }

  /** Shares of those that are what is looked for and are found, and of the others left alone. */
  record Rates(Share found, Share spared) {

    static Rates of(List<Labelled> replies, Predicate<Labelled> wanted, Predicate<String> finds) {
      return new Rates(
          Share.of(replies.stream().filter(wanted).toList(), r -> finds.test(r.reply())),
          Share.of(replies.stream().filter(wanted.negate()).toList(), r -> !finds.test(r.reply())));
    }

    double sensitivity() {
      return found.value();
    }

    double specificity() {
      return spared.value();
    }

    String withLimits() {
      return found.withLimits() + " | " + spared.withLimits();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f | %.3f", sensitivity(), specificity());
    }
  }
}
