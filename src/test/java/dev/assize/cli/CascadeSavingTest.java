package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asking a cheap judge first saves, from what both took. */
class CascadeSavingTest {

  private static final Pattern NUMBER =
      Pattern.compile("perhaps (\\d+) weeks|reply is (\\d+) days");

  @TempDir Path temp;
  private ScriptedModel model;
  private LabelledShop shop;

  @BeforeEach
  void a_cheap_judge_that_is_unsure_of_every_tenth_reply() throws IOException {
    model = new ScriptedModel(CascadeSavingTest::fakeJudge);
    model.reads(request -> isStrong(request) ? 1000 : 100);
    shop = LabelledShop.in(temp, model.url(), i -> true);
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
                .replace(
                    "judges: {right: judges/right.yaml}",
                    "judges: {cheap: judges/cheap.yaml, strong: judges/strong.yaml, right:"
                        + " judges/right.yaml}")
            + "prices: prices.yaml\n");
    shop.write(
        "prices.yaml",
        """
        currency: EUR
        entries:
          - from: 2026-01-01
            models:
              small: {input: 1, output: 0}
              large: {input: 10, output: 0}
        """);
    judge("cheap", "small");
    judge("strong", "large");
    shop.write("judges/right.yaml", "name: right\nkind: cascade\nfirst: cheap\nthen: strong\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  private void judge(String name, String asked) {
    shop.write(
        "judges/" + name + ".yaml",
        "name: " + name + "\nprovider: p\nmodel: " + asked + "\nquestion: Is it right?\n");
  }

  private static boolean isStrong(String request) {
    return request.contains("\"large\"");
  }

  private static String fakeJudge(String request) {
    Matcher number = NUMBER.matcher(request);
    boolean isTenth = number.find() && number.group().matches(".*0 .*");
    return !isStrong(request) && isTenth
        ? "I cannot tell."
        : request.contains("good reply is") ? "PASS" : "FAIL";
  }

  @Test
  void calls_tokens_and_money_are_set_against_what_the_second_alone_would_take() {
    // Of 180 replies 18 are asked twice of the first, which says nothing, and then of the second.
    assertThat(shop.type("calibrate", "right", "--probes", "0").out())
        .contains("the second judge was asked about 18 of 180 replies, 10.0 %")
        .contains(
            "the second took 18 calls, 18,054 tokens, 0.18 EUR; at that rate it alone would take"
                + " about 180 calls, 180,540 tokens, 1.8 EUR for all replies, and both together"
                + " took 216 calls, 38,448 tokens, 0.1998 EUR: 20.0 % more calls, 78.7 % fewer"
                + " tokens, 88.9 % less money");
  }

  @Test
  void judges_of_one_model_are_not_told_apart() {
    judge("strong", "small");

    assertThat(shop.type("calibrate", "right", "--probes", "0").out())
        .contains("asked about 18 of 180 replies", "is not told apart: both ask the same model")
        .doesNotContain("at that rate");
  }
}
