package dev.assize.imports;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.imports.ForeignPair.About;
import dev.assize.imports.ForeignPair.Heard;
import dev.assize.imports.ForeignPair.InWords;
import dev.assize.imports.ForeignPair.Order;
import dev.assize.imports.ForeignPair.Unread;
import dev.assize.imports.ForeignPair.Value;
import dev.assize.judge.pair.BothSheets;
import dev.assize.judge.pair.PairLabels;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sound rows say of pairs, in the order of the rows that begin them. Two rows that show one
 * pair in both orders make one verdict; where they name different winners it is a tie. Words are
 * read with the replies beside them.
 */
public final class ForeignPreferences {

  private final Map<String, GoldenCase> golden;
  private final List<Map<Order, ForeignPair>> said;

  ForeignPreferences(Map<String, GoldenCase> golden, List<Map<Order, ForeignPair>> said) {
    this.golden = golden;
    this.said = said;
  }

  /** The replies without which words cannot be read. */
  public Set<Survey.Answered> wanted() {
    return said.stream()
        .flatMap(orders -> orders.values().stream())
        .filter(pair -> pair.said() instanceof InWords)
        .map(ForeignPair::about)
        .flatMap(about -> Stream.of(about.replyOf(about.one()), about.replyOf(about.other())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One finding for each pair.
   *
   * @param replies those that are {@link #wanted}
   */
  public List<Finding> findings(Map<Survey.Answered, Exhibit> replies) {
    return said.stream().map(orders -> finding(orders, replies)).toList();
  }

  /** Over all findings, whatever the order of the rows. */
  public static Digest digest(List<Finding> findings) {
    return Digest.of(
        String.join(
            "\n", findings.stream().map(f -> Digest.of(f.toString()).hex()).sorted().toList()));
  }

  private Finding finding(Map<Order, ForeignPair> orders, Map<Survey.Answered, Exhibit> replies) {
    List<ForeignPair> pairs = List.copyOf(orders.values());
    ForeignPair first = pairs.getFirst();
    About about = first.about();
    return new Finding(
        List.of(key(about, about.one()), key(about, about.other())),
        about.criterion(),
        about.sample(),
        pairs.size() == 2
            ? both(first, pairs.getLast(), replies)
            : single(first, heard(first, replies)),
        raw(pairs),
        List.of());
  }

  private static Heard heard(ForeignPair pair, Map<Survey.Answered, Exhibit> replies) {
    About about = pair.about();
    return switch (pair.said()) {
      case Value value -> value;
      case InWords words ->
          pair.read(reply(about, about.one(), replies), reply(about, about.other(), replies));
    };
  }

  private static Exhibit reply(About about, String subject, Map<Survey.Answered, Exhibit> replies) {
    return Objects.requireNonNull(replies.get(about.replyOf(subject)));
  }

  private ReplyKey key(About about, String subject) {
    GoldenCase asked = Objects.requireNonNull(golden.get(about.caseId()));
    return new ReplyKey(subject, asked.id(), asked.inputDigest(), about.trial());
  }

  private static Verdict single(ForeignPair pair, Heard heard) {
    return switch (heard) {
      case Unread unread -> unread.verdict();
      case Value value -> preferred(value.value(), new Rationale(pair.why(), PairLabels.ONE_ORDER));
    };
  }

  private static Verdict both(
      ForeignPair straight, ForeignPair crossed, Map<Survey.Answered, Exhibit> replies) {
    return switch (heard(straight, replies)) {
      case Unread unread -> unread.verdict();
      case Value first ->
          switch (heard(crossed, replies)) {
            case Unread unread -> unread.verdict();
            case Value second ->
                both(
                    first.value(),
                    second.value(),
                    String.join(" / ", straight.why(), crossed.why()));
          };
    };
  }

  private static Preferred both(double straight, double crossed, String why) {
    boolean agree = Math.signum(straight) == Math.signum(crossed);
    return preferred(
        agree ? (straight + crossed) / 2 : 0,
        new Rationale(why.equals(" / ") ? "" : why, agree ? "" : PairLabels.INCONSISTENT));
  }

  private static Preferred preferred(double value, Rationale why) {
    return value == 0
        ? new Preferred(Choice.TIE, why)
        : new Preferred(value > 0 ? Choice.FIRST : Choice.SECOND, Math.abs(value), why);
  }

  private static String raw(List<ForeignPair> said) {
    boolean isThere = said.stream().anyMatch(pair -> !pair.raw().isEmpty());
    return said.size() == 2 && isThere
        ? new BothSheets(said.getFirst().raw(), said.getLast().raw()).text()
        : said.getFirst().raw();
  }
}
