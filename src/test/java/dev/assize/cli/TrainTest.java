package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge is taught by labels, held against them, and heard in a run: nobody is ever asked. */
class TrainTest {

  private static final String JUDGE =
      "name: right\nkind: learned\ncriterion: right\nmodel-file: judges/right.model.json\n"
          + "features: [reference]\n";

  @TempDir Path temp;
  private ScriptedModel model;
  private LabelledShop shop;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(request -> "It takes 7 days.");
    shop = LabelledShop.in(temp, model.url(), LabelledShop::isGood);
    shop.write("judges/right.yaml", JUDGE);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void what_labels_teach_is_written_and_shown_by_replies_that_were_held_out() {
    Printed trained = shop.type("train", "right");

    assertThat(trained.code()).as(trained.toString()).isZero();
    assertThat(trained.out())
        .contains("judge:right, taught by labels of right")
        .contains("180 replies in 10 folds, 29 features")
        .contains("  people pass 110: it passes 110")
        .contains("  people fail 70: it fails 70")
        .contains("reference-");
    assertThat(trained.err()).contains("Written: judges/right.model.json");
    String written = shop.read("judges/right.model.json");
    assertThat(written).contains("\"schema\": \"assize/learned-judge/1\"", "\"held_out\": [");

    assertThat(shop.type("train", "right").code()).isZero();
    assertThat(shop.read("judges/right.model.json")).isEqualTo(written);
    assertThat(shop.type("lint").err() + shop.type("lint").out()).doesNotContain("right.model");
    assertThat(shop.type("calibrate", "right", "--probes", "0").out())
        .contains("  it passes            110            0\n")
        .contains("  it fails               0           70\n");
    assertThat(model.calls()).isZero();
  }

  @Test
  void before_it_was_taught_anything_it_says_what_is_to_be_done() {
    Printed lint = shop.type("lint");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.toString())
        .contains("cannot read judges/right.model.json", "Train it: assize train right");
  }

  @Test
  void all_that_is_wrong_is_told_and_nothing_is_written() {
    shop.write("judges/right.yaml", JUDGE.replace("[reference]", "[tone]") + "provider: p\n");
    shop.write(
        "judges/right.labels.csv",
        shop.read("judges/right.labels.csv").replace("c-007,", "x-007,"));
    Printed trained = shop.type("train", "right");

    assertThat(trained.code()).isEqualTo(2);
    assertThat(trained.err())
        .contains("judges/right.yaml:5", "features: tone", "unknown key \"provider\"")
        .contains("no case \"x-007\"");
    assertThat(temp.resolve("judges/right.model.json")).doesNotExist();
  }

  @Test
  void a_judge_that_does_not_learn_and_one_that_is_not_there_are_refused() {
    shop.write("judges/right.yaml", "name: right\nkind: question\nprovider: p\n");
    assertThat(shop.type("train", "right").err()).contains("kind: question", "learned");
    assertThat(shop.type("train", "rigth").err()).contains("Did you mean", "right");
  }

  @Test
  void too_few_labels_are_told_with_their_number() {
    StringBuilder few =
        new StringBuilder(shop.read("judges/right.labels.csv").lines().findFirst().orElseThrow());
    few.append('\n');
    for (int i = 101; i <= 120; i++) {
      few.append(LabelledShop.line(i, LabelledShop.isGood(i), "anna"));
    }
    shop.write("judges/right.labels.csv", few.toString());
    Printed trained = shop.type("train", "right");

    assertThat(trained.code()).isEqualTo(2);
    assertThat(trained.err()).contains("20 replies", "10 pass, 10 fail", "at least 20 of both");
  }
}
