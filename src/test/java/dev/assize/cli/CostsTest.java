package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics costs}. */
class CostsTest {

  @TempDir Path temp;

  /** Of 400 cases half are easy; each reply costs 0.04 and takes 3 seconds, four of five right. */
  private CostedReplies replies() {
    CostedReplies replies = new CostedReplies(temp, 400);
    StringBuilder golden = new StringBuilder("id,category,feature,tags,input,must_include\n");
    for (int i = 1; i <= 400; i++) {
      golden.append(
          "case-%d,%s,%s,%s,Question %d?,answer %d%n"
              .formatted(
                  i,
                  CostedReplies.category(i),
                  i % 4 == 0 ? "orders" : "",
                  i % 10 == 0 ? "workflow:refund" : "plain",
                  i,
                  i));
    }
    replies.write("g.csv", golden.toString());
    replies.subject("small", i -> i % 5 != 0, 4_000, i -> 3_000).imported();
    return replies;
  }

  /**
   * Of 20 replies one was broken off first and billed, 21 · 0.0042 = 0.0882, and one judgement had
   * to be made twice, 21 · 0.0072 = 0.1512; people take 20 · 0.5 = 10. All of it is 10.2394.
   */
  @Test
  void subjects_retries_judges_repairs_and_people_are_told_apart_and_add_up() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (ScriptedModel model = new ScriptedModel(request -> WorthTest.reply(request, seen))) {
      TinyProject project = WorthTest.played(temp, model);
      Printed run = Typed.in(temp).type("run", "--quiet", "--mode", "off", "--fresh");
      project.write(
          "assize.yaml",
          project.read("assize.yaml")
              + "value: {mails: {minutes-checking: 0.5, person: clerk}}\n"
              + "economics: {worth: 1, second: 0.05}\n");

      Printed told = Typed.in(temp).type("economics", "costs", run.run() + ":new@m");

      assertThat(told.code()).as(told.toString()).isZero();
      assertThat(told.err()).isEmpty();
      assertThat(flat(told.out()))
          .contains(
              "new@m: EUR 512 for 1,000 replies, and 512",
              "new@m 20 100.0 % 4.2 0.21 7.2 0.36 500 512 1.71 (",
              "Judge Subject Replies Calls In all Each 1,000 Repairs judge:kind new@m 20 21 0.151"
                  + " 7.56 0.0072",
              "Waiting p50 Waiting p95",
              "By category");
      JsonObject bill = bill("run", "all", run.run() + ":new@m");
      assertThat(amount(bill.object("all"))).isEqualByComparingTo("10.2394");
      BigDecimal sum = BigDecimal.ZERO;
      for (String item : List.of("replies", "retries", "judges", "repairs", "people")) {
        sum = sum.add(amount(bill.object("items").object(item)));
      }
      assertThat(sum).isEqualByComparingTo("10.2394");
    }
  }

  @Test
  void parts_add_up_to_the_whole_and_a_group_knows_only_its_own() throws Exception {
    CostedReplies replies = replies();

    assertThat(amount(bill("run", "all").object("all"))).isEqualByComparingTo("16");
    assertThat(amount(bill("category", "easy").object("all"))).isEqualByComparingTo("8");
    assertThat(amount(bill("category", "hard").object("all"))).isEqualByComparingTo("8");
    assertThat(amount(bill("feature", "orders").object("all"))).isEqualByComparingTo("4");
    JsonObject refund = bill("workflow", "refund");
    assertThat(amount(refund.object("all"))).isEqualByComparingTo("1.6");
    // Every tenth case, of which none is right.
    assertThat(amount(refund.object("perCorrect"), "spentInVain")).isEqualByComparingTo("1.6");
    Printed told = replies.type("economics", "costs", "--by", "workflow");
    assertThat(flat(told.out()))
        .contains(
            "refund small 40 0.0 % 40 0 0 0 40 0 infinite",
            "refund small 3 (3 to 3) 3 3 0.0 % (0.0 to 8.8) 1 infinite unknown")
        .startsWith("small: USD 40 for 1,000 replies, and 50 (")
        .contains("People who check are in no amount")
        .contains("Nobody states what a second of waiting loses")
        .doesNotContain("By category");
  }

  @Test
  void case_by_case_each_reply_has_a_row_for_a_spreadsheet() {
    CostedReplies replies = replies();

    String csv = replies.type("economics", "costs", "--by", "case", "--format", "csv").out();

    assertThat(csv.lines()).hasSize(1 + 400);
    assertThat(csv).contains("\"case\",\"case-7\",\"small\",\"1\",\"1\",\"0\"");
    assertThat(replies.type("economics", "costs", "--format", "markdown").out())
        .startsWith("## What replies cost\n\n- small: USD 40 for 1,000 replies");
    assertThat(CostPage.of(replies.type("economics", "costs", "--format", "html")).text())
        .contains("What replies cost", "By workflow");
  }

  @Test
  void a_sealed_case_has_no_row_of_its_own() {
    CostedReplies replies = replies();
    replies.write("assize.yaml", "project: costs\ngolden: {sealed: {share: 25 %, salt: shop-1}}\n");

    Printed told = replies.type("economics", "costs", "--by", "case");
    long rows =
        replies.type("economics", "costs", "--by", "case", "--format", "csv").out().lines().count()
            - 1;

    assertThat(rows).isBetween(250L, 350L);
    assertThat(flat(told.out()))
        .contains("In no row of their own, but in all others: " + (400 - rows) + " sealed cases.")
        .contains("small: USD 40 for 1,000 replies");
  }

  @Test
  void what_no_case_has_is_told_and_nothing_priced_is_exit_4() {
    CostedReplies replies = new CostedReplies(temp, 2);
    replies
        .row("{\"case\":\"case-1\",\"subject\":\"mute\",\"response\":\"answer 1\"}")
        .row("{\"case\":\"case-2\",\"subject\":\"mute\",\"response\":\"answer 2\"}")
        .imported();

    Printed none = replies.type("economics", "costs", "--by", "feature", "--by", "workflow");
    Printed unpriced = replies.type("economics", "costs");

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .isEqualTo(
            """
            --by: error economics.no-feature: feature: no case has one; expected cases of a feature. Golden files name it in their column feature.
            --by: error economics.no-workflow: workflow: no case has one; expected cases of a workflow. A workflow is a tag of cases, such as workflow:refund.
            """);
    assertThat(unpriced.code()).isEqualTo(4);
    assertThat(flat(unpriced.out()))
        .contains("mute: unpriced: replies with neither a cost nor tokens reported.")
        .contains("mute 2 100.0 % unpriced");
  }

  private JsonObject bill(String by, String name, String... side) throws Exception {
    String[] command = {"economics", "costs", "--format", "json"};
    String[] all = Arrays.copyOf(command, command.length + side.length);
    System.arraycopy(side, 0, all, command.length, side.length);
    for (JsonValue each : Json.parseObject(Typed.in(temp).type(all).out()).list("bills")) {
      JsonObject bill = (JsonObject) each;
      if (bill.text("by").orElseThrow().equals(by)
          && bill.text("name").orElseThrow().equals(name)) {
        return bill;
      }
    }
    throw new AssertionError("no bill of " + by + " " + name);
  }

  private static BigDecimal amount(JsonObject price) {
    return amount(price, "amount");
  }

  private static BigDecimal amount(JsonObject json, String key) {
    return ((JsonValue.JsonNumber) json.get(key).orElseThrow()).value();
  }
}
