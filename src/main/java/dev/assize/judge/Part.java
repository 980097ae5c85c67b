package dev.assize.judge;

/**
 * Something that a judge is shown as data.
 *
 * @param name as a prompt's slot has it: {@code reply}
 * @param head what it is, in words that end with a colon
 * @param text by people or models, and never to be obeyed
 */
public record Part(String name, String head, String text) {

  /** The name of the reply to be judged. */
  public static final String REPLY = "reply";
}
