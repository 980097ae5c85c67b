package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads whose golden files are wrong. */
class GoldenFaultsTest {

  private static final Path ROOT = Path.of("src/test/resources/golden-faulty");

  @TempDir Path folder;

  @Test
  void all_faults_of_all_files_are_told_at_once() throws Exception {
    Problems problems = new Problems();
    List<Path> files =
        Stream.of("header", "separator", "quote", "trailing", "rows")
            .map(name -> Path.of("golden-queries", name + ".csv"))
            .toList();
    GoldenLoader.load(ROOT, files, ',', problems);
    GoldenLoader.load(ROOT, List.of(Path.of("golden-queries/records.jsonl")), ',', problems);

    assertThat(told(problems)).isEqualTo(Files.readString(ROOT.resolve("approved.txt")));
  }

  @Test
  void a_duplicate_id_names_the_first_place_in_another_file() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("a.csv", "id,category,input\none,x,Who?\nrefund-017,x,Where?\n")
            .with("b.jsonl", "{\"id\":\"refund-017\",\"category\":\"x\",\"input\":\"When?\"}\n");
    GoldenSet set = golden.load("a.csv", "b.jsonl");
    assertThat(set.size()).isEqualTo(2);
    assertThat(golden.told())
        .isEqualTo(
            "golden-queries/b.jsonl:1: error cases.duplicate-id: id \"refund-017\" was first used"
                + " in golden-queries/a.csv:3. Give each case its own id.");
  }

  @Test
  void rows_above_an_unclosed_quote_are_still_read() {
    GoldenFolder golden =
        new GoldenFolder(folder).with("a.csv", "id,category,input\none,x,Who?\ntwo,x,\"Where?\n");
    assertThat(golden.load("a.csv").cases()).extracting(GoldenCase::id).containsExactly("one");
    assertThat(golden.problems.all())
        .extracting(Problem::code, p -> p.place().line())
        .containsExactly(Tuple.tuple("cases.unclosed-quote", 3));
  }

  @Test
  void a_file_that_is_not_there_and_one_without_a_header_are_told() {
    GoldenFolder golden = new GoldenFolder(folder).with("empty.csv", "\n");
    golden.load("missing.csv", "empty.csv");
    assertThat(golden.problems.all())
        .extracting(Problem::code)
        .containsExactly("cases.missing-file", "cases.empty-file");
  }

  @Test
  void a_reference_through_a_link_out_of_the_folder_is_refused() throws Exception {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("a.csv", "id,category,input,context\none,x,Who?,@knowledge/link.md\n");
    Path secret = Files.writeString(folder.resolve("secret.md"), "the secret");
    Files.createDirectories(folder.resolve("golden-queries/knowledge"));
    Files.createSymbolicLink(folder.resolve("golden-queries/knowledge/link.md"), secret);
    GoldenSet set = golden.load("a.csv");
    assertThat(set.cases().get(0).question().contextText()).isEmpty();
    assertThat(golden.told()).contains("cases.missing-knowledge", "leads out of the folder");
  }

  @Test
  void an_absolute_reference_is_refused() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with("a.csv", "id,category,input,context\none,x,Who?,@" + folder + "/x.md\n");
    golden.load("a.csv");
    assertThat(golden.problems.all())
        .extracting(Problem::code)
        .containsExactly("cases.reference-outside");
  }

  @Test
  void an_id_of_eighty_letters_is_the_longest() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with(
                "a.csv",
                "id,category,input\n" + "a".repeat(80) + ",x,Who?\n" + "b".repeat(81) + ",x,Who?");
    assertThat(golden.load("a.csv").size()).isEqualTo(1);
    assertThat(golden.told()).startsWith("golden-queries/a.csv:3: error cases.malformed-id");
  }

  @Test
  void a_fault_is_always_one_line_however_hostile_the_text() {
    GoldenFolder golden =
        new GoldenFolder(folder)
            .with(
                "a.csv",
                "id,category,input,weight\n\"x\n\u001b[31mred\",x,Who?,\""
                    + "9\n".repeat(99)
                    + "\"\n");
    golden.load("a.csv");
    assertThat(golden.problems.all()).hasSize(2);
    assertThat(golden.told().lines()).hasSize(2);
    assertThat(golden.told()).doesNotContain("\u001b");
  }

  private static String told(Problems problems) {
    return problems.all().stream().map(p -> p + "\n").collect(Collectors.joining());
  }
}
