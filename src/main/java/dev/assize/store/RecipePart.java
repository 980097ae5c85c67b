package dev.assize.store;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Recipe;
import dev.assize.run.Recipe.Text;
import java.util.TreeMap;

/** What a version is made of, as an optional part of its entry in a manifest. */
final class RecipePart {

  private static final String RECIPE = "recipe";

  private RecipePart() {}

  static JsonObject.Builder write(Recipe recipe, JsonObject.Builder entry) {
    return switch (recipe) {
      case Recipe.Unkept unkept -> entry;
      case Recipe.Kept kept -> entry.put(RECIPE, write(kept));
    };
  }

  private static JsonObject write(Recipe.Kept kept) {
    JsonObject.Builder parameters = JsonObject.build();
    kept.parameters().forEach(parameters::put);
    return JsonObject.build()
        .put("texts", kept.texts(), RecipePart::write)
        .put("parameters", parameters.object())
        .object();
  }

  private static JsonObject write(Text text) {
    JsonObject.Builder json = JsonObject.of("name", text.name()).put("digest", text.digest().hex());
    return (text.left() == 0 ? json : json.put("left", text.left()))
        .put("text", text.text())
        .object();
  }

  static Recipe read(Row entry) {
    if (!entry.has(RECIPE)) {
      return new Recipe.Unkept();
    }
    Row recipe = entry.row(RECIPE);
    Row stored = recipe.row("parameters");
    TreeMap<String, String> parameters = new TreeMap<>();
    stored.object().members().keySet().forEach(name -> parameters.put(name, stored.text(name)));
    return new Recipe.Kept(recipe.rows("texts", RecipePart::text), parameters);
  }

  private static Text text(Row row) {
    return new Text(
        row.text("name"),
        row.text("text"),
        row.has("left") ? row.whole("left") : 0,
        row.digest("digest"));
  }
}
