package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When models were last found to answer otherwise than before under the same name, as known on this
 * machine.
 *
 * @param file usually {@code .assize/model-changes.json}; need not exist
 */
public record ModelChanges(Path file) {

  private static final Segment.Format FORMAT = new Segment.Format("assize/changes/", 1);

  /**
   * A model as a subject asks for it.
   *
   * @param version declared by an application; empty for a model
   */
  public record Model(String provider, String model, String version) {}

  private record Change(Model model, Instant at, String run) {}

  /** When the model was last found to have changed; {@code Instant.MIN} when it never was. */
  public Instant of(Model model) {
    return read().stream()
        .filter(change -> change.model().equals(model))
        .map(Change::at)
        .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * Notes that a run found the model changed: what was received before the run is the old model's.
   *
   * @param at when the run began
   */
  public void note(Model model, Instant at, String run) {
    if (!at.isAfter(of(model))) {
      return;
    }
    List<Change> changes = new ArrayList<>(read());
    changes.removeIf(change -> change.model().equals(model));
    changes.add(new Change(model, at, run));
    JsonObject json =
        JsonObject.of("schema", FORMAT.schema() + FORMAT.version())
            .put("changes", changes, ModelChanges::write)
            .object();
    try {
      AtomicFile.write(file, out -> out.append(Json.pretty(json)).append('\n'));
    } catch (IOException e) {
      throw StoreException.writing(file, e);
    }
  }

  private List<Change> read() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      Row row = new Row(Json.parseObject(Files.readString(file)));
      String schema = row.text("schema");
      if (!schema.matches(FORMAT.schema() + "[0-9]{1,9}")) {
        throw new Damaged("\"schema\" is " + schema);
      }
      Formats.requireKnown(file, schema, FORMAT);
      return row.rows("changes", ModelChanges::change);
    } catch (JsonException | Damaged e) {
      throw InvalidInput.of(
          "store.damaged-model-changes",
          Place.of(file.toString()),
          String.valueOf(e.getMessage()),
          "model changes as Assize writes them",
          "Restore the file, or delete it together with .assize/cache.");
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  private static JsonObject write(Change change) {
    return JsonObject.of("provider", change.model().provider())
        .put("model", change.model().model())
        .put("version", change.model().version())
        .put("at", change.at().toString())
        .put("run", change.run())
        .object();
  }

  private static Change change(Row row) {
    return new Change(
        new Model(row.text("provider"), row.text("model"), row.text("version")),
        row.instant("at"),
        row.text("run"));
  }
}
