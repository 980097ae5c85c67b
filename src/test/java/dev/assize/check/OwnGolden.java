package dev.assize.check;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenFiles;
import dev.assize.cases.GoldenLoader;
import dev.assize.provider.ModelReply;
import dev.assize.subject.Prompt;
import dev.assize.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;

/** This repository's own golden queries, and what their checks say of a reply. */
final class OwnGolden {

  private OwnGolden() {}

  static List<GoldenCase> cases() {
    return GoldenLoader.load(Path.of(""), files(), ',', new Problems()).cases();
  }

  private static List<Path> files() {
    return GoldenFiles.matching(
        Path.of(""),
        List.of("golden-queries/*.csv", "golden-queries/*.jsonl"),
        Place.of("assize.yaml"),
        new Problems());
  }

  /** Whether every check of the case passes the reply. */
  static boolean passes(GoldenCase golden, String reply) {
    Exhibit exhibit =
        new Exhibit(golden, new Prompt(List.of()), Trying.response(ModelReply.ofText(reply)));
    return Trying.verdicts(golden, exhibit).stream().allMatch(OwnGolden::isPassed);
  }

  static boolean isPassed(Verdict verdict) {
    return verdict.equals(Verdict.passed(verdict.rationale().text()));
  }
}
