package dev.assize.check.behaviour;

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

  static double share(List<Labelled> replies, Predicate<Labelled> right) {
    return (double) replies.stream().filter(right).count() / replies.size();
  }

  /** Shares of those that are what is looked for and are found, and of the others left alone. */
  record Rates(double sensitivity, double specificity) {

    static Rates of(List<Labelled> replies, Predicate<Labelled> wanted, Predicate<String> finds) {
      return new Rates(
          share(replies.stream().filter(wanted).toList(), r -> finds.test(r.reply())),
          share(replies.stream().filter(wanted.negate()).toList(), r -> !finds.test(r.reply())));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f | %.3f", sensitivity, specificity);
    }
  }
}
