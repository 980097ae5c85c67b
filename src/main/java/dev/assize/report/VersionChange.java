package dev.assize.report;

import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Recipe;
import dev.assize.run.Recipe.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what two versions differ, as far as it was kept.
 *
 * @param settings that differ
 * @param texts that differ
 * @param unkept whose texts and parameters nobody kept
 */
public record VersionChange(List<Setting> settings, List<TextChange> texts, List<SideName> unkept) {

  private static final int FEW = 12;

  /** Nothing differs. */
  public static final VersionChange NONE = new VersionChange(List.of(), List.of(), List.of());

  public VersionChange {
    settings = List.copyOf(settings);
    texts = List.copyOf(texts);
    unkept = List.copyOf(unkept);
  }

  /** One of the two sides. */
  public enum SideName {
    BASELINE,
    CANDIDATE
  }

  /** A setting with its value on both sides; empty where a side has none. */
  public record Setting(String name, String baseline, String candidate) {

    private static final int BRIEF = 80;

    String words() {
      return values().length() <= BRIEF ? name + " " + values() : name;
    }

    private String values() {
      return shown(baseline) + " \u2192 " + shown(candidate);
    }

    private static String shown(String value) {
      return value.isEmpty() ? "none" : value;
    }
  }

  /** A text on both sides; absent where a side has none. */
  public record TextChange(Optional<Text> baseline, Optional<Text> candidate) {

    boolean isChange() {
      return !baseline.map(Text::digest).equals(candidate.map(Text::digest));
    }

    /** What it is called, and on both sides where that differs. */
    public String name() {
      String before = baseline.map(Text::name).orElse("nothing");
      String after = candidate.map(Text::name).orElse("nothing");
      return before.equals(after) ? after : before + " \u2192 " + after;
    }
  }

  /** How the candidate differs from the baseline. */
  public static VersionChange between(SubjectEntry baseline, SubjectEntry candidate) {
    List<Setting> settings = new ArrayList<>();
    add(settings, "provider", baseline.provider(), candidate.provider());
    add(settings, "model", baseline.model(), candidate.model());
    add(settings, "prompt", baseline.prompt(), candidate.prompt());
    add(settings, "version", baseline.version(), candidate.version());
    add(settings, "digest", baseline.digest().brief(), candidate.digest().brief());
    if (!(baseline.recipe() instanceof Recipe.Kept before)
        || !(candidate.recipe() instanceof Recipe.Kept after)) {
      return new VersionChange(settings, List.of(), unkept(baseline, candidate));
    }
    parameters(settings, before.parameters(), after.parameters());
    return new VersionChange(settings, texts(before.texts(), after.texts()), List.of());
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return settings.isEmpty() && texts.isEmpty() && unkept.isEmpty();
  }

  /** {@code model a → b, parameter temperature 0 → 0.7, prompts/p.md}; empty where nothing does. */
  public Optional<String> words() {
    List<String> names = new ArrayList<>();
    settings.forEach(setting -> names.add(setting.words()));
    // Where a side has another prompt file, both names are told already.
    texts.stream()
        .map(TextChange::name)
        .filter(text -> settings.stream().noneMatch(setting -> setting.values().equals(text)))
        .forEach(names::add);
    return names.isEmpty() ? Optional.empty() : Optional.of(Phrases.few(names, FEW));
  }

  private static List<SideName> unkept(SubjectEntry baseline, SubjectEntry candidate) {
    List<SideName> unkept = new ArrayList<>();
    if (baseline.digest().equals(candidate.digest())) {
      return unkept;
    }
    if (baseline.recipe() instanceof Recipe.Unkept) {
      unkept.add(SideName.BASELINE);
    }
    if (candidate.recipe() instanceof Recipe.Unkept) {
      unkept.add(SideName.CANDIDATE);
    }
    return unkept;
  }

  private static void parameters(
      List<Setting> settings, SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      add(
          settings,
          "parameter " + name,
          before.getOrDefault(name, ""),
          after.getOrDefault(name, ""));
    }
  }

  private static void add(List<Setting> settings, String name, String before, String after) {
    if (!before.equals(after)) {
      settings.add(new Setting(name, before, after));
    }
  }

  /** Texts of one name belong together; what is left does in the order in which it stands. */
  private static List<TextChange> texts(List<Text> before, List<Text> after) {
    Map<String, Text> old = new TreeMap<>();
    before.forEach(text -> old.put(text.name(), text));
    List<String> known = after.stream().map(Text::name).toList();
    List<Text> alone = before.stream().filter(text -> !known.contains(text.name())).toList();
    List<TextChange> changes = new ArrayList<>();
    int next = 0;
    for (Text text : after) {
      Optional<Text> same = Optional.ofNullable(old.get(text.name()));
      Optional<Text> other =
          same.isEmpty() && next < alone.size() ? Optional.of(alone.get(next++)) : same;
      changes.add(new TextChange(other, Optional.of(text)));
    }
    alone.stream()
        .skip(next)
        .forEach(text -> changes.add(new TextChange(Optional.of(text), Optional.empty())));
    return changes.stream().filter(TextChange::isChange).toList();
  }
}
