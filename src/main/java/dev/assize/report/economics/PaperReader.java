package dev.assize.report.economics;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an answer about cost that {@link PaperJson} has stored. */
public final class PaperReader {

  private PaperReader() {}

  /**
   * The answer, as it was; of long tables the rows that were kept.
   *
   * @param place where it is stored, for messages
   * @throws InvalidInput with all that is wrong, and in which member
   */
  public static Paper paper(JsonObject json, Place place) {
    Problems problems = new Problems();
    Optional<Paper> paper = paper(json, "", place, problems);
    problems.orThrow();
    return paper.orElseThrow();
  }

  /**
   * The same of an answer that is stored among others; empty when it has faults, which go to the
   * problems.
   *
   * @param at the names that lead to it, parted by points: {@code costs.0}
   */
  public static Optional<Paper> paper(JsonObject json, String at, Place place, Problems problems) {
    Problems own = new Problems();
    Paper paper = read(new Stored(json, at, place, own));
    problems.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(paper);
  }

  private static Paper read(Stored stored) {
    List<Part> parts = new ArrayList<>();
    String title = stored.text("title");
    boolean isTold = stored.flag("told");
    List<String> answers = stored.texts("answers");
    stored.objects("parts").forEach(each -> parts.add(part(each)));
    List<String> toKnow = stored.texts("toKnow");
    stored.close();
    return new Paper(title, isTold, answers, parts, toKnow);
  }

  private static Part part(Stored stored) {
    String title = stored.text("title");
    List<String> sentences = stored.texts("sentences");
    List<Part.Table> tables = new ArrayList<>();
    stored.objects("tables").forEach(each -> table(each).ifPresent(tables::add));
    List<Chart> charts = new ArrayList<>();
    stored.objects("charts").forEach(each -> ChartReader.chart(each).ifPresent(charts::add));
    stored.close();
    return new Part(title, sentences, tables, charts);
  }

  private static Optional<Part.Table> table(Stored stored) {
    List<String> head = stored.texts("head");
    List<List<String>> rows = stored.rows("rows");
    stored.close();
    return stored.made(() -> new Part.Table(head, rows));
  }
}
