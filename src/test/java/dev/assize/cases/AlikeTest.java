package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlikeTest {

  private static final String HEADER = "id,category,tags,input,checks,criteria,owner\n";

  @TempDir Path temp;

  @Test
  void what_two_cases_have_in_common_is_held_once() {
    List<GoldenCase> cases =
        new GoldenFolder(temp)
            .with(
                "a.csv",
                HEADER
                    + "a,refunds,money,When?,contains: 30 days [ignoring case],tone,ann\n"
                    + "b,refunds,money,How?,contains: 30 days [ignoring case],tone,ann\n")
            .load("a.csv")
            .cases();

    GoldenCase a = cases.getFirst();
    GoldenCase b = cases.getLast();
    CheckSpec first = a.expectation().checks().getFirst();
    CheckSpec second = b.expectation().checks().getFirst();
    assertThat(b.standing()).isSameAs(a.standing());
    assertThat(b.stewardship()).isSameAs(a.stewardship());
    assertThat(b.expectationDigest()).isSameAs(a.expectationDigest());
    assertThat(b.expectation().criteria()).isSameAs(a.expectation().criteria());
    assertThat(second.text()).isSameAs(first.text());
    assertThat(second.options()).isSameAs(first.options());
    assertThat(second.spot()).isSameAs(first.spot());
  }

  @Test
  void each_check_keeps_its_line_and_its_character() {
    List<GoldenCase> cases =
        new GoldenFolder(temp)
            .with(
                "a.csv",
                HEADER
                    + "a,refunds,,When?,contains: 30 days,,\n"
                    + "b,refunds,,How?,refused; contains: 30 days,,\n")
            .load("a.csv")
            .cases();

    CheckSpec first = cases.getFirst().expectation().checks().getFirst();
    CheckSpec second = cases.getLast().expectation().checks().getLast();
    assertThat(first.place()).hasToString("golden-queries/a.csv:2");
    assertThat(first.spot().words()).isEqualTo(", character 1");
    assertThat(second.place()).hasToString("golden-queries/a.csv:3");
    assertThat(second.spot().words()).isEqualTo(", character 10");
  }

  @Test
  void options_are_sorted_and_nobody_can_change_them() {
    CheckSpec check =
        new GoldenFolder(temp)
            .with("a.csv", HEADER + "a,c,,Q?,\"number: 5 [tolerance 1, any unit]\",,\n")
            .load("a.csv")
            .cases()
            .getFirst()
            .expectation()
            .checks()
            .getFirst();

    assertThat(check.options()).hasToString("{any unit=, tolerance=1}");
    assertThatThrownBy(() -> check.options().put("unit", "euros"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> check.options().remove("tolerance"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
