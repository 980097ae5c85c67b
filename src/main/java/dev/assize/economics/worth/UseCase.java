package dev.assize.economics.worth;

/** What the net value of a use case hangs on. */
public enum UseCase implements Lever {
  /** How often it is used. */
  TASKS("tasks a month", "0", "1e12"),
  /** The share of replies that are right: the pass rate of a run. */
  ACCURACY("accuracy", "0", "1"),
  /** That a right reply saves a person. */
  MINUTES_SAVED("minutes saved by a right reply", "0", "1e6"),
  /** That a wrong reply costs a person beyond the check. */
  MINUTES_LOST("minutes lost by a wrong reply", "0", "1e6"),
  /** That a person takes to check a reply, right or wrong. */
  MINUTES_CHECKING("minutes to check a reply", "0", "1e6"),
  /** Of an hour of that person. */
  WAGE("price of a person's hour", "0", "1e6"),
  /** Of the calls for one task, retries included. */
  GENERATION("generation of a task", "0", "1e9"),
  /** Of the judges for one task. */
  JUDGE("judges of a task", "0", "1e9"),
  /** That somebody waits for a reply. */
  SECONDS("seconds of waiting", "0", "1e9"),
  /** Of money, for each of these seconds. */
  LOST_PER_SECOND("value lost per second of waiting", "0", "1e9"),
  /** Of prompts, golden sets and judges. */
  UPKEEP("upkeep a month", "0", "1e12");

  private final Scale scale;

  UseCase(String words, String least, String most) {
    this.scale = Scale.of(words, least, most);
  }

  @Override
  public Scale scale() {
    return scale;
  }
}
