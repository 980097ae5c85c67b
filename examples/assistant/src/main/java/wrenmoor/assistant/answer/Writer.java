package wrenmoor.assistant.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.form.Form;
import wrenmoor.assistant.form.Limit;
import wrenmoor.assistant.knowledge.Evidence;
import wrenmoor.assistant.knowledge.Library;
import wrenmoor.assistant.knowledge.Query;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.reply.Reply;
import wrenmoor.assistant.text.Sentences;
import wrenmoor.assistant.text.Words;

/**
 * Writes a note or a letter under its limit. What the model writes is kept when it keeps the limit
 * and holds no figure from elsewhere; otherwise the telling sentences of the sources are put
 * together.
 */
final class Writer {
  private static final Pattern TELLING = Pattern.compile("\\d|€|\\b\\p{Lu}-\\d");
  private static final double TOKENS_PER_WORD = 1.6;
  private static final int PASSAGES = 3;

  /** A longer input holds the message itself, and what is given along is not looked at. */
  private static final int WORDS_OF_A_TASK = 40;

  private final Library library;
  private final Generator generator;
  private final ExamplePool examples;
  private final Settings settings;

  /** How many chunks are looked into, which examples are shown, and the day that it is. */
  record Settings(int depth, ExamplePool.Choice choice, int examples, String today) {}

  Writer(Library library, Generator generator, ExamplePool examples, Settings settings) {
    this.library = library;
    this.generator = generator;
    this.examples = examples;
    this.settings = settings;
  }

  Reply answer(Form.Writing form, Ask ask) throws ModelFailure {
    List<Evidence> evidence = form.task() == Form.Task.DRAFT ? evidence(ask) : List.of();
    List<String> facts = evidence.stream().map(Evidence::text).toList();
    boolean bare = form.task() == Form.Task.SUMMARY && Words.count(ask.input()) <= WORDS_OF_A_TASK;
    String message = bare ? ask.message().strip() : "";
    List<String> sources = new ArrayList<>(facts);
    sources.add(ask.input());
    sources.add(message);
    Reply together =
        Reply.of(
                Reply.Tier.EXTRACT,
                together(form.limit(), facts.isEmpty() ? matter(ask.input(), message) : facts))
            .resting(evidence);
    Grounding grounding = new Grounding(sources);
    return generator.reply(
        prompt(form, ask, facts, message),
        text ->
            form.limit().keeps(text) && !Grounding.rambles(text) && grounding.holds(text)
                ? Optional.of(text)
                : Optional.empty(),
        together);
  }

  /** The best passage for each sentence of the task, and for the task as a whole. */
  private List<Evidence> evidence(Ask ask) {
    List<Evidence> chosen = new ArrayList<>();
    for (String sentence : Sentences.of(ask.input())) {
      Query query = library.query(sentence, ask.input());
      library.find(query, settings.depth()).stream()
          .filter(found -> chosen.stream().noneMatch(each -> each.text().equals(found.text())))
          .limit(1)
          .forEach(chosen::add);
    }
    return chosen.stream()
        .sorted(Comparator.comparingDouble(Evidence::score).reversed())
        .limit(PASSAGES)
        .toList();
  }

  /** The sentences that a summary is made of: all but those that set the task. */
  private static List<String> matter(String input, String message) {
    String all = message.isEmpty() ? input : message;
    int task = all.indexOf("\n\n");
    String matter = task > 0 && Limit.isNamedIn(all.substring(0, task)) ? all.substring(task) : all;
    List<String> sentences =
        Sentences.of(matter).stream().filter(each -> !Limit.isNamedIn(each)).toList();
    return sentences.isEmpty() ? List.of(all) : sentences;
  }

  /**
   * The most telling sentences in their own order, as many as the limit allows; at least a part of
   * one.
   */
  private static String together(Limit limit, List<String> sentences) {
    List<Integer> byWorth =
        IntStream.range(0, sentences.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -worth(sentences.get(i)))
                    .thenComparing(i -> i))
            .toList();
    List<Integer> taken = new ArrayList<>();
    for (Integer next : byWorth) {
      taken.add(next);
      if (!limit.keeps(joined(taken, sentences))) {
        taken.remove(next);
      }
    }
    return taken.isEmpty()
        ? cut(sentences.get(byWorth.getFirst()), limit)
        : joined(taken, sentences);
  }

  private static String joined(List<Integer> taken, List<String> sentences) {
    return taken.stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
  }

  private static double worth(String sentence) {
    return TELLING.matcher(sentence).results().count() / Math.sqrt(Words.count(sentence) + 1.0);
  }

  private static String cut(String sentence, Limit limit) {
    String text = sentence;
    while (!limit.keeps(text) && text.contains(" ")) {
      text = text.substring(0, text.lastIndexOf(' '));
    }
    return text;
  }

  private Prompt prompt(Form.Writing form, Ask ask, List<String> facts, String message) {
    Prompt.Builder prompt =
        Prompt.about(
            "write",
            "You write for the customer service of Wrenmoor Broadband. Today is "
                + settings.today()
                + ". Keep to the limit. Use only what is given.");
    examples
        .choose(settings.choice(), ask.input(), settings.examples())
        .forEach(example -> prompt.example(example.text(), example.label()));
    String given = facts.isEmpty() ? "" : "Facts: " + String.join(" ", facts) + "\n";
    int words = form.limit().unit() == Limit.Unit.WORD ? form.limit().most() : 60;
    return prompt.ask(
        (given + ask.input() + "\n" + message).strip(),
        (int) (TOKENS_PER_WORD * words) + 10,
        ask.sampling());
  }
}
