package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Assize;
import dev.assize.RouteRequest;
import dev.assize.TiersRequest;
import dev.assize.TrimRequest;
import dev.assize.World;
import dev.assize.base.Place;
import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Payer;
import dev.assize.budget.BurnLine.Spent;
import dev.assize.budget.Consumption;
import dev.assize.budget.Unit;
import dev.assize.json.Json;
import dev.assize.project.RouteWorth;
import dev.assize.replay.Timekeeper;
import dev.assize.report.economics.BurnDownView;
import dev.assize.report.economics.CostAnswer;
import dev.assize.report.economics.Paper;
import dev.assize.report.economics.PaperJson;
import dev.assize.report.economics.PaperReader;
import dev.assize.report.html.PaperPage;
import dev.assize.report.text.PaperMarkdown;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers about cost that were stored and read again are shown in the same bytes. */
class StoredPapersTest {

  private static final long SEED = 20261123;

  /** Every kind of answer; a report may hold several, and is sent by mail. */
  private static final int SMALL = 30_000;

  static final String USE_CASE =
      """
      project: costs
      value:
        mails:
          currency: USD
          tasks: 1000
          minutes-saved: {value: 5, low: 4, high: 8}
          minutes-lost: 10
          minutes-checking: 0.5
          wage: 60
          judge: 0.01
          lost-per-second: 0.05
          upkeep: 300
      hosting:
        shed: {currency: USD, tokens: {value: 1.0e9, low: 5.0e8, high: 2.0e9}, api-price: 2,
          machine-hour: 1, throughput: 1000, utilisation: 0.5, peak: 1, hours: 10, wage: 50, other: 0,
          upfront: 12000, months: 24}
      """;

  @TempDir Path temp;

  @Test
  void every_kind_of_answer_has_the_same_page_after_it_was_stored() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 3; round++) {
      Path folder = temp.resolve("round-" + round);
      assertThat(folder.toFile().mkdir()).isTrue();
      int cases = random.nextInt(240, 300);
      CostedReplies replies = new CostedReplies(folder, cases);
      for (String name : List.of("first", "<b>second</b>", "third")) {
        double rate = random.nextDouble();
        replies.subject(
            name,
            i -> random.nextDouble() < rate,
            random.nextInt(1, 500),
            i -> random.nextInt(100, 3_000));
      }
      String run = replies.imported();
      replies.write("assize.yaml", USE_CASE);
      Assize assize = Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}));

      same(
          assize
              .economics()
              .tiers(
                  new TiersRequest(
                      List.of(run), Map.of(), OptionalDouble.of(0.05), OptionalInt.empty())));
      same(
          assize
              .economics()
              .routes(
                  new RouteRequest(
                      List.of(run),
                      List.of(),
                      new RouteRequest.Cascades("", List.of(), List.of()),
                      RouteWorth.UNSAID,
                      OptionalDouble.of(0.05),
                      new RouteRequest.Table("", ""))));
      same(
          assize
              .economics()
              .trim(
                  new TrimRequest(
                      "first",
                      "third",
                      new TrimRequest.Terms(OptionalDouble.of(0.05), Optional.empty()))));
      same(assize.economics().worth(List.of(run)));
      same(assize.economics().hosting(""));
      same(budgets(random));
    }
  }

  private static CostAnswer budgets(SplittableRandom random) {
    YearMonth month = YearMonth.of(2026, 11);
    Map<LocalDate, Spent> spent = new TreeMap<>();
    for (int day = 1; day < 20; day += random.nextInt(1, 4)) {
      spent.put(month.atDay(day), new Spent(Consumption.ofCalls(random.nextInt(1, 500)), 3));
    }
    Map<Unit, BigDecimal> most = Map.of(Unit.CALLS, BigDecimal.valueOf(random.nextInt(1, 6_000)));
    BurnLine line = BurnLine.of(new Payer("", most), Unit.CALLS, spent, month, month.atDay(20));
    return new BurnDownView("costs", month, month.atDay(20), "EUR", List.of(line));
  }

  private static void same(CostAnswer answer) throws Exception {
    Paper paper = answer.paper();
    String json = Json.pretty(PaperJson.of(paper));
    Paper stored = PaperReader.paper(Json.parseObject(json), Place.of("report.json"));
    String what = paper.title() + ", seed " + SEED;

    assertThat(stored).as(what).isEqualTo(paper);
    assertThat(page(stored)).as(what).isEqualTo(page(paper));
    assertThat(PaperMarkdown.of(stored)).as(what).isEqualTo(PaperMarkdown.of(paper));
    assertThat(json.length()).as(what).isLessThan(SMALL);
  }

  private static String page(Paper paper) throws Exception {
    StringWriter out = new StringWriter();
    PaperPage.write("costs", paper, out);
    return out.toString();
  }
}
