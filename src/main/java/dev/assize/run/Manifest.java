package dev.assize.run;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything that went into a run. Two runs with equal digests would ask and judge the same things.
 *
 * @param digests of golden set, prompts, checks, judges and configuration, by name
 * @param facts about the surroundings that change nothing that is asked: Assize version, JDK, git
 *     commit; shown, and not part of the digest
 * @param coverage whether the whole golden set was selected; a filtered run cannot become a
 *     baseline
 */
public record Manifest(
    String project,
    List<SubjectEntry> subjects,
    Map<String, Digest> digests,
    int trials,
    long seed,
    int cases,
    Coverage coverage,
    Map<String, String> facts) {

  /** The name of the fact that tells which file of adversarial cases was asked. */
  public static final String ADVERSARIAL = "adversarial";

  /** The fact that says to how many golden cases the mutators of adversarial cases apply. */
  public static final String APPLICABILITY = "applicability";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

  public Manifest {
    subjects = List.copyOf(subjects);
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /**
   * A subject as the run knew it.
   *
   * @param recipe what it is made of, for people
   */
  public record SubjectEntry(
      String id,
      Digest digest,
      String provider,
      String model,
      String prompt,
      String version,
      Recipe recipe) {

    /** Of which nobody kept what it is made of. */
    public SubjectEntry(
        String id, Digest digest, String provider, String model, String prompt, String version) {
      this(id, digest, provider, model, prompt, version, new Recipe.Unkept());
    }
  }

  /** {@code assize run} of the same cases; further options may follow. */
  public String command() {
    return command(facts.getOrDefault(ADVERSARIAL, ""));
  }

  /**
   * {@code assize run} of a file of adversarial cases; further options may follow.
   *
   * @param adversarial the file; empty for the golden cases
   */
  public static String command(String adversarial) {
    if (adversarial.isEmpty()) {
      return "assize run";
    }
    boolean isPlain = PLAIN.matcher(adversarial).matches();
    return "assize run --adversarial " + (isPlain ? adversarial : "\"" + adversarial + "\"");
  }

  /** Whether a run asked the whole golden set. */
  public enum Coverage {
    WHOLE,
    SELECTED
  }

  /** Holds no time: the same inputs give the same digest whenever the run starts. */
  public Digest digest() {
    Digests all = Digests.of("manifest").part("project", project);
    subjects.forEach(s -> all.part("subject", s.id()).part("digest", s.digest().hex()));
    digests.forEach((name, digest) -> all.part(name, digest.hex()));
    return all.part("trials", Integer.toString(trials))
        .part("seed", Long.toString(seed))
        .part("coverage", coverage.name())
        .digest();
  }
}
