package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores an answer about cost, so that a page can be made of it when nothing else is left; {@link
 * PaperReader} brings it back. It stays small: no table of an answer has a row for each case, and
 * of one that is longer than {@link #MOST_ROWS} the first rows are kept, and the part says so.
 */
public final class PaperJson {

  /** The longest are those of a router: a row for each category, or for each label. */
  static final int MOST_ROWS = 200;

  private PaperJson() {}

  /** The answer as data, in full precision and always in the same order. */
  public static JsonObject of(Paper paper) {
    return JsonObject.of("title", paper.title())
        .put("told", paper.isTold())
        .put("answers", JsonArray.ofTexts(paper.answers()))
        .put("parts", JsonArray.of(paper.parts(), PaperJson::part))
        .put("toKnow", JsonArray.ofTexts(paper.toKnow()))
        .object();
  }

  private static JsonObject part(Part part) {
    List<String> sentences = new ArrayList<>(part.sentences());
    for (Part.Table table : part.tables()) {
      if (table.rows().size() > MOST_ROWS) {
        sentences.add(
            "The first "
                + MOST_ROWS
                + " of "
                + Numbers.count(table.rows().size(), "row")
                + " are kept.");
      }
    }
    return JsonObject.of("title", part.title())
        .put("sentences", JsonArray.ofTexts(sentences))
        .put("tables", JsonArray.of(part.tables(), PaperJson::table))
        .put("charts", JsonArray.of(part.charts(), ChartJson::of))
        .object();
  }

  private static JsonObject table(Part.Table table) {
    return JsonObject.build()
        .put("head", JsonArray.ofTexts(table.head()))
        .put(
            "rows",
            JsonArray.of(
                table.rows().stream().limit(MOST_ROWS).toList(), row -> JsonArray.ofTexts(row)))
        .object();
  }
}
