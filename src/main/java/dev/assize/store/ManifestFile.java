package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The manifest as JSON: a file of its own in a run's folder, and a part of a baseline file. */
final class ManifestFile {

  static final String NAME = "manifest.json";
  private static final Segment.Format FORMAT = new Segment.Format("assize/manifest/", 1);

  private ManifestFile() {}

  static void write(Path folder, RunId run, Manifest manifest) throws IOException {
    JsonObject.Builder json =
        JsonObject.of("schema", FORMAT.schema() + FORMAT.version()).put("run", run.text());
    write(manifest).members().forEach(json::put);
    AtomicFile.write(
        folder.resolve(NAME), out -> out.append(Json.pretty(json.object())).append('\n'));
  }

  static Manifest read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      Row row = new Row(Json.parseObject(Files.readString(file)));
      String schema = row.text("schema");
      if (!schema.matches(FORMAT.schema() + "[0-9]{1,9}")) {
        throw new Damaged("\"schema\" is " + schema);
      }
      Formats.requireKnown(file, schema, FORMAT);
      return read(row);
    } catch (JsonException e) {
      throw damaged(new Place(file.toString(), e.line()), String.valueOf(e.getMessage()));
    } catch (Damaged e) {
      throw damaged(Place.of(file.toString()), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  static JsonObject write(Manifest manifest) {
    JsonObject.Builder digests = JsonObject.build();
    manifest.digests().forEach((name, digest) -> digests.put(name, digest.hex()));
    JsonObject.Builder facts = JsonObject.build();
    manifest.facts().forEach(facts::put);
    return JsonObject.of("project", manifest.project())
        .put("digest", manifest.digest().hex())
        .put("subjects", manifest.subjects(), ManifestFile::subject)
        .put("digests", digests.object())
        .put("trials", manifest.trials())
        .put("seed", manifest.seed())
        .put("cases", manifest.cases())
        .put("coverage", manifest.coverage().name().toLowerCase(Locale.ROOT))
        .put("facts", facts.object())
        .object();
  }

  static Manifest read(Row row) {
    Map<String, Digest> digests = new TreeMap<>();
    Row storedDigests = row.row("digests");
    names(storedDigests).forEach(name -> digests.put(name, storedDigests.digest(name)));
    Map<String, String> facts = new TreeMap<>();
    Row storedFacts = row.row("facts");
    names(storedFacts).forEach(name -> facts.put(name, storedFacts.text(name)));
    return new Manifest(
        row.text("project"),
        row.rows("subjects", ManifestFile::subject),
        digests,
        row.whole("trials"),
        row.number("seed").longValueExact(),
        row.whole("cases"),
        row.word("coverage", word -> Coverage.valueOf(word.toUpperCase(Locale.ROOT))),
        facts);
  }

  private static Iterable<String> names(Row row) {
    return row.object().members().keySet();
  }

  private static JsonObject subject(SubjectEntry subject) {
    JsonObject.Builder json =
        JsonObject.of("id", subject.id())
            .put("digest", subject.digest().hex())
            .put("provider", subject.provider())
            .put("model", subject.model())
            .put("prompt", subject.prompt())
            .put("version", subject.version());
    return RecipePart.write(subject.recipe(), json).object();
  }

  private static SubjectEntry subject(Row row) {
    return new SubjectEntry(
        row.text("id"),
        row.digest("digest"),
        row.text("provider"),
        row.text("model"),
        row.text("prompt"),
        row.text("version"),
        RecipePart.read(row));
  }

  private static InvalidInput damaged(Place place, String found) {
    return InvalidInput.of(
        "store.damaged-manifest",
        place,
        found,
        "a manifest as Assize writes it",
        "Restore the file.");
  }
}
