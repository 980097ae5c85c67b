package dev.assize.check;

import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.ModelReply;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The reply took few tokens. */
public final class MaxOutputTokens implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "max-output-tokens",
            "Passes when the provider reports at most so many output tokens, all turns and tool"
                + " rounds together. Unscored when any of them is not reported; nothing is"
                + " estimated.")
        .takes("a whole number")
        .with(new Example("max-output-tokens: 20", using(12), Example.Outcome.PASSES))
        .with(new Example("max-output-tokens: 10", using(12), Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    int most = arguments.count();
    arguments.passesOn(Demand.some(Amount.atMost(most, Noun.of("output token"))));
    return (Check) exhibit -> judge(exhibit.response(), most);
  }

  private static Verdict judge(Response response, int most) {
    List<OptionalLong> counts =
        response.exchanges().stream()
            .map(e -> e.outcome() instanceof ModelReply r ? r.usage() : Usage.UNREPORTED)
            .map(usage -> usage.of(Kind.OUTPUT))
            .toList();
    if (counts.stream().anyMatch(OptionalLong::isEmpty)) {
      return Verdict.unscored("the provider does not report all output tokens");
    }
    long sum = counts.stream().mapToLong(OptionalLong::getAsLong).sum();
    String told = sum + " output tokens, at most " + most;
    return sum <= most ? Verdict.passed(told) : Verdict.failed(told);
  }

  private static ModelReply using(long output) {
    return new ModelReply(
        "It takes 12 tokens.",
        List.of(),
        List.of(),
        List.of(),
        Usage.of(40, output),
        "",
        "",
        "",
        Duration.ZERO,
        new JsonNull());
  }
}
