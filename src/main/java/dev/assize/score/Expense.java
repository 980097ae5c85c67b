package dev.assize.score;

import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;

/**
 * What calls of one kind cost, and how much of it would not have been needed.
 *
 * @param all of every attempt that tells its use; attempts that tell none are in no sum
 * @param retries of attempts without an answer; unknown where there are some and none tells its use
 * @param repairs of answers of judges that had to be asked once more
 * @param unbilled how many attempts may have cost something and told no use: with any, all of it is
 *     at least what it says; 0 or more
 */
public record Expense(Price all, Price retries, Price repairs, long unbilled) {

  /** Where every attempt told its use. */
  public Expense(Price all, Price retries, Price repairs) {
    this(all, retries, repairs, 0);
  }

  /** Where nobody can price anything, for one reason. */
  public static Expense of(Price unknown) {
    return new Expense(unknown, unknown, unknown);
  }

  /** All of it with the number of attempts that are in no sum. */
  public Charge charge() {
    return new Charge(all, unbilled);
  }
}
