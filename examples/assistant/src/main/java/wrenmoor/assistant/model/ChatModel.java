package wrenmoor.assistant.model;

/** Something that writes the next turn of a chat. */
public interface ChatModel {

  /**
   * Asks once.
   *
   * @throws ModelFailure when no reply came
   */
  Written write(Prompt prompt) throws ModelFailure;
}
