package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file whose lines are not as they were made. */
class PerturbationFileTest {

  @TempDir Path temp;

  private final GoldenSet golden = GoldenSet.of(Fixture.golden().cases().subList(0, 20));
  private List<String> lines;

  @BeforeEach
  void makes() {
    lines =
        new Selector(Corpus.of(golden), List.of(Trials.mutator("S01")), Fixture.ROOT)
            .select(20, EnumSet.of(Family.SURFACE))
            .first(3)
            .map(each -> Json.write(PerturbationJson.row(each)))
            .toList();
  }

  private GoldenSet read(List<String> some) throws IOException {
    Path file = Files.write(temp.resolve("made.jsonl"), some);
    Problems problems = new Problems();
    GoldenSet read = GoldenLoader.load(temp, List.of(file.getFileName()), ',', problems);
    problems.orThrow();
    return read;
  }

  /** What is said when the second line was edited. */
  private List<String> told(UnaryOperator<String> edit) throws IOException {
    return told(edit, golden);
  }

  private List<String> told(UnaryOperator<String> edit, GoldenSet parents) throws IOException {
    List<String> edited = new ArrayList<>(lines);
    edited.set(1, edit.apply(lines.get(1)));
    Problems problems = new Problems();
    PerturbationFile.inspect("made.jsonl", edited, read(edited), parents, problems);
    assertThat(problems.all()).allMatch(problem -> problem.place().line() == 2);
    return problems.all().stream().map(Problem::code).toList();
  }

  @Test
  void a_file_as_it_was_made_is_faultless() throws IOException {
    assertThat(told(line -> line)).isEmpty();
  }

  @Test
  void a_line_without_an_origin_is_told() throws IOException {
    assertThat(told(line -> line.replaceFirst(",\"perturbation\":.*", "}")))
        .containsExactly("adversarial.no-origin");
  }

  @Test
  void a_schema_of_another_edition_is_told_and_nothing_else() throws IOException {
    assertThat(told(line -> line.replace("assize/perturbation/1", "assize/perturbation/7")))
        .containsExactly("adversarial.schema");
  }

  @Test
  void an_id_that_does_not_follow_from_the_chain_is_told() throws IOException {
    assertThat(told(line -> line.replace("\"mutator\":\"S01\"", "\"mutator\":\"S02\"")))
        .containsExactly("adversarial.wrong-id");
    assertThat(told(line -> line.replaceFirst("\"stream\":\"[0-9a-f]+\"", "\"stream\":\"no\"")))
        .containsExactly("adversarial.wrong-id");
    assertThat(told(line -> line.replaceFirst("\"variant\":\\d+", "\"variant\":77")))
        .containsExactly("adversarial.wrong-id");
  }

  @Test
  void a_question_that_was_edited_is_told() throws IOException {
    assertThat(told(line -> line.replaceFirst("\"input\":\"", "\"input\":\"Oh. ")))
        .containsExactly("adversarial.changed");
  }

  @Test
  void a_parent_that_is_gone_is_told() throws IOException {
    assertThat(told(line -> line.replaceFirst("\"parent\":\"[^\"]+\"", "\"parent\":\"gone\"")))
        .containsExactly("adversarial.unknown-parent");
  }

  @Test
  void a_parent_that_was_edited_is_a_warning() throws IOException {
    String id =
        read(lines).cases().stream()
            .filter(c -> c.place().line() == 2)
            .findFirst()
            .orElseThrow()
            .standing()
            .parent();
    List<String> file = Files.readAllLines(Fixture.file());
    List<String> own =
        file.stream()
            .filter(
                line ->
                    golden.cases().stream()
                        .anyMatch(c -> line.contains("\"id\":\"" + c.id() + "\"")))
            .map(
                line ->
                    line.contains("\"id\":\"" + id + "\"")
                        ? line.replaceFirst("\"input\":\"", "\"input\":\"Oh. ")
                        : line)
            .toList();
    Path parents = Files.createDirectories(temp.resolve("parents"));
    Files.write(parents.resolve("goldens.jsonl"), own);
    Problems problems = new Problems();
    GoldenSet edited = GoldenLoader.load(parents, List.of(Path.of("goldens.jsonl")), ',', problems);
    problems.orThrow();
    Problems told = new Problems();
    PerturbationFile.inspect("made.jsonl", lines, read(lines), edited, told);
    assertThat(told.all()).extracting(Problem::code).contains("adversarial.outdated");
    assertThat(told.hasErrors()).isFalse();
  }

