package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.Quantity;
import dev.assize.drift.WhoseDrift;
import java.time.LocalDate;
import java.util.List;

/** Whether the subject moved or its judge. */
public sealed interface Whose {

  /** In a few sentences. */
  String words();

  /** What is to be done next, each with its command; empty for nothing. */
  List<String> next();

  /** What is known of the judges themselves. */
  Judges judges();

  /**
   * Whether a judge is known to be another than the one by whose verdicts a quantity was told then:
   * what moved in it says nothing of the subject.
   */
  boolean voids(Quantity quantity);

  /**
   * The judges that have a say.
   *
   * @param screens what labelled replies show of each
   * @param doubts why some of them may not decide, in sentences
   */
  record Judges(List<Screened> screens, List<String> doubts) {

    /** Nobody. */
    public static final Judges NONE = new Judges(List.of(), List.of());

    public Judges {
      screens = List.copyOf(screens);
      doubts = List.copyOf(doubts);
    }
  }

  /** No judge has a say in the cases compared: there is nobody else to have moved. */
  record NoJudge() implements Whose {
    @Override
    public String words() {
      return "Checks alone decide the cases compared, and a check says the same of the same reply on"
          + " every day: whatever moves is the subject, or what serves it.";
    }

    @Override
    public List<String> next() {
      return List.of();
    }

    @Override
    public Judges judges() {
      return Judges.NONE;
    }

    @Override
    public boolean voids(Quantity quantity) {
      return false;
    }
  }

  /**
   * A judge has a say, and nothing can be told from old replies that were judged again.
   *
   * @param quantity in which it has a say: the pass rate, or the mean score alone
   * @param cases how many of those compared it has a say in
   * @param why nothing can be told, in a clause; empty where nobody asked it again
   */
  record NotJudgedAgain(Quantity quantity, int cases, String why, List<String> next, Judges judges)
      implements Whose {

    public NotJudgedAgain {
      next = List.copyOf(next);
    }

    @Override
    public boolean voids(Quantity other) {
      return isOfJudges(other, quantity)
          && judges.screens().stream().anyMatch(each -> each.screen().voidsVerdicts());
    }

    @Override
    public String words() {
      return "Cannot tell the subject from its judge in the "
          + quantity.words()
          + ": judges have a say in "
          + Numbers.count(cases, "case")
          + " of those compared, and "
          + (why.isEmpty() ? "the stored replies were not judged again" : why)
          + ". "
          + (quantity == Quantity.SCORE ? "The pass rate, length" : "Length")
          + ", latency, tokens, refusals, format and language are measured without a judge.";
    }
  }

  /** Since when judges have a say in the runs compared. */
  enum Say {
    /** Their verdicts are in the runs themselves, and in what these are compared by. */
    FROM_THE_FIRST,
    /** The runs have none, as imported replies have not: the stored replies were judged later. */
    LATER
  }

  /**
   * The old replies were judged again.
   *
   * @param again where and when
   */
  record Parted(WhoseDrift parts, Say say, Rejudgement again, List<String> next, Judges judges)
      implements Whose {

    public Parted {
      next = List.copyOf(next);
    }

    @Override
    public boolean voids(Quantity quantity) {
      return say == Say.FROM_THE_FIRST
          && parts.voidsVerdicts()
          && isOfJudges(quantity, parts.quantity());
    }

    /** Whether a move of the subject is to be told by its part, and not by what is compared. */
    boolean isTold() {
      return say == Say.LATER || parts.voidsVerdicts();
    }

    @Override
    public String words() {
      return say == Say.FROM_THE_FIRST
          ? parts.words()
          : "Checks alone decide in the runs themselves; judges were asked about the stored"
              + " replies later. "
              + parts.words();
    }
  }

  /**
   * A run in which old replies were judged again.
   *
   * @param address by which it is opened
   * @param day on which its first answer was received
   */
  record Rejudgement(String address, LocalDate day) {}

  /** Whether judges that have a say in one quantity have it in another, too. */
  private static boolean isOfJudges(Quantity quantity, Quantity theirs) {
    return switch (quantity) {
      case PASS_RATE -> theirs == Quantity.PASS_RATE;
      case SCORE, LABEL_SHARES -> true;
      case FORMAT_RATE, LENGTH, REFUSAL_RATE, LATENCY, TOKENS, LANGUAGE -> false;
    };
  }
}
