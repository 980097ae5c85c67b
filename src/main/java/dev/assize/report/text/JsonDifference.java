package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.Against;
import dev.assize.report.Difference;
import dev.assize.stats.BonettPrice;
import dev.assize.stats.EProcess;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.Newcombe;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A paired difference with every figure that can be worked out of its table, in full precision. */
final class JsonDifference {

  private JsonDifference() {}

  static JsonValue of(Difference difference) {
    return switch (difference) {
      case Difference.Unmeasured unmeasured ->
          JsonObject.of("unmeasured", unmeasured.why()).object();
      case Difference.Measured measured -> measured(measured);
    };
  }

  private static JsonValue measured(Difference.Measured measured) {
    PairedTable table = measured.table();
    JsonValue.Builder json =
        JsonObject.build()
            .put("value", measured.value())
            .put("interval", JsonFigures.interval(measured.interval()))
            .put("method", measured.method())
            .put("clusters", measured.clusters());
    measured
        .ifIndependent()
        .ifPresent(alone -> json.put("ifIndependent", JsonFigures.interval(alone)));
    if (!measured.weighed().isEmpty()) {
      p("differs", measured.differs(), json);
    }
    p("mid", measured.midP(), json);
    p("exact", McNemar.exact(table), json);
    p("chiSquare", McNemar.chiSquare(table).p(), json);
    return json.put("lnEValueWorse", EProcess.Bet.WORSE.of(table.n10(), table.n01()).ln())
        .put("intervals", intervals(measured))
        .put("table", table(table))
        .object();
  }

  /** The bounds of what the cases that are not decided on both sides can do to the difference. */
  static JsonValue imputation(Against.Baseline against) {
    return JsonObject.build()
        .put("worst", filled(against.atWorst()))
        .put("best", filled(against.atBest()))
        .object();
  }

  private static JsonValue filled(Against.Filled filled) {
    JsonValue.Builder json =
        JsonObject.build().put("n", filled.n()).put("value", filled.difference());
    filled.interval().ifPresent(i -> json.put("interval", JsonFigures.interval(i)));
    return json.object();
  }

  private static JsonValue intervals(Difference.Measured measured) {
    PairedTable table = measured.table();
    double level = measured.interval().level();
    JsonValue.Builder json = JsonObject.build();
    measured.weighed().forEach((name, i) -> json.put(name, JsonFigures.interval(i)));
    put("tango", Tango.interval(table, level), json);
    put("newcombe", Newcombe.interval(table, level), json);
    put("bonettPrice", BonettPrice.interval(table, level), json);
    return json.object();
  }

  private static void put(String name, Optional<Interval> interval, JsonValue.Builder json) {
    interval.ifPresent(i -> json.put(name, JsonFigures.interval(i)));
  }

  private static void p(String name, PValue p, JsonValue.Builder json) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    json.put(name + "P", p.value()).put("ln" + capital + "P", p.ln());
  }

  /** Both pass, fixed, broke, both fail. */
  private static JsonValue table(PairedTable table) {
    return new JsonArray(
        IntStream.of(table.n11(), table.n10(), table.n01(), table.n00())
            .mapToObj(n -> (JsonValue) JsonValue.JsonNumber.of((long) n))
            .toList());
  }
}
