package dev.assize.replay;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.CacheKey.Keyed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The recordings of a run: answers calls from committed cassettes, and records new ones. */
public final class Cassettes implements AutoCloseable {

  private final CassetteMode mode;
  private final Path folder;
  private final CassetteShelf shelf;
  private final SideSession session;
  private final SaidOnce notes;
  private final Map<Setting, String> differences = new ConcurrentHashMap<>();
  private final Map<String, CassetteReader> readers = new ConcurrentHashMap<>();

  private Cassettes(CassetteMode mode, Folders folders, Timekeeper time, Consumer<String> notes) {
    this.mode = mode;
    this.folder = folders.cassettes();
    this.shelf = new CassetteShelf(folders.cassettes(), folders.side());
    this.session = new SideSession(folders.side(), mode, time);
    this.notes = new SaidOnce(notes);
  }

  /**
   * Where recordings are.
   *
   * @param cassettes committed
   * @param side where new ones wait, usually {@code .assize/side}
   */
  public record Folders(Path cassettes, Path side) {}

  /**
   * Opens the cassettes; none need exist. A recording that was killed before its end is merged
   * first.
   *
   * @param notes is told what happened on the way
   */
  public static Cassettes open(
      CassetteMode mode, Folders folders, Timekeeper time, Consumer<String> notes) {
    Cassettes cassettes = new Cassettes(mode, folders, time, notes);
    if (mode.isRecording()) {
      cassettes.mergeLeftOver(folders.side());
    }
    return cassettes;
  }

  CassetteMode mode() {
    return mode;
  }

  /**
   * What was recorded for the call.
   *
   * @throws InvalidInput when the recording cannot be read
   */
  Optional<Recorded> find(Keyed call) {
    if (mode == CassetteMode.OFF || mode == CassetteMode.REFRESH) {
      return Optional.empty();
    }
    Optional<Recorded> found =
        readers.computeIfAbsent(name(call), this::reader).find(call.digest());
    if (found.isEmpty() && mode == CassetteMode.AUTO && !difference(call).isEmpty()) {
      notes.say("recordings of another setting do not fit: " + difference(call));
    }
    return found;
  }

  /** The difference comes first: summaries cut what is long. */
  Failure miss(Keyed call) {
    String difference = difference(call);
    String missing = "no recording of this call in " + file(name(call));
    return Failure.of(
        Kind.CASSETTE_MISS,
        difference.isEmpty()
            ? missing + "; record it: assize run --mode record"
            : "recorded under another setting, "
                + difference
                + "; correct assize.yaml, or record anew ("
                + missing
                + ")");
  }

  /** How the setting of a call differs from all recorded ones; empty where it does not. */
  private String difference(Keyed call) {
    CacheKey key = call.key();
    Setting setting =
        new Setting(name(call), key.identity(), key.version(), key.call().parameters());
    return differences.computeIfAbsent(
        setting, unknown -> String.join("; ", madeUnder(setting.name()).differences(key)));
  }

  private MadeUnder madeUnder(String name) {
    try {
      return MadeUnder.read(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the cassette cannot be read: " + e.getMessage(), e);
    }
  }

  /** What all calls of a subject have in common. */
  private record Setting(String name, JsonObject identity, String version, JsonObject parameters) {}

  /** Notes what a call brought, if it would bring the same another day. */
  void record(Keyed call, Recorded recorded) {
    boolean recording = mode.isRecording() || mode == CassetteMode.AUTO;
    if (!recording || !isEvidence(recorded.outcome())) {
      return;
    }
    try {
      session.append(name(call), CassetteLine.of(call, recorded));
    } catch (IOException e) {
      if (mode.isRecording()) {
        throw new UncheckedIOException("the recording cannot be written: " + e.getMessage(), e);
      }
      notes.say("new replies cannot be noted aside: " + e.getMessage());
    }
  }

  private static boolean isEvidence(Outcome outcome) {
    return switch (outcome) {
      case ModelReply reply -> true;
      case Failure failure -> failure.isEvidence();
    };
  }

  private CassetteReader reader(String name) {
    try {
      return CassetteReader.open(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the cassette cannot be read: " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static String name(Keyed call) {
    return name(call.provider(), call.key().call().model());
  }

  /** One file for each provider and model. */
  static String name(String provider, String model) {
    String name = model.isEmpty() ? provider : provider + "." + model;
    return name.replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  private void mergeLeftOver(Path side) {
    try {
      for (Path old : SideSession.leftOverRecordings(side)) {
        Merged merged = shelf.add(old, SideSession.precedence(old));
        notes.say(
            "a recording that was cut off is merged now: "
                + Numbers.count(merged.added() + merged.replaced(), "call"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a recording cannot be merged: " + e.getMessage(), e);
    }
  }

  /** Ends the recording and puts it into the committed cassettes. */
  @Override
  public void close() {
    readers.values().forEach(reader -> Closing.quietly(reader, notes));
    Closing.quietly(session, notes);
    if (session.isUsed() && mode.isRecording()) {
      merge();
    } else if (session.isUsed()) {
      notes.say("new replies wait in " + session.folder() + "; add them: assize cassettes add");
    }
  }

  private void merge() {
    try {
      shelf.add(session.folder(), SideSession.precedence(session.folder()));
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          e.getMessage()
              + ". The recording waits in "
              + session.folder()
              + "; once there is room, add it: assize cassettes add",
          e.getCause());
    }
  }
}
