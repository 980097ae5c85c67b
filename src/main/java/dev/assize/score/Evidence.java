package dev.assize.score;

import dev.assize.base.Usage;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.Manifest;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.run.Used;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a side's replies came from and what they used up.
 *
 * @param sources replies by where they came from
 * @param failures trials without a reply, by the class of what went wrong
 * @param complaints what calls of the subject or of a judge failed with in the end, by its words,
 *     and how many of them; names the endpoint and never a key
 * @param subject what the subject's calls used, attempts that failed included
 * @param judges what judges' calls about its replies used
 * @param sentinels what judges' calls about the sentinels of its run used, whichever side they were
 *     watched for
 * @param models which the replies say they come from, those of other purposes included
 * @param command {@code assize run} of the same cases, to which options may be added
 */
public record Evidence(
    Map<Source, Integer> sources,
    Map<Failure.Kind, Integer> failures,
    Map<String, Integer> complaints,
    Used subject,
    Used judges,
    Used sentinels,
    List<ReportedModel> models,
    String command) {

  public Evidence {
    models = List.copyOf(models);
    complaints = Collections.unmodifiableMap(new TreeMap<>(complaints));
    EnumMap<Source, Integer> ordered = new EnumMap<>(Source.class);
    ordered.putAll(sources);
    sources = Collections.unmodifiableMap(ordered);
    EnumMap<Failure.Kind, Integer> kinds = new EnumMap<>(Failure.Kind.class);
    kinds.putAll(failures);
    failures = Collections.unmodifiableMap(kinds);
  }

  /** Of golden cases, where nothing but recordings was missing, and no judge was watched. */
  public Evidence(
      Map<Source, Integer> sources, int cassetteMisses, Usage subjectUsage, Usage judgeUsage) {
    this(
        sources,
        cassetteMisses == 0 ? Map.of() : Map.of(Failure.Kind.CASSETTE_MISS, cassetteMisses),
        Map.of(),
        Used.of(subjectUsage),
        Used.of(judgeUsage),
        Used.NOTHING,
        List.of(),
        Manifest.command(""));
  }

  /** How many trials no cassette could answer. */
  public int cassetteMisses() {
    return failures.getOrDefault(Failure.Kind.CASSETTE_MISS, 0);
  }

  /** The same with some of the missing recordings left out of account. */
  public Evidence withFewerMisses(int fewer) {
    EnumMap<Failure.Kind, Integer> left = new EnumMap<>(Failure.Kind.class);
    left.putAll(failures);
    left.computeIfPresent(
        Failure.Kind.CASSETTE_MISS, (kind, count) -> count > fewer ? count - fewer : null);
    return new Evidence(sources, left, complaints, subject, judges, sentinels, models, command);
  }

  /** Tokens of the subject's calls, attempts that failed included. */
  public Usage subjectUsage() {
    return subject.all();
  }

  /** Tokens of judges' calls about its replies. */
  public Usage judgeUsage() {
    return judges.all();
  }

  /** Tokens of judges' calls about the sentinels of its run. */
  public Usage sentinelUsage() {
    return sentinels.all();
  }

  public int replies() {
    return sources.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Which models the replies of one purpose say they come from. */
  public List<ReportedModel> models(Purpose purpose) {
    return models.stream().filter(model -> model.purpose() == purpose).toList();
  }

  public int live() {
    return sources.getOrDefault(Source.LIVE, 0);
  }

  /** Whether somebody else produced replies of it, whom nobody here can ask. */
  public boolean isImported() {
    return sources.getOrDefault(Source.IMPORT, 0) > 0;
  }

  /** How many replies are old: from the cache or a cassette. */
  public int recalled() {
    return sources.getOrDefault(Source.CACHE, 0) + sources.getOrDefault(Source.CASSETTE, 0);
  }

  /** Whether all of it is old: replies there are, and every one from the cache or a cassette. */
  public boolean isReplayed() {
    return recalled() > 0 && recalled() == replies();
  }
}
