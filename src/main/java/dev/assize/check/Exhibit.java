package dev.assize.check;

import dev.assize.cases.GoldenCase;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import org.jspecify.annotations.Nullable;

/** All that a check may see; what several checks need of a reply is worked out once. */
public final class Exhibit {

  private final GoldenCase golden;
  private final Prompt prompt;
  private final Response response;
  private @Nullable Tokens tokens;

  /**
   * @param prompt what was first sent, by sections; without blocks when the subject makes its own
   *     prompt or the reply was imported
   * @param response one that has a reply
   */
  public Exhibit(GoldenCase golden, Prompt prompt, Response response) {
    this.golden = golden;
    this.prompt = prompt;
    this.response = response;
  }

  public GoldenCase golden() {
    return golden;
  }

  /** What was first sent, by sections. */
  public Prompt prompt() {
    return prompt;
  }

  public Response response() {
    return response;
  }

  /** The reply's text. */
  public String text() {
    return response.text();
  }

  /** The reply as words, numbers, amounts and dates; read when first asked for. */
  Tokens tokens() {
    Tokens read = tokens;
    if (read == null) {
      read = Tokens.of(text());
      tokens = read;
    }
    return read;
  }
}
