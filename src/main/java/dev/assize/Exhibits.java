package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.subject.Filling;
import dev.assize.subject.Prompt;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;

/** Puts together what a check may see. */
final class Exhibits {

  private static final Prompt UNKNOWN = new Prompt(List.of());

  private Exhibits() {}

  static Exhibit of(GoldenCase golden, Subject subject, Response response) {
    Prompt prompt =
        switch (subject.framing()) {
          case Framing.Templated templated ->
              PromptFiller.fill(
                  templated.template(),
                  new Filling(
                      golden.question().input(),
                      golden.question().contextText(),
                      golden.question().turns()));
          case Framing.Bare bare -> UNKNOWN;
        };
    return new Exhibit(golden, prompt, response);
  }

  /** For a stored reply whose prompt template is gone. */
  static Exhibit ofStored(GoldenCase golden, Response response) {
    return new Exhibit(golden, UNKNOWN, response);
  }
}
