package dev.assize;

import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.Attacks;
import dev.assize.project.RunSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Whose verdicts are to be held against people's labels, and how.
 *
 * @param labels a file of labels relative to the project; empty for the one beside the judge
 * @param criterion of the labels; empty where it is called like the judge's own, or the file has
 *     one only
 * @param settings changes to the project's own run settings
 * @param probing which attacks are tried
 * @param pairs of a judge of pairs: about how many labelled pairs it is asked at most, drawn by
 *     lot; 0 where nobody says, and then {@link #USUAL_PAIRS}
 */
public record CalibrateRequest(
    Source source,
    String labels,
    String criterion,
    UnaryOperator<RunSettings> settings,
    RunRequest.Memory memory,
    Probing probing,
    int pairs) {

  /** Enough for an admission where two in three have a better reply, and two calls each. */
  public static final int USUAL_PAIRS = 300;

  /** The same by other labels. */
  CalibrateRequest of(String file, String named) {
    return new CalibrateRequest(source, file, named, settings, memory, probing, pairs);
  }

  /** Whoever gives the verdicts. */
  public sealed interface Source {

    /** What its files are called; empty where nothing is kept. */
    String file();

    /** A judge of {@code assize.yaml}. */
    record OfJudge(String name) implements Source {
      @Override
      public String file() {
        return name;
      }
    }

    /**
     * A deterministic check.
     *
     * @param expression as a golden file has it
     */
    record OfCheck(String expression, String file) implements Source {}

    /** Verdicts that came with the replies of a stored run. */
    record OfRun(String run, String by) implements Source {
      @Override
      public String file() {
        return LabelFiles.named(by);
      }
    }
  }

  /**
   * Which attacks are tried.
   *
   * @param most replies for each that an admission asks for, drawn by lot
   * @param file to write the altered replies to, relative to the project; empty for none
   */
  public record Probing(List<Attack> usual, List<Attack> further, int most, String file) {

    /** As many as an admission asks for: none of 60 may pass. */
    public static final int USUAL = 60;

    public Probing {
      usual = List.copyOf(usual);
      further = List.copyOf(further);
    }

    /** Those that an admission asks for. */
    public static Probing usual(int most, String file) {
      return new Probing(most == 0 ? List.of() : Attacks.usual(), List.of(), most, file);
    }

    /** All there are. */
    public static Probing all(int most, String file) {
      return new Probing(Attacks.usual(), Attacks.further(), most, file);
    }
  }
}
