package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule's arithmetic, shown so that it can be checked by hand. */
class ExplainTest {

  @TempDir Path temp;

  @BeforeEach
  void a_run_in_which_ten_of_forty_broke() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              int number = Integer.parseInt(request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1"));
              boolean broke = request.contains("anew") && number <= 20 && number % 2 == 0;
              return broke ? "No idea." : "It is answer " + number + ".";
            })) {
      TinyProject project = TinyProject.in(temp, model.url(), 40);
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace(
                  "{margin: 5 points}",
                  "{margin: 5 points, rules: [{name: even, scope: category even, margin: 5 points},"
                      + " {name: good enough, floor: 60 %}]}"));
      type("run");
    }
  }

  @Test
  void the_rule_on_the_whole_set_is_shown_from_the_pairs_to_the_answer() {
    Printed explained = type("explain");

    assertThat(explained.code()).as(explained.toString()).isZero();
    assertThat(explained.out().replaceAll("\\d{8}T\\d{6}Z-\\w{8}", "RUN"))
        .isEqualTo(
            """
            margin: RUN:new@m against RUN:old@m
            pairs      40 cases of all with a pass rate on both sides, in 40 clusters
            table      both pass n11 = 30, fixed n10 = 0, broke n01 = 10, both fail n00 = 0
            by hand    D = (n10 - n01) / N = (0 - 10) / 40
            means      baseline 1, candidate 0.75, difference -0.25
            method     Tango's score interval, exact McNemar
            interval   90 %, -0.37597294 to -0.155703784
            check      Tango's z(t) = (n10 - n01 - N t) / sqrt(N (2 q + t (1 - t))) is \
            1.644853627 at the lower limit and -1.644853627 at the upper
            McNemar    mid-p 9.8e-04, exact 0.0020
            to ship    is -0.37597294 > -0.05 (minus the margin)? no.
            to hold    is -0.155703784 < 0? yes: HOLD.
            critical   no critical case stands in the way.
            """);
  }

  @Test
  void a_rule_of_the_gate_is_shown_with_its_share_of_the_error() {
    assertThat(type("explain", "even").out())
        .contains("pairs      20 cases of category even with a pass rate on both sides")
        .contains("broke n01 = 10")
        .contains("raised with the other rules of its tier: 0.0020; broken from 0.03 down")
        .contains("answer     HOLD: even: -50.0 points");
    assertThat(type("explain", "good enough").out())
        .contains("value      0.75 (pass rate)", "floor      0.6");
  }

  @Test
  void an_unknown_rule_is_told_with_the_known_ones() {
    Printed explained = type("explain", "evn");
    assertThat(explained.code()).isEqualTo(2);
    assertThat(explained.err()).contains("no rule \"evn\"", "margin; even; good enough");
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
