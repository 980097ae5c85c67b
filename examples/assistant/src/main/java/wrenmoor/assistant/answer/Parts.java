package wrenmoor.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wrenmoor.assistant.text.Sentences;
import wrenmoor.assistant.text.Words;

/**
 * The questions of a message: at most two, each with the rest of the message around it.
 *
 * @param question the sentence, or the half of it, that asks
 * @param around the other words of the message
 */
record Parts(String question, String around) {
  private static final int MOST = 2;
  private static final String ASKING =
      "(?=((so|and|but) )?(what|how|when|where|who|which|whom|whose|why|until when|until what|up"
          + " to|from when|from which|in which|on which|at which|for how|by"
          + " when|does|do|is|are|can|could|may|must|should|shall|will|would|did|was)\\b)";
  private static final Pattern JOINT =
      Pattern.compile("(?i),? and " + ASKING + "|(?<=[:;]) " + ASKING + "|, " + ASKING);

  private static final Pattern QUESTION = Pattern.compile("(?i)^\\W*" + ASKING);

  static List<Parts> of(String message) {
    List<String> sentences = Sentences.of(message);
    List<String> asking = new ArrayList<>();
    for (String sentence : sentences) {
      if (sentence.contains("?")) {
        List<String> halves = List.of(JOINT.split(sentence));
        asking.addAll(
            halves.stream()
                .filter(half -> halves.size() == 1 || QUESTION.matcher(half).find())
                .toList());
      }
    }
    asking.removeIf(question -> Words.terms(question).size() < 2);
    if (asking.isEmpty()) {
      return List.of(new Parts(message, ""));
    }
    return asking.subList(Math.max(0, asking.size() - MOST), asking.size()).stream()
        .map(question -> new Parts(question, message.replace(question, " ")))
        .toList();
  }
}
