package wrenmoor.assistant.form;

import java.util.List;

/** The kinds of request, told apart by their form alone. */
public sealed interface Form {

  /** "Topic?", "Mood?" or "Urgency?" about a message. */
  record Label(String kind, String message) implements Form {}

  /** A JSON object with empty values to fill in from a message. */
  record FillIn(List<String> keys, String message) implements Form {}

  /** Something to be written under a limit, such as a note of 40 words. */
  record Writing(Limit limit, Task task) implements Form {}

  /** Whether the text to write says again what the input says, or is made from the pages. */
  enum Task {
    SUMMARY,
    DRAFT
  }

  /** A question or a wish about orders and bills, with tools at hand. */
  record Errand() implements Form {}

  /** Everything else: a question to answer from the pages. */
  record Question() implements Form {}
}
