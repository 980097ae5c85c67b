package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.CutText;
import dev.assize.report.VersionChange;
import dev.assize.report.VersionChange.Setting;
import dev.assize.report.VersionChange.TextChange;
import dev.assize.run.Recipe.Text;
import java.util.Locale;

/** In what the two versions differ, as JSON. */
final class JsonVersions {

  /** The most one text may take up, in bytes as written on a page. */
  private static final int LONGEST = 30_000;

  private JsonVersions() {}

  static JsonValue of(VersionChange change) {
    return JsonObject.build()
        .put("settings", change.settings().stream().map(JsonVersions::setting).toList())
        .put("texts", change.texts().stream().map(JsonVersions::texts).toList())
        .put(
            "unkept",
            JsonArray.ofTexts(
                change.unkept().stream()
                    .map(side -> side.name().toLowerCase(Locale.ROOT))
                    .toList()))
        .object();
  }

  private static JsonObject setting(Setting setting) {
    return JsonObject.of("name", setting.name())
        .optional("baseline", setting.baseline())
        .optional("candidate", setting.candidate())
        .object();
  }

  private static JsonObject texts(TextChange change) {
    JsonObject.Builder json = JsonObject.build();
    change.baseline().ifPresent(text -> json.put("baseline", text(text)));
    change.candidate().ifPresent(text -> json.put("candidate", text(text)));
    return json.object();
  }

  private static JsonObject text(Text text) {
    CutText cut = CutText.of(text.text(), LONGEST);
    return JsonObject.of("name", text.name())
        .put("text", cut.text())
        .put("left", text.left() + cut.left())
        .object();
  }
}
