package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of a journal's segment: each is written once, ahead of the first record that
 * refers to it. Safe for use by many threads.
 */
final class WrittenTexts implements Texts.Shelf {

  private final AppendFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private SeenTexts seen = new SeenTexts();
  private Recent<String, JsonObject> recent = new Recent<>();

  WrittenTexts(AppendFile file) {
    this.file = file;
  }

  @Override
  public JsonValue put(String text) {
    if (Texts.isShort(text)) {
      return new JsonText(text);
    }
    JsonObject known = recent(text);
    return known == null ? refer(text, Digest.of(text)) : known;
  }

  private @Nullable JsonObject recent(String text) {
    lock.lock();
    try {
      return recent.get(text);
    } finally {
      lock.unlock();
    }
  }

  private JsonObject refer(String text, Digest digest) {
    lock.lock();
    try {
      JsonObject reference =
          JsonObject.of("text", digest.hex()).put("at", place(text, digest)).object();
      recent.add(text, reference);
      return reference;
    } finally {
      lock.unlock();
    }
  }

  private long place(String text, Digest digest) {
    long known = seen.find(digest);
    if (known >= 0) {
      return known;
    }
    long place = file.append(JournalWriter.line(Texts.record(digest, text)));
    seen.add(digest, place);
    return place;
  }

  /** Lets go of what it remembers, when no text will be written any more. */
  void forget() {
    lock.lock();
    try {
      seen = new SeenTexts();
      recent = new Recent<>();
    } finally {
      lock.unlock();
    }
  }
}
