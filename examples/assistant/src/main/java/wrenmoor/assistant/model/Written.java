package wrenmoor.assistant.model;

/**
 * What the model wrote.
 *
 * @param finish why it stopped: {@code stop} or {@code length}
 * @param millis how long it took
 */
public record Written(
    String text, String model, String finish, int inputTokens, int outputTokens, long millis) {}
