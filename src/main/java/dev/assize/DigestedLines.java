package dev.assize;

import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.PerturbationJson;
import dev.assize.adversarial.Selection;
import dev.assize.base.Digest;
import dev.assize.base.RunningDigest;
import dev.assize.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes perturbations line by line, made side by side and never all at once in memory. */
final class DigestedLines {

  /** So many lines are made before they are written. */
  private static final int BATCH = 256;

  private final RunningDigest digest = new RunningDigest();

  void write(Selection selection, int count, Writer out) throws IOException {
    List<Selection.Waiting> batch = new ArrayList<>();
    Iterator<Selection.Waiting> all = selection.waiting(count).iterator();
    while (all.hasNext()) {
      batch.add(all.next());
      if (batch.size() == BATCH || !all.hasNext()) {
        for (String line : batch.parallelStream().map(DigestedLines::line).toList()) {
          digest.add(line.getBytes(StandardCharsets.UTF_8));
          out.write(line);
        }
        batch.clear();
      }
    }
  }

  private static String line(Selection.Waiting waiting) {
    Perturbation perturbation = waiting.make();
    return Json.write(PerturbationJson.row(perturbation)) + "\n";
  }

  Digest digest() {
    return digest.digest();
  }
}
