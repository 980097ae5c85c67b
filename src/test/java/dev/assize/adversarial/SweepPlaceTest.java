package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the evidence stands is written beside a case, and read into its tags. */
class SweepPlaceTest {

  @TempDir Path temp;

  @Test
  void a_swept_case_says_by_its_tags_where_its_evidence_stands() throws IOException {
    List<String> lines = lines("R03", 12);
    GoldenSet read = read(lines);

    GoldenSet told = PerturbationFile.tagged(lines, read);

    assertThat(told.cases()).hasSize(12).allSatisfy(SweepPlaceTest::isWhereItsLineSays);
    assertThat(told.digest()).isEqualTo(read.digest());
  }

  private static void isWhereItsLineSays(GoldenCase each) {
    SweepPlace place = SweepPlace.of(each.standing().tags()).orElseThrow();
    int all = each.question().context().stream().mapToInt(p -> p.text().length()).sum();
    assertThat(place.position()).isIn(0, 25, 50, 75, 100);
    assertThat(all).as("four characters a token").isGreaterThan(4 * place.padding());
  }

  @Tag("exhaustive")
  @Test
  void other_cases_have_no_such_place() throws IOException {
    List<String> lines = lines("D01", 3);
    GoldenSet read = read(lines);

    GoldenSet told = PerturbationFile.tagged(lines, read);

    assertThat(told.cases())
        .hasSize(3)
        .allSatisfy(
            each ->
                assertThat(each.standing().tags())
                    .contains("D01", "tier:200")
                    .noneMatch(tag -> tag.startsWith("position:") || tag.startsWith("padding:")));
    assertThat(told.digest()).isEqualTo(read.digest());
  }

  @Test
  void tags_of_others_are_no_place() {
    assertThat(SweepPlace.of(List.of("R03", "position:25", "padding:4000")))
        .contains(new SweepPlace(25, 4000));
    assertThat(SweepPlace.of(List.of("position:25", "padding:4000"))).isEmpty();
    assertThat(SweepPlace.of(List.of("R03", "position:25"))).isEmpty();
    assertThat(SweepPlace.of(List.of("R03", "position:suffix", "padding:4000"))).isEmpty();
  }

  private static List<String> lines(String mutator, int count) {
    Selection selection =
        new Selector(Fixture.corpus(), List.of(Trials.mutator(mutator)), Fixture.ROOT)
            .select(Family.WHOLE, EnumSet.allOf(Family.class));
    return selection.first(count).map(each -> Json.write(PerturbationJson.row(each))).toList();
  }

  private GoldenSet read(List<String> lines) throws IOException {
    Path file = Files.write(temp.resolve("made.jsonl"), lines);
    Problems problems = new Problems();
    GoldenSet read = GoldenLoader.load(temp, List.of(file.getFileName()), ',', problems);
    problems.orThrow();
    return read;
  }

  @Test
  void only_place_and_length_become_tags() {
    TreeMap<String, String> drawn =
        new TreeMap<>(Map.of("position", "25", "tokens", "4000", "style", "LOWER"));
    assertThat(SweepPlace.tags("R03", drawn)).containsExactly("position:25", "padding:4000");
    assertThat(SweepPlace.tags("D01", drawn)).isEmpty();
  }
}
