package dev.assize.store;

import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.RunId;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the committed samples of the file formats; run it only when a format gets a new number.
 */
final class FormatSamples {

  static final String RUN = "run-1";
  static final String BASELINE = "baseline-1.jsonl";
  static final String EXTENDED = "baseline-1-extended.jsonl";
  static final ReplyKey KEY = Sample.key("worked@tiny", "case-1", 1);
  static final ReplyKey OTHER = Sample.key("terse@tiny", "case-1", 1);

  private FormatSamples() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static RunFolder run(Path folder) {
    return new RunFolder(folder.resolve(RUN), RunId.of(Sample.NOON, manifest().digest()));
  }

  static Manifest manifest() {
    return Sample.manifest("worked@tiny", "terse@tiny");
  }

  static void write(Path folder) throws IOException {
    RunFolder run = run(folder);
    Files.createDirectories(run.path());
    ManifestFile.write(run.path(), run.id(), manifest());
    try (JournalWriter journal = run.write()) {
      journal.golden(Sample.golden("case-1"));
      journal.reply(new Trial(KEY, new Response(List.of(Sample.full()))));
      journal.verdict(Sample.checked(KEY, Verdict.failed("EMPTY", "nothing was said")));
      journal.verdict(Sample.judged(KEY, Verdict.passed("polite"), 1));
      journal.reply(Sample.failed(OTHER));
      journal.verdict(
          new Finding(
              List.of(KEY, OTHER),
              Sample.TONE,
              0,
              new Verdict.Preferred(Verdict.Preferred.Choice.FIRST, Rationale.of("kinder")),
              "A",
              List.of()));
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
    try (JournalReader reader = run.read()) {
      BaselineFile.write(folder.resolve(BASELINE), reader, KEY.subject(), List.of());
      extended(folder.resolve(EXTENDED), reader);
    }
  }

  /** With a log, and a case that was added later. */
  private static void extended(Path file, JournalReader run) {
    BaselineEvent set =
        new BaselineEvent(Sample.NOON, BaselineEvent.Deed.SET, run.name(), 1, 0, "kinder replies");
    BaselineEvent later =
        new BaselineEvent(Sample.NOON.plusSeconds(60), BaselineEvent.Deed.EXTENDED, "", 1, 0, "");
    ReplyKey key = Sample.key(KEY.subject(), "case-2", 1);
    BaselineFile.write(file, run, KEY.subject(), List.of(set));
    BaselineFile.extend(
        file,
        later,
        List.of(
            new BaselineFile.Addition(
                Sample.golden("case-2"),
                List.of(Sample.trial(key, "Two.")),
                List.of(Sample.checked(key, Verdict.passed("it is two"))))));
  }
}
