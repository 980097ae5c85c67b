package dev.assize.check;

import dev.assize.base.Numbers;

/**
 * What is counted, so that one of them is told in the singular: {@code 1 word in capital letters}.
 *
 * @param one what one of them is called
 * @param rest what stands behind it in both numbers
 */
public record Noun(String one, String rest) {

  public static Noun of(String one) {
    return new Noun(one, "");
  }

  /** The same with words behind it. */
  public Noun with(String more) {
    return new Noun(one, rest + " " + more);
  }

  /** A count with the noun. */
  public String counted(long count) {
    return Numbers.count(count, one) + rest;
  }
}
