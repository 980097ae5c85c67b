package dev.assize;

import dev.assize.Deceiving.Bait;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Altered replies as rows for {@code assize import}, for a judge whom only others can ask: with its
 * verdicts filled in they are imported beside the replies themselves.
 */
final class ProbeFile {

  private ProbeFile() {}

  /** A wrong reference is no reply, and cannot be handed over so. */
  static void write(Path file, List<Bait> baits) {
    Map<String, Integer> trials = new HashMap<>();
    try {
      AtomicFile.write(
          file,
          out -> {
            for (Bait bait : baits) {
              if (!bait.attack().on().isReference()) {
                out.write(Json.write(row(bait, trials)));
                out.write('\n');
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject row(Bait bait, Map<String, Integer> trials) {
    String subject = ImportedHearings.PROBE + bait.attack().name();
    String caseId = bait.matter().golden().id();
    return JsonObject.of("case", caseId)
        .put("subject", subject)
        .put("trial", trials.merge(subject + "\n" + caseId, 1, Integer::sum))
        .put("response", bait.matter().trial().response().text())
        .object();
  }
}
