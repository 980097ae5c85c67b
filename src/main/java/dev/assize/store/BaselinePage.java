package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A baseline file as it is being written: each long text once, before its first use. */
final class BaselinePage implements Texts.Shelf {

  private final Writer out;
  private final Set<Digest> written = new HashSet<>();
  private final StringBuilder texts = new StringBuilder();
  private int records;

  BaselinePage(Writer out) {
    this.out = out;
  }

  /** The first line, and what was done to the file so far. */
  void begin(JournalReader run, Manifest manifest, String schema, List<BaselineEvent> log) {
    line(
        JsonObject.of("schema", schema)
            .put("run", run.name())
            .put("subject", manifest.subjects().getFirst().id())
            .put("manifest", ManifestFile.write(manifest))
            .object());
    log.forEach(this::event);
  }

  void event(BaselineEvent event) {
    line(event.write());
  }

  /** All that the run holds of the subject. */
  void evidence(JournalReader run, String subject) {
    run.forEachCase(golden -> line(CaseLine.write(golden, this)));
    List<ReplyKey> keys =
        run.trials().map(TrialEntry::key).filter(key -> key.subject().equals(subject)).toList();
    for (ReplyKey key : keys) {
      run.trial(key).ifPresent(this::reply);
      findings(run.findings(key), key);
    }
  }

  /** A case with all that was found out about it. */
  void addition(BaselineFile.Addition addition) {
    line(CaseLine.write(addition.golden(), this));
    addition
        .trials()
        .forEach(
            trial -> {
              reply(trial);
              findings(addition.findings(), trial.key());
            });
  }

  @Override
  public JsonValue put(String text) {
    if (Texts.isShort(text)) {
      return new JsonText(text);
    }
    Digest digest = Digest.of(text);
    if (written.add(digest)) {
      texts.append(Json.write(Texts.record(digest, text))).append('\n');
    }
    return JsonObject.of("text", digest.hex()).object();
  }

  private void findings(List<Finding> findings, ReplyKey key) {
    findings.stream()
        .filter(finding -> isFirst(finding, key))
        .forEach(
            finding -> {
              line(VerdictLine.write(finding, this));
              records++;
            });
  }

  private void reply(Trial trial) {
    line(ReplyLine.write(trial, this));
    records++;
  }

  /** How many replies and verdicts were written so far. */
  int records() {
    return records;
  }

  private void line(JsonObject json) {
    try {
      out.append(texts).append(Json.write(json)).append('\n');
      texts.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A verdict that compares the subject with another needs the other's reply: left to the run. */
  private static boolean isFirst(Finding finding, ReplyKey key) {
    return finding.about().getFirst().equals(key)
        && finding.about().stream().allMatch(about -> about.subject().equals(key.subject()));
  }
}
