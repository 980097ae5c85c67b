package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes a digest and what does not: pairing and replay stand on these rules. */
class DigestRulesTest {

  private static final String HEADER = "id,category,input,context,";
  private static final String ROW = "one,x,Who?,@knowledge/who.md,";

  @TempDir Path folder;
  private GoldenFolder golden;
  private GoldenCase plain;

  @BeforeEach
  void load_a_plain_case() {
    golden = new GoldenFolder(folder).with("knowledge/who.md", "Ada.");
    plain = golden.with("a.csv", HEADER + "notes\n" + ROW + "\n").only("a.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "notes,See the wiki.",
    "owner,ada.moss",
    "added,2026-01-01",
    "reviewed,2026-01-01",
    "expires,2030-01-01",
    "quarantined,2026-01-01 moody",
    "tags,refund",
    "parent,zero",
    "cluster,family",
    "feature,help",
    "policy,answer",
    "critical,no",
    "weight,1.0",
    "reference,''",
    "checks,' ; '"
  })
  void what_decides_nothing_is_in_no_digest(String column, String text) {
    GoldenCase other = with(column, text);
    assertThat(other.inputDigest()).isEqualTo(plain.inputDigest());
    assertThat(other.expectationDigest()).isEqualTo(plain.expectationDigest());
  }

  @ParameterizedTest
  @CsvSource({
    "reference,Ada.",
    "must_include,Ada",
    "must_not_include,Ada",
    "checks,json",
    "criteria,tone",
    "policy,decline",
    "critical,yes",
    "weight,2"
  })
  void what_decides_a_good_answer_is_in_the_expectation_digest_only(String column, String text) {
    GoldenCase other = with(column, text);
    assertThat(other.inputDigest()).isEqualTo(plain.inputDigest());
    assertThat(other.expectationDigest()).isNotEqualTo(plain.expectationDigest());
  }

  @Test
  void a_required_and_a_forbidden_fact_differ() {
    assertThat(with("must_include", "Ada").expectationDigest())
        .isNotEqualTo(with("must_not_include", "Ada").expectationDigest());
  }

  @Test
  void alternatives_and_facts_differ() {
    assertThat(with("must_include", "a|b").expectationDigest())
        .isNotEqualTo(with("must_include", "a;b").expectationDigest())
        .isNotEqualTo(with("must_include", "a\\|b").expectationDigest())
        .isEqualTo(with("must_include", " a | b ").expectationDigest());
  }

  @Test
  void an_edit_of_a_knowledge_page_changes_the_input_digest() {
    golden.with("knowledge/who.md", "Ada Moss.");
    GoldenCase edited = golden.only("a.csv");
    assertThat(edited.inputDigest()).isNotEqualTo(plain.inputDigest());
    assertThat(edited.expectationDigest()).isEqualTo(plain.expectationDigest());
  }

  @Test
  void marks_and_line_ends_of_a_page_change_nothing() {
    golden.with("knowledge/who.md", "<!-- excerpt: name -->\r\nAda.\r\n<!-- /excerpt -->\r\n");
    assertThat(golden.only("a.csv").inputDigest()).isEqualTo(plain.inputDigest());
    golden.with("b.csv", HEADER + "notes\none,x,Who?,@knowledge/who.md#name,\n");
    assertThat(golden.only("b.csv").inputDigest()).isEqualTo(plain.inputDigest());
  }

  @Test
  void an_edit_of_a_schema_changes_the_expectation_digest() {
    golden.with("s.json", "{}");
    GoldenCase first = with("checks", "json-schema: @s.json");
    golden.with("s.json", "{\"type\":\"object\"}");
    assertThat(golden.only("b.csv").expectationDigest()).isNotEqualTo(first.expectationDigest());
  }

