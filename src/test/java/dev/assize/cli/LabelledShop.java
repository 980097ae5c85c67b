package dev.assize.cli;

import dev.assize.base.Digest;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A project whose replies were imported and labelled: those of the first cases are good. */
final class LabelledShop {

  static final int GOOD = 110;
  static final int BAD = 70;
  private static final String HEAD =
      "case,reply_digest,criterion,label,annotator,date,drawn,note\n";

  private final Path folder;

  LabelledShop(Path folder) {
    this.folder = folder;
  }

  /** With a judge {@code right} behind an endpoint, and verdicts of a reader on every reply. */
  static LabelledShop in(Path folder, String url, IntPredicate readerPasses) {
    LabelledShop shop = new LabelledShop(folder);
    shop.write(
        "assize.yaml",
        """
        project: shop
        golden: {files: [g.csv]}
        providers: {p: {kind: openai, url: '%s', concurrency: 16}}
        models: {m: {provider: p, model: m-1}}
        prompts: {old: old.md}
        subjects: {models: [m], prompts: [old]}
        judges: {right: judges/right.yaml}
        replay: {mode: 'off'}
        """
            .formatted(url));
    shop.write("old.md", "# user\n{{input}}\n");
    shop.write(
        "judges/right.yaml", "name: right\nprovider: p\nmodel: j-1\nquestion: Is it right?\n");
    shop.write(
        "g.csv",
        "id,category,input,reference,criteria\n"
            + rows(
                i ->
                    "c-%03d,%s,Question %d?,It takes %d days.,right\n"
                        .formatted(i, i % 2 == 0 ? "even" : "odd", i, i)));
    shop.write(
        "all.jsonl",
        rows(
            i ->
                ("{\"case\":\"c-%03d\",\"subject\":\"s\",\"response\":\"%s\",\"verdicts\":"
                        + "[{\"by\":\"reader\",\"criterion\":\"right\",\"passed\":%b}]}\n")
                    .formatted(i, reply(i), readerPasses.test(i))));
    shop.label("right", LabelledShop::isGood);
    Printed imported =
        Typed.in(folder).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    if (imported.code() != 0) {
      throw new AssertionError(imported.toString());
    }
    return shop;
  }

  static boolean isGood(int i) {
    return i <= GOOD;
  }

  static String reply(int i) {
    return isGood(i)
        ? "The good reply is " + i + " days."
        : "Nobody knows, perhaps " + i + " weeks.";
  }

  /** Two people who agree. */
  void label(String file, IntPredicate passes) {
    write(
        "judges/" + file + ".labels.csv",
        HEAD + rows(i -> line(i, passes.test(i), "anna") + line(i, passes.test(i), "ben")));
  }

  static String line(int i, boolean passes, String annotator) {
    return "c-%03d,%s,right,%s,%s,2026-11-22,chosen,\n"
        .formatted(i, Digest.of(reply(i)), passes ? "pass" : "fail", annotator);
  }

  private interface Row {
    String of(int i);
  }

  private static String rows(Row row) {
    return IntStream.rangeClosed(1, GOOD + BAD).mapToObj(row::of).collect(Collectors.joining());
  }

  void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Printed type(String... arguments) {
    return Typed.in(folder).type(arguments);
  }
}
