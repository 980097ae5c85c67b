package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.run.Cost.Price;
import dev.assize.run.Extra;
import dev.assize.run.Used;
import dev.assize.score.Expense;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what calls took that would not have been needed, the same in every format. */
public final class ExtraPhrases {

  private ExtraPhrases() {}

  /**
   * {@code subject's retries: 100 input, 0 output tokens, 0.01 EUR for 1 attempt; 3 attempts
   * without a bill}; empty where every call was answered at once, and could be read.
   */
  public static List<String> of(SideView side) {
    List<String> told = new ArrayList<>();
    add("subject's", side.evidence().subject(), side.facts().expenses().subject(), told);
    add("judges'", side.evidence().judges(), side.facts().expenses().judges(), told);
    add("sentinels'", side.evidence().sentinels(), side.facts().expenses().sentinels(), told);
    return told;
  }

  private static void add(String whose, Used used, Expense spent, List<String> told) {
    if (used.retries().calls() > 0) {
      told.add(whose + " retries: " + words(used.retries(), spent.retries(), "attempt"));
    }
    if (used.repairs().calls() > 0) {
      told.add(whose + " repairs: " + words(used.repairs(), spent.repairs(), "answer"));
    }
  }

  private static String words(Extra extra, Price price, String noun) {
    String money = price instanceof Price.Known known ? ", " + known.money() : "";
    String billed =
        extra.billed() == 0
            ? ""
            : EvidencePhrases.tokens(extra.usage())
                + money
                + " for "
                + Numbers.count(extra.billed(), noun);
    String unbilled =
        extra.unbilled() == 0 ? "" : Numbers.count(extra.unbilled(), noun) + " without a bill";
    return Stream.of(billed, unbilled)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
