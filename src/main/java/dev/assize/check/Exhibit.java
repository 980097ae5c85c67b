package dev.assize.check;

import dev.assize.cases.GoldenCase;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;

/**
 * All that a check may see.
 *
 * @param prompt what was first sent, by sections; without blocks when the subject makes its own
 *     prompt or the reply was imported
 * @param response one that has a reply
 */
public record Exhibit(GoldenCase golden, Prompt prompt, Response response) {

  /** The reply's text. */
  public String text() {
    return response.text();
  }
}
