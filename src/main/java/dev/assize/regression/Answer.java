package dev.assize.regression;

import java.util.Comparator;

/** The three answers of a gate, from best to worst for the exit code of several candidates. */
public enum Answer {
  SHIP(0, 0),
  INCONCLUSIVE(4, 1),
  HOLD(3, 2);

  /** The gravest answer first. */
  public static final Comparator<Answer> GRAVEST =
      Comparator.<Answer>comparingInt(answer -> answer.gravity).reversed();

  private final int exitCode;
  private final int gravity;

  Answer(int exitCode, int gravity) {
    this.exitCode = exitCode;
    this.gravity = gravity;
  }

  /** 0 SHIP, 3 HOLD, 4 INCONCLUSIVE. */
  public int exitCode() {
    return exitCode;
  }

  /** The graver of the two: HOLD before INCONCLUSIVE before SHIP. */
  public Answer worse(Answer other) {
    return other.gravity > gravity ? other : this;
  }
}
