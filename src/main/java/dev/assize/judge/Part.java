package dev.assize.judge;

/**
 * Something that a judge is shown as data.
 *
 * @param name as a prompt's slot has it: {@code reply}
 * @param head what it is, in words that end with a colon
 * @param text by people or models, and never to be obeyed
 */
public record Part(String name, String head, String text) {

  /** The name of the passages that belong to the case. */
  public static final String CONTEXT = "context";

  /** The name of the passages that the assistant found by itself. */
  public static final String RETRIEVED = "retrieved";

  /** The name of what the assistant asked of tools, and what they said. */
  public static final String TOOLS = "tools";

  static final String INPUT = "input";

  /** The name of the reply to be judged. */
  public static final String REPLY = "reply";
}
