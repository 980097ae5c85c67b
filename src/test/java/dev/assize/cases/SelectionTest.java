package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.Selection.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

  @TempDir Path folder;
  private GoldenSet set;
  private final Problems problems = new Problems();

  @BeforeEach
  void load() {
    set =
        new GoldenFolder(folder)
            .with(
                "a.csv",
                "id,category,tags,feature,input\n"
                    + "refund-1,returns,refund;lamp,help,Who?\n"
                    + "refund-2,returns,refund,search,Where?\n"
                    + "price-1,prices,lamp,help,When?\n")
            .with("b.csv", "id,category,input\nplain,prices,Why?\n")
            .load("a.csv", "b.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "CASE,price-1,price-1",
    "CASE,refund-*,refund-1 refund-2",
    "TAG,lamp,price-1 refund-1",
    "CATEGORY,prices,plain price-1",
    "FEATURE,help,price-1 refund-1",
    "FILE,golden-queries/b.csv,plain",
    "FILE,b.csv,plain",
    "FILE,*b.csv,plain"
  })
  void one_word_takes_the_cases_that_have_it(Kind kind, String word, String ids) {
    assertThat(take(Selection.ALL.with(kind, List.of(word)))).isEqualTo(ids);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void words_of_a_kind_widen_and_kinds_narrow() {
    Selection either = Selection.ALL.with(Kind.TAG, List.of("refund", "lamp"));
    assertThat(take(either)).isEqualTo("price-1 refund-1 refund-2");
    assertThat(take(either.with(Kind.CATEGORY, List.of("returns")))).isEqualTo("refund-1 refund-2");
    assertThat(take(Selection.ALL.with(Kind.TAG, List.of()))).hasSize("plain".length() + 26);
  }

  @Test
  void everything_is_the_set_itself() {
    assertThat(Selection.ALL.from(set, problems)).isSameAs(set);
    assertThat(Selection.ALL.isAll()).isTrue();
    assertThat(Selection.ALL.with(Kind.TAG, List.of("lamp")).isAll()).isFalse();
  }

  @Test
  void a_part_has_the_digest_of_a_set_of_its_own() {
    GoldenSet part = Selection.ALL.with(Kind.FILE, List.of("b.csv")).from(set, problems);
    assertThat(part.digest())
        .isEqualTo(new GoldenFolder(folder).load("b.csv").digest())
        .isNotEqualTo(set.digest());
  }

  @Test
  void a_word_that_no_case_has_is_an_error_with_a_guess() {
    take(Selection.ALL.with(Kind.TAG, List.of("refnd")));
    assertThat(problems.all())
        .hasToString(
            "[selection: error cases.empty-selection: no case matches `--tag refnd`. Did you mean"
                + " `refund`?]");
  }

  @Test
  void each_unknown_word_is_told_even_beside_a_known_one() {
    take(
        Selection.ALL
            .with(Kind.CASE, List.of("plain", "nowhere-near"))
            .with(Kind.CATEGORY, List.of("refunds")));
    assertThat(problems.errors()).hasSize(2);
    assertThat(problems.errors().get(0).remedy())
        .isEqualTo("Known are: plain, price-1, refund-1, refund-2.");
  }

  @Test
  void words_that_never_meet_are_an_error() {
    take(Selection.ALL.with(Kind.TAG, List.of("refund")).with(Kind.FILE, List.of("b.csv")));
    assertThat(problems.all())
        .hasToString(
            "[selection: error cases.empty-selection: no case matches all of `--tag refund --file"
                + " b.csv`. Each part matches some case; leave one out.]");
  }

  @Test
  void a_word_is_no_regular_expression() {
    take(Selection.ALL.with(Kind.CASE, List.of("p.*\\E")));
    assertThat(problems.errors()).hasSize(1);
  }

  private String take(Selection selection) {
    return String.join(
        " ", selection.from(set, problems).cases().stream().map(GoldenCase::id).toList());
  }
}
