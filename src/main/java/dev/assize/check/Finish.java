package dev.assize.check;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Why the model stopped. */
public final class Finish implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "finish",
            "Passes when the provider gives one of these as the reason why the model stopped."
                + " Unscored when it gives none.")
        .takes("reasons parted by |, in the provider's words")
        .with(new Example("finish: stop", stopped("stop"), Example.Outcome.PASSES))
        .with(new Example("finish: stop", stopped("length"), Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> wanted = arguments.items();
    arguments.passesOn(Demand.some(wanted.stream().map(Finish::reason).toList()));
    return (Check)
        exhibit -> {
          String reason = exhibit.response().reply().map(ModelReply::finish).orElse("");
          if (reason.isEmpty()) {
            return Verdict.unscored("the provider gives no reason");
          }
          String told = "the model stopped with " + Rationale.quote(reason);
          return wanted.stream().anyMatch(reason::equalsIgnoreCase)
              ? Verdict.passed(told)
              : Verdict.failed(told);
        };
  }

  private static Property reason(String text) {
    return new Property("stops with", Rationale.quote(text.toLowerCase(Locale.ROOT)));
  }

  private static ModelReply stopped(String reason) {
    return new ModelReply(
        "The line is",
        List.of(),
        List.of(),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        reason,
        Duration.ZERO,
        new JsonNull());
  }
}
