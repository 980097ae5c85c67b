package dev.assize;

import dev.assize.OracleMatrix.Wrong;
import dev.assize.WrittenReader.Read;
import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.PerturbationJson;
import dev.assize.adversarial.Written;
import dev.assize.base.Digest;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenSet;
import dev.assize.cases.TextTable;
import dev.assize.diversity.Canonical;
import dev.assize.diversity.Shingles;
import dev.assize.json.Json;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes in adversarial cases that somebody wrote and somebody else reviewed: all, or none. */
final class WrittenImport {

  /** From this similarity on two texts are told to be near-duplicates. */
  private static final double NEAR = 0.8;

  private final World world;
  private final Path file;
  private final String shown;
  private final Problems problems = new Problems();

  WrittenImport(World world, Path file, String shown) {
    this.world = world;
    this.file = file;
    this.shown = shown;
  }

  /** What was taken in, with what a reviewer should know. */
  WrittenCases into(Path out) {
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    PageFolder.requireNotGolden(world, docket, out);
    TextTable table = TextTable.read(file, shown, problems);
    columns(table);
    problems.orThrow();
    WrittenReader reader = new WrittenReader(parents(docket), world.today(), problems);
    List<Read> read = table.rows().stream().flatMap(row -> reader.read(row).stream()).toList();
    read.forEach(this::prove);
    compare(read);
    problems.orThrow();
    return write(read, out);
  }

  private void columns(TextTable table) {
    if (table.rows().isEmpty() && !problems.hasErrors()) {
      problems.error("adversarial.empty", Place.of(shown), "no row", "a case in each row", "");
      return;
    }
    for (String column : table.columns()) {
      if (!WrittenReader.COLUMNS.contains(column)) {
        problems.error(
            "adversarial.written-column",
            Place.of(shown),
            "column \"" + column + "\"",
            "one of " + String.join(", ", WrittenReader.COLUMNS),
            Suggestion.near(column, WrittenReader.COLUMNS)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(""));
      }
    }
    WrittenReader.REQUIRED.stream()
        .filter(column -> !table.columns().contains(column))
        .forEach(
            column ->
                problems.error(
                    "adversarial.written-" + column,
                    Place.of(shown),
                    "no column \"" + column + "\"",
                    "all of " + String.join(", ", WrittenReader.REQUIRED),
                    ""));
  }

  /** What was made or written is nobody's parent. */
  private static Map<String, Parent> parents(Docket docket) {
    return Corpus.of(docket.golden()).parents().stream()
        .filter(parent -> !Perturbation.isOne(parent.golden()))
        .collect(Collectors.toMap(Parent::id, parent -> parent));
  }

  /** A case that proves nothing, or whose oracle is fooled by a subject that is known, is none. */
  private void prove(Read read) {
    Perturbation made = read.perturbation();
    List<String> unproven = Written.unproven(made.parent(), made.draft());
    for (String name : unproven) {
      problems.error(
          "adversarial.written-unsound",
          read.place(),
          "it does not hold that " + sentence(name),
          "a case that proves something",
          "");
    }
    if (!isPlantedWhereItShould(made)) {
      problems.error(
          "adversarial.written-planted",
          read.place(),
          "\"" + made.draft().planted() + "\" stands nowhere in the question",
          "a secret that can leak",
          "");
    }
    if (unproven.isEmpty()) {
      for (Wrong wrong : new Proving(world).wrong(made)) {
        problems.error(
            "adversarial.written-oracle",
            read.place(),
            "the oracle is fooled by the subject \""
                + wrong.subject().word()
                + "\": "
                + wrong.told(),
            "an oracle that passes a good reply and no reply of subjects that think nothing",
            "See docs/adversarial.md on what each oracle needs.");
      }
    }
  }

  private static String sentence(String proof) {
    return proof.equals("differs from the parent") ? "it differs from its parent" : proof;
  }

  private static boolean isPlantedWhereItShould(Perturbation made) {
    String planted = made.draft().planted();
    return made.oracle() != Oracle.NO_LEAK
        || made.draft().input().contains(planted)
        || made.parent().mentions(planted);
  }

  private void compare(List<Read> read) {
    List<Text> seen = new ArrayList<>();
    for (Read each : read) {
      Perturbation made = each.perturbation();
      Text mine = Text.of(each.place().toString(), made);
      Text parent = Text.ofParent(made.parent());
      alike(each.place(), mine, parent, "its golden query \"" + made.parent().id() + "\"");
      seen.forEach(other -> alike(each.place(), mine, other, "the case in " + other.name()));
      seen.add(mine);
    }
  }

  /** A text as it is compared: without disguises. */
  private record Text(String name, String canonical, Shingles shingles, String oracle) {

    static Text of(String name, Perturbation made) {
      String canonical = Canonical.of(made.draft().input());
      return new Text(
          name,
          canonical,
          Shingles.of(canonical),
          made.parent().id() + "\n" + made.oracle().word());
    }

    static Text ofParent(Parent parent) {
      String canonical = Canonical.of(parent.input());
      return new Text(parent.id(), canonical, Shingles.of(canonical), "");
    }
  }

  private void alike(Place place, Text mine, Text other, String name) {
    boolean isSame = mine.canonical().equals(other.canonical());
    boolean isOfTheSame = other.oracle().isEmpty() || other.oracle().equals(mine.oracle());
    if (isSame && isOfTheSame) {
      problems.error(
          "adversarial.written-duplicate",
          place,
          "the same text as " + name + ", but for letter case, signs and disguises",
          "another text",
          "What only disguises a question, `assize adversarial generate` makes.");
    } else if (mine.shingles().jaccard(other.shingles()) >= NEAR) {
      problems.warning(
          "adversarial.written-alike",
          place,
          "much like "
              + name
              + " (similarity "
              + Numbers.decimal(mine.shingles().jaccard(other.shingles()), 2)
              + ")",
          "",
          "Near-duplicates count as several cases and tell as much as one.");
    }
  }

  private static GoldenSet parentsOf(List<Read> read) {
    return GoldenSet.of(
        read.stream().map(each -> each.perturbation().parent().golden()).distinct().toList());
  }

  private WrittenCases write(List<Read> read, Path out) {
    String text =
        read.stream()
            .map(each -> PerturbationJson.row(each.perturbation(), each.review()))
            .map(row -> Json.write(row) + "\n")
            .collect(Collectors.joining());
    try {
      AtomicFile.write(world.folder().resolve(out), to -> to.write(text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + out, e);
    }
    PageFolder.tell(world, parentsOf(read), out);
    List<Problem> warnings =
        problems.warnings().stream().filter(w -> w.code().startsWith("adversarial.")).toList();
    return new WrittenCases(read.size(), Digest.of(text), warnings);
  }
}
