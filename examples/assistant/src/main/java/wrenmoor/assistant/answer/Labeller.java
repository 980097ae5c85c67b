package wrenmoor.assistant.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.form.Form;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.reply.Reply;

/**
 * Gives a message its label: by the telling words of {@code label-rules.txt} and the nearest
 * examples, or by the model, which is shown examples and held to the labels by a grammar.
 */
final class Labeller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NEIGHBOURS = 5;
  private static final int MOST_TOKENS = 12;

  private final Map<String, ExamplePool> pools;
  private final LabelRules rules;
  private final Generator generator;
  private final Settings settings;

  /**
   * How messages are labelled.
   *
   * @param by who decides
   * @param examples how many examples the model is shown
   */
  record Settings(Configuration.LabelsBy by, ExamplePool.Choice choice, int examples) {}

  Labeller(
      Map<String, ExamplePool> pools, LabelRules rules, Generator generator, Settings settings) {
    this.pools = pools;
    this.rules = rules;
    this.generator = generator;
    this.settings = settings;
  }

  Reply answer(Form.Label form, Ask ask) throws ModelFailure {
    Optional<ExamplePool> pool = Optional.ofNullable(pools.get(form.kind()));
    if (pool.isEmpty()) {
      return Reply.of(Reply.Tier.RULES, "I know no labels for that.");
    }
    Map<String, Double> votes = neighbours(pool.get(), form.message());
    Map<String, Double> words = rules.points(form.kind(), form.message());
    Reply cheap = Reply.of(Reply.Tier.NEIGHBOURS, best(pool.get(), votes, words));
    boolean sure =
        settings.by() == Configuration.LabelsBy.CASCADE
            && !words.isEmpty()
            && top(votes).equals(top(words));
    if (settings.by() == Configuration.LabelsBy.NEIGHBOURS || sure) {
      return cheap;
    }
    return generator.reply(prompt(form, ask, pool.get()), text -> label(text, pool.get()), cheap);
  }

  private static Map<String, Double> neighbours(ExamplePool pool, String message) {
    Map<String, Double> votes = new LinkedHashMap<>();
    pool.byNearness(message).stream()
        .limit(NEIGHBOURS)
        .filter(near -> near.score() > 0)
        .forEach(near -> votes.merge(near.example().label(), near.score(), Double::sum));
    return votes;
  }

  /** Both say their share; where neither knows a word, the rules' usual label is given. */
  private String best(ExamplePool pool, Map<String, Double> votes, Map<String, Double> words) {
    Map<String, Double> together = new LinkedHashMap<>();
    double allVotes = votes.values().stream().mapToDouble(Double::doubleValue).sum();
    double allWords = words.values().stream().mapToDouble(Double::doubleValue).sum();
    votes.forEach((label, vote) -> together.merge(label, vote / allVotes, Double::sum));
    words.forEach((label, points) -> together.merge(label, 1.5 * points / allWords, Double::sum));
    return together.isEmpty() ? rules.usual(pool.labels()) : top(together);
  }

  private static String top(Map<String, Double> votes) {
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private Prompt prompt(Form.Label form, Ask ask, ExamplePool pool) {
    String question =
        form.kind().substring(0, 1).toUpperCase(Locale.ROOT) + form.kind().substring(1) + "?";
    Prompt.Builder prompt =
        Prompt.about(
            "label", "File the message under one of: " + String.join(", ", pool.labels()) + ".");
    for (ExamplePool.Example example :
        pool.choose(settings.choice(), form.message(), settings.examples())) {
      prompt.example("Message: " + example.text() + "\n" + question, "\"" + example.label() + "\"");
    }
    ObjectNode schema = JSON.createObjectNode();
    pool.labels().forEach(schema.putArray("enum")::add);
    return prompt.ask(
        "Message: " + form.message() + "\n" + question, schema, MOST_TOKENS, ask.sampling());
  }

  private static Optional<String> label(String text, ExamplePool pool) {
    String bare = text.replace("\"", "").strip();
    List<String> labels = pool.labels();
    return labels.contains(bare) ? Optional.of(bare) : Optional.empty();
  }
}
