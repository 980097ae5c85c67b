package dev.assize.judge;

import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * One vote on a reply, by one criterion: how judges look that answer a single question.
 *
 * @param texts the project's own words that are put to the judge
 */
public record Poll(Criterion criterion, Questioning<Vote> questioning, Map<String, String> texts) {

  public Poll {
    texts = Map.copyOf(texts);
  }

  /** What a vote comes to. */
  @FunctionalInterface
  public interface Count {

    /**
     * @param exchanges the calls that brought it; none where its words were said elsewhere
     */
    Verdict of(Vote.Cast cast, List<Exchange> exchanges);
  }

  /** As {@link Inquiry#criteria} has them. */
  public List<Criterion> criteria() {
    return List.of(criterion);
  }

  /** As {@link Inquiry#look} has it. */
  public List<Opinion> look(List<Part> parts, int sample, Clerk clerk, Count count)
      throws InterruptedException {
    Answered<Vote> answered = questioning.ask(new Matter(texts, parts), clerk, sample);
    Verdict verdict = answered.verdict(vote -> verdict(vote, answered.exchanges(), count));
    return List.of(new Opinion(criterion, sample, verdict, answered.raw(), answered.exchanges()));
  }

  /** As {@link Inquiry#read} has it. */
  public List<Sense> read(String raw, List<Part> parts, Count count) {
    Vote vote = questioning.read(raw, new Matter(texts, parts));
    return List.of(Sense.of(criterion, vote, verdict(vote, List.of(), count), raw));
  }

  private static Verdict verdict(Vote vote, List<Exchange> exchanges, Count count) {
    return switch (vote) {
      case Vote.Spoilt spoilt -> spoilt.verdict();
      case Vote.Cast cast -> count.of(cast, exchanges);
    };
  }
}
