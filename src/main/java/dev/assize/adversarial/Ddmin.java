package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delta debugging: looks for a part of something that fails which cannot do without any one of its
 * pieces (ddmin; Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input, IEEE
 * Transactions on Software Engineering 28 (2), 2002, figure 4). The pieces are parted into n
 * stretches. Where a stretch fails by itself, or the whole fails without one, the search goes on
 * there; else with twice as many stretches, up to one for each piece.
 *
 * <p>Of m pieces at most m^2 + 3m parts are asked about (proposition 12), and where a single piece
 * is to blame, at most 2 log2 m (proposition 13). No part is asked about twice.
 *
 * @param <T> a piece
 */
public final class Ddmin<T> {

  /** What is known of a part. */
  public enum Told {
    FAILS,
    DOES_NOT,
    /** Nobody can tell: the search goes on as if it did not fail, and says so at its end. */
    UNDECIDED,
    /** Nothing more may be asked; the search ends. */
    NO_MORE
  }

  /** Tells whether a part fails; the whole does, and nothing does not. */
  public interface Question<T> {
    Told ask(List<T> part);
  }

  /** How a search ended. */
  public enum Ending {
    /** Without any one of its pieces the part does not fail. */
    MINIMAL,
    /** The same, but for pieces of which nobody could tell. */
    UNDECIDED,
    /** There was more to ask. */
    STOPPED
  }

  /**
   * The part that was found.
   *
   * @param asked about how many parts
   */
  public record Least<T>(List<T> part, Ending ending, int asked) {
    public Least {
      part = List.copyOf(part);
    }
  }

  private final Question<T> question;
  private final Map<Set<T>, Told> known = new HashMap<>();
  private int asked;
  private boolean isStopped;

  private Ddmin(Question<T> question) {
    this.question = question;
  }

  /**
   * Searches.
   *
   * @param whole which fails; no two pieces are equal
   */
  public static <T> Least<T> of(List<T> whole, Question<T> question) {
    return new Ddmin<>(question).search(whole);
  }

  private Least<T> search(List<T> whole) {
    List<T> part = whole;
    int stretches = 2;
    while (part.size() > 1 && !isStopped) {
      List<List<T>> parts = parted(part, stretches);
      Optional<List<T>> alone = parts.stream().filter(this::fails).findFirst();
      Optional<List<T>> rest = alone.isPresent() ? Optional.empty() : failingRest(part, parts);
      if (alone.isPresent()) {
        part = alone.get();
        stretches = 2;
      } else if (rest.isPresent()) {
        part = rest.get();
        stretches = Math.max(stretches - 1, 2);
      } else if (stretches < part.size()) {
        stretches = Math.min(2 * stretches, part.size());
      } else {
        break;
      }
    }
    return new Least<>(part, ending(part), asked);
  }

  /** With two stretches the rest of one is the other, which was asked about. */
  private Optional<List<T>> failingRest(List<T> part, List<List<T>> parts) {
    return parts.stream().map(each -> without(part, each)).filter(this::fails).findFirst();
  }

  private boolean fails(List<T> part) {
    if (isStopped) {
      return false;
    }
    Set<T> key = new HashSet<>(part);
    Told told = known.get(key);
    if (told == null) {
      told = question.ask(part);
      isStopped = told == Told.NO_MORE;
      if (!isStopped) {
        known.put(key, told);
        asked++;
      }
    }
    return told == Told.FAILS;
  }

  private Ending ending(List<T> part) {
    if (isStopped) {
      return Ending.STOPPED;
    }
    boolean isDecided =
        part.size() == 1
            || part.stream()
                .map(piece -> known.get(new HashSet<>(without(part, List.of(piece)))))
                .allMatch(told -> told == Told.DOES_NOT);
    return isDecided ? Ending.MINIMAL : Ending.UNDECIDED;
  }

  /** As even stretches as can be, none of them empty. */
  private static <T> List<List<T>> parted(List<T> part, int stretches) {
    List<List<T>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < stretches; i++) {
      int to = from + (part.size() - from) / (stretches - i);
      parts.add(part.subList(from, to));
      from = to;
    }
    return parts;
  }

  private static <T> List<T> without(List<T> part, List<T> pieces) {
    Set<T> gone = new HashSet<>(pieces);
    return part.stream().filter(piece -> !gone.contains(piece)).toList();
  }
}