  @Test
  void a_text_may_move_from_csv_to_jsonl() {
    golden
        .with(
            "b.csv",
            "id,category,input,context,reference,must_include,checks,criteria,policy,critical,weight\n"
                + "one,x,\"Who,\nthen?\",\\@ada says,R,\"a;b|c\\;d\",\"max-words: 5; one-of: a | b"
                + " [ignoring case]; not number: 5 [tolerance 0.1]\",tone;style,clarify,yes,0.50\n")
        .with(
            "b.jsonl",
            "{\"id\":\"one\",\"category\":\"x\",\"input\":\"Who,\\nthen?\",\"context\":\"\\\\@ada"
                + " says\",\"reference\":\"R\",\"must_include\":[\"a\",[\"b\",\"c;d\"]],"
                + "\"checks\":[\"max-words: 5\",{\"check\":\"one-of\",\"value\":[\"a\",\"b\"],"
                + "\"ignoring case\":true},{\"check\":\"number\",\"value\":5,\"not\":true,"
                + "\"tolerance\":\"0.1\"}],\"criteria\":[\"tone\",\"style\"],\"policy\":\"clarify\","
                + "\"critical\":true,\"weight\":0.5}");
    GoldenCase row = golden.only("b.csv");
    GoldenCase object = golden.only("b.jsonl");
    assertThat(object.inputDigest()).isEqualTo(row.inputDigest());
    assertThat(object.expectationDigest()).isEqualTo(row.expectationDigest());
  }

  @Test
  void compact_cells_mean_the_same_in_jsonl() {
    String cells = "\"must_include\":\"a;b|c\",\"checks\":\"json; max-words: 5\"}";
    golden.with("b.jsonl", "{\"id\":\"one\",\"category\":\"x\",\"input\":\"Who?\"," + cells);
    golden.with(
        "b.csv", "id,category,input,must_include,checks\none,x,Who?,a;b|c,json; max-words: 5\n");
    assertThat(golden.only("b.jsonl").expectationDigest())
        .isEqualTo(golden.only("b.csv").expectationDigest());
  }

  @Test
  void turns_tools_and_documents_reach_the_subject() {
    String[] parts = {
      "\"turns\":[{\"user\":\"Hi\"}]",
      "\"turns\":[{\"assistant\":\"Hi\"}]",
      "\"tools\":[{\"name\":\"clock\"}]",
      "\"tools\":[{\"name\":\"clock\",\"otherwise\":5}]",
      "\"documents\":[\"Hi\"]",
      "\"notes\":\"\",\"turns\":[],\"tools\":[],\"documents\":[]"
    };
    Set<String> digests = new HashSet<>();
    for (String part : parts) {
      golden.with("b.jsonl", "{\"id\":\"one\",\"category\":\"x\",\"input\":\"Who?\"," + part + "}");
      digests.add(golden.only("b.jsonl").inputDigest().hex());
    }
    assertThat(digests).hasSize(parts.length);
  }

  @Test
  void the_set_digest_knows_neither_the_order_of_rows_nor_the_split_into_files() {
    String header = "id,category,input\n";
    golden
        .with("all.csv", header + "one,x,Who?\ntwo,x,Where?\nthree,y,When?\n")
        .with("turned.csv", header + "three,y,When?\none,x,Who?\ntwo,x,Where?\n")
        .with("part.csv", header + "two,x,Where?\n")
        .with("rest.csv", header + "three,y,When?\none,x,Who?\n")
        .with("less.csv", header + "three,y,When?\none,x,Who?\n");
    GoldenSet all = golden.load("all.csv");
    assertThat(golden.load("turned.csv").digest()).isEqualTo(all.digest());
    assertThat(golden.load("part.csv", "rest.csv").digest()).isEqualTo(all.digest());
    assertThat(golden.load("rest.csv", "part.csv").digest()).isEqualTo(all.digest());
    assertThat(golden.load("less.csv").digest()).isNotEqualTo(all.digest());
  }

  private GoldenCase with(String column, String text) {
    String cell = "\"" + text.replace("\"", "\"\"") + "\"";
    return golden.with("b.csv", HEADER + column + "\n" + ROW + cell + "\n").only("b.csv");
  }
}
