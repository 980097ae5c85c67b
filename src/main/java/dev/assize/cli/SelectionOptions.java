package dev.assize.cli;

import dev.assize.cases.Selection;
import dev.assize.cases.Selection.Kind;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that choose cases; words of one kind widen the choice, kinds narrow it. */
final class SelectionOptions {

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "Only this case; * stands for any characters.")
  private List<String> cases = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only cases with this tag.")
  private List<String> tags = new ArrayList<>();

  @Option(names = "--category", paramLabel = "NAME", description = "Only cases of this category.")
  private List<String> categories = new ArrayList<>();

  @Option(names = "--feature", paramLabel = "NAME", description = "Only cases of this feature.")
  private List<String> features = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "Only cases of this golden file.")
  private List<String> files = new ArrayList<>();

  Selection selection() {
    return Selection.ALL
        .with(Kind.CASE, cases)
        .with(Kind.TAG, tags)
        .with(Kind.CATEGORY, categories)
        .with(Kind.FEATURE, features)
        .with(Kind.FILE, files);
  }
}
