package dev.assize.audit;

import java.util.List;

/**
 * Where the tokens of a run went.
 *
 * @param splits by subject or judge, feature, category, kind of case and section of the prompt
 * @param prefixes by subject or judge, what is repeated most first
 * @param advice sentences that name the numbers they rest on; none where nothing stands out
 */
public record TokenAudit(
    Totals totals, List<Split> splits, List<Prefix> prefixes, List<String> advice) {

  public TokenAudit {
    splits = List.copyOf(splits);
    prefixes = List.copyOf(prefixes);
    advice = List.copyOf(advice);
  }

  /**
   * All calls together.
   *
   * @param estimated how many calls told no tokens, so that theirs are estimates
   * @param reasoning of the output, as far as reported
   * @param cached of the input, what providers say they read from a cache
   * @param retries tokens of attempts in vain, in none of the splits
   * @param repairs of input and output, those of answers that a judge was asked for once more
   */
  public record Totals(
      long calls,
      long estimated,
      long input,
      long cached,
      long output,
      long reasoning,
      long retries,
      long repairs) {

    /** Input and output together. */
    public long tokens() {
      return input + output;
    }
  }
}