  @Test
  void a_case_that_was_written_needs_a_reviewer_a_day_and_depth_one() throws IOException {
    UnaryOperator<String> written =
        line -> line.replace("\"mutator\":\"S01\"", "\"mutator\":\"W01\"");
    assertThat(told(written)).contains("adversarial.unreviewed");
    for (String review :
        List.of(
            "{\"by\":\"\",\"on\":\"2026-11-01\",\"depth\":1}",
            "{\"by\":\"Ada\",\"on\":\"\",\"depth\":1}",
            "{\"by\":\"Ada\",\"on\":\"2026-11-01\",\"depth\":2}")) {
      assertThat(told(line -> reviewed(written.apply(line), review)))
          .as(review)
          .contains("adversarial.unreviewed");
    }
    String good = "{\"by\":\"Ada\",\"on\":\"2026-11-01\",\"depth\":1}";
    assertThat(told(line -> reviewed(written.apply(line), good)))
        .containsExactly("adversarial.wrong-id");
  }

  private static String reviewed(String line, String review) {
    return line.replace(
        "\"schema\":\"assize/perturbation/1\"",
        "\"schema\":\"assize/perturbation/1\",\"review\":" + review);
  }

  @Test
  void a_tier_is_told_by_the_line_and_not_of_what_is_smaller_or_written() throws IOException {
    assertThat(PerturbationFile.tagged(lines, read(lines)).cases())
        .allMatch(
            each ->
                each.standing().tags().containsAll(List.of("tier:200", "tier:1000", "tier:10000")));
    List<String> other =
        List.of(
            lines.get(0).replace("\"mutator\":\"S01\"", "\"mutator\":\"W01\""),
            lines
                .get(1)
                .replaceFirst("(\"stream\":\"[0-9a-f]+\")", "$1,\"left\":{\"of\":3,\"kept\":[1]}"));
    assertThat(PerturbationFile.tagged(other, read(other)).cases())
        .hasSize(2)
        .noneMatch(
            each -> each.standing().tags().stream().anyMatch(tag -> tag.startsWith("tier:")));
  }

  @Test
  void a_chain_is_read_back_as_it_was_written_and_what_is_no_line_has_none() {
    List<Link> chain = PerturbationFile.chain(lines.getFirst());
    assertThat(chain).hasSize(1);
    assertThat(chain.getFirst().mutator()).isEqualTo("S01");
    assertThat(chain.getFirst().version()).isEqualTo(1);
    assertThat(chain.getFirst().drawn()).containsKey("rate");
    assertThat(lines.getFirst())
        .contains("\"stream\":\"" + Long.toHexString(chain.getFirst().stream()) + "\"");
    assertThat(PerturbationFile.chain("{\"a\":1}")).isEmpty();
    assertThat(PerturbationFile.chain("not json")).isEmpty();
    assertThat(PerturbationFile.chain("{\"perturbation\":{\"chain\":[7,{}]}}"))
        .containsExactly(new Link("", 0, 0, 0, new TreeMap<>()));
  }

  @Test
  void faults_are_told_in_the_order_of_the_lines() throws IOException {
    for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 0, 2))) {
      List<String> edited =
          order.stream()
              .map(i -> lines.get(i).replace("\"input\":\"", "\"input\":\"Oh. "))
              .toList();
      Problems problems = new Problems();
      PerturbationFile.inspect("made.jsonl", edited, read(edited), golden, problems);
      assertThat(problems.all())
          .extracting(problem -> problem.place().line())
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void the_last_line_of_a_tier_is_in_it_and_the_next_is_not() throws IOException {
    List<String> many =
        new Selector(Fixture.corpus(), List.of(Trials.mutator("S03")), Fixture.ROOT)
            .select(Family.WHOLE, EnumSet.of(Family.SURFACE))
            .first(201)
            .map(each -> Json.write(PerturbationJson.row(each)))
            .toList();
    assertThat(
            PerturbationFile.tagged(many, read(many)).cases().stream()
                .filter(each -> !each.standing().tags().contains("tier:200"))
                .map(each -> each.place().line()))
        .containsExactly(201);
  }
}
