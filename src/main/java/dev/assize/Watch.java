package dev.assize;

import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.Judge;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.Sentinel;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.replay.Bench;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Puts each judge's sentinels to it among the replies of a run: after every reply that it was asked
 * about as many as are needed for all to be asked before the run ends. Safe for use by many
 * threads.
 */
final class Watch {

  private final Sentinels sentinels;
  private final Exhibits exhibits;
  private final Function<ReplyKey, List<Finding>> before;
  private final Instant at;
  private final Map<String, Post> posts = new HashMap<>();

  /** How far one judge has been watched. */
  private record Post(List<Sentinel> all, int eachTime, AtomicInteger next) {}

  /**
   * A watch over one run.
   *
   * @param plan what is to be played
   * @param before what a run that is gone on with holds about a reply
   * @param at when the sentinels are given
   */
  Watch(Docket docket, RunPlan plan, Function<ReplyKey, List<Finding>> before, Instant at) {
    this.sentinels = docket.sentinels();
    this.exhibits = new Exhibits(docket.project().evidence().prices());
    this.before = before;
    this.at = at;
    for (Judge judge : docket.judges().values()) {
      List<Sentinel> all = sentinels.of(judge);
      long asked = all.isEmpty() ? 0 : asked(judge, plan);
      if (!all.isEmpty() && asked > 0) {
        posts.put(
            judge.name(),
            new Post(all, Math.ceilDiv(all.size(), (int) asked), new AtomicInteger()));
      }
    }
  }

  private Watch(Docket docket) {
    this.sentinels = Sentinels.NONE;
    this.exhibits = new Exhibits(docket.project().evidence().prices());
    this.before = key -> List.of();
    this.at = Instant.EPOCH;
  }

  /** How often a judge is asked: one of pairs when a candidate's reply meets the baseline's. */
  private static long asked(Judge judge, RunPlan plan) {
    return plan.assignments().stream()
        .filter(
            each ->
                !(judge instanceof PairJudge)
                    || !each.subject().id().equals(plan.baseline().named()))
        .filter(each -> judge.asksAbout(each.golden()))
        .count();
  }

  /** Watches nobody. */
  static Watch none(Docket docket) {
    return new Watch(docket);
  }

  /** A judge was asked about a reply or two; now it is asked about what everybody knows. */
  void after(Judge judge, Bench bench, TrialSink sink) throws InterruptedException {
    Post post = posts.get(judge.name());
    for (int i = 0; post != null && i < post.eachTime(); i++) {
      int next = post.next().getAndIncrement();
      if (next < post.all().size()) {
        ask(judge, next, post.all().get(next), bench, sink);
      }
    }
  }

  private void ask(Judge judge, int number, Sentinel sentinel, Bench bench, TrialSink sink)
      throws InterruptedException {
    int replies = judge instanceof PairJudge ? 2 : 1;
    ReplyKey key = key(judge, sentinel, replies * number + 1);
    boolean isKnown =
        before.apply(key).stream()
            .anyMatch(
                finding ->
                    !finding.criterion().by().equals(Sentinel.BY)
                        && !(finding.verdict() instanceof Verdict.Errored));
    if (isKnown) {
      return;
    }
    Trial trial = new Trial(key, response(sentinel.reply()));
    sink.reply(trial);
    sink.verdict(Finding.ofCheck(key, sentinel.known(), sentinel.verdict()));
    Exhibit exhibit = exhibits.ofStored(sentinels.golden(sentinel), trial.response());
    BenchClerk clerk = new BenchClerk(bench, 1);
    if (judge instanceof ReplyJudge grader) {
      for (Opinion opinion : grader.judge(exhibit, clerk)) {
        sink.verdict(Findings.of(key, opinion));
      }
    }
    if (judge instanceof PairJudge comparer) {
      ReplyKey beside = key(judge, sentinel, replies * number + 2);
      Trial other = new Trial(beside, response(sentinel.other()));
      sink.reply(other);
      Exhibit second = exhibits.ofStored(exhibit.golden(), other.response());
      for (Opinion opinion : comparer.compare(exhibit, second, clerk)) {
        sink.verdict(Findings.of(List.of(key, beside), opinion));
      }
    }
  }

  private ReplyKey key(Judge judge, Sentinel sentinel, int trial) {
    return new ReplyKey(
        Sentinel.subject(judge.name()),
        sentinel.caseId(),
        sentinels.golden(sentinel).inputDigest(),
        Purpose.SENTINEL.trial(trial));
  }

  /** What was asked is the case's own question; nobody replied but whoever wrote the sentinel. */
  private Response response(String reply) {
    return new Response(
        List.of(
            new Exchange(
                ModelCall.of("", List.of(), JsonObject.EMPTY),
                ModelReply.ofText(reply),
                List.of(),
                Source.IMPORT,
                at)));
  }
}
