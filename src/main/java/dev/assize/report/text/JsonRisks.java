package dev.assize.report.text;

import dev.assize.adversarial.RiskList;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;

/** Which listed risks adversarial cases touch, and which nothing does. */
final class JsonRisks {

  private JsonRisks() {}

  static JsonValue of(RiskMatrix risks) {
    return JsonObject.build()
        .put("lists", JsonArray.of(List.of(RiskList.values()), JsonRisks::list))
        .put("cells", JsonArray.of(risks.cells(), JsonRisks::cell))
        .put("notCovered", JsonArray.of(risks.gaps(), JsonRisks::gap))
        .put("unlisted", risks.unlisted())
        .object();
  }

  private static JsonValue list(RiskList list) {
    return JsonObject.of("list", word(list))
        .put("title", list.title())
        .put("year", list.year())
        .object();
  }

  private static JsonValue cell(RiskMatrix.Cell cell) {
    return JsonObject.of("owasp", cell.owasp())
        .put("atlas", cell.atlas())
        .put("nist", cell.nist())
        .put("mutators", JsonArray.ofTexts(cell.mutators()))
        .put("cases", cell.cases())
        .object();
  }

  private static JsonValue gap(RiskMatrix.Gap gap) {
    return JsonObject.of("list", word(gap.list()))
        .put("year", gap.list().year())
        .put("id", gap.risk().id())
        .put("name", gap.risk().name())
        .object();
  }

  private static String word(RiskList list) {
    return list.name().toLowerCase(Locale.ROOT);
  }
}
