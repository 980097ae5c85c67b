package dev.assize.report.economics;

import dev.assize.base.Place;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the report of a run says to whoever pays.
 *
 * @param tiles a few figures at a glance
 * @param topics one answer each, in the order in which they are read
 * @param untold what cannot be told: why, and what to do about it, a sentence each
 */
public record PayerView(List<Tile> tiles, List<Topic> topics, List<String> untold) {

  public PayerView {
    tiles = List.copyOf(tiles);
    topics = List.copyOf(topics);
    untold = List.copyOf(untold);
  }

  /**
   * A figure.
   *
   * @param figure the candidate's; of several candidates the lowest and the highest
   * @param note limits, and the figures of all others; empty where there is nothing to add
   */
  public record Tile(String name, String figure, String note) {}

  /**
   * An answer.
   *
   * @param command says it again, and all that was left out
   */
  public record Topic(Paper paper, String command) {}

  /** As {@code report.json} has it: bounded, whatever there is to say. */
  public JsonObject json() {
    return JsonObject.build()
        .put("tiles", JsonArray.of(tiles, PayerView::tile))
        .put("topics", JsonArray.of(topics, PayerView::topic))
        .put("untold", JsonArray.ofTexts(Excerpt.some(untold)))
        .object();
  }

  private static JsonObject tile(Tile tile) {
    return JsonObject.of("name", Excerpt.cut(tile.name()))
        .put("figure", Excerpt.cut(tile.figure()))
        .put("note", Excerpt.cut(tile.note()))
        .object();
  }

  private static JsonObject topic(Topic topic) {
    return JsonObject.of("command", Excerpt.cut(topic.command()))
        .put("paper", PaperJson.of(Excerpt.of(topic.paper(), topic.command())))
        .object();
  }

  /**
   * Out of what {@link #json} made.
   *
   * @param place where it is stored, for messages
   * @throws dev.assize.base.InvalidInput where an answer in it is none
   */
  public static PayerView of(JsonObject json, Place place) {
    return new PayerView(
        objects(json, "tiles")
            .map(each -> new Tile(text(each, "name"), text(each, "figure"), text(each, "note")))
            .toList(),
        objects(json, "topics")
            .map(
                each ->
                    new Topic(
                        PaperReader.paper(each.object("paper"), place), text(each, "command")))
            .toList(),
        json.list("untold").stream().flatMap(each -> each.text().stream()).toList());
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return json.list(name).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private static String text(JsonObject holder, String name) {
    return holder.text(name).orElse("");
  }
}
