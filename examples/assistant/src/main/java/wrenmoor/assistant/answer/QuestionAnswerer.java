package wrenmoor.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.knowledge.Evidence;
import wrenmoor.assistant.knowledge.Library;
import wrenmoor.assistant.knowledge.Query;
import wrenmoor.assistant.knowledge.Wanted;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.reply.Reply;
import wrenmoor.assistant.text.Words;

/**
 * Answers a question from the pages: for each of its parts the best passage is found, the model
 * says it in a sentence, and where the model says what the passage does not, the passage itself is
 * the answer.
 */
final class QuestionAnswerer {
  private static final int MOST_WORDS = 45;
  private static final int MOST_WORDS_OF_PASSAGES = 38;
  private static final int MOST_TOKENS = 70;

  private final Library library;
  private final Generator generator;
  private final ExamplePool examples;
  private final Settings settings;

  /**
   * How questions are answered.
   *
   * @param depth how many chunks are looked into
   * @param passages how many passages are given to the model for each part of a question
   * @param floor the coverage below which the pages are taken to say nothing, from 0 to 1
   * @param examples how many worked examples the model is shown
   */
  record Settings(
      int depth,
      int passages,
      double floor,
      ExamplePool.Choice choice,
      int examples,
      Citing citing,
      String today) {}

  QuestionAnswerer(Library library, Generator generator, ExamplePool examples, Settings settings) {
    this.library = library;
    this.generator = generator;
    this.examples = examples;
    this.settings = settings;
  }

  Reply answer(Ask ask) throws ModelFailure {
    List<Found> found = found(ask);
    List<Evidence> evidence = found.stream().map(Found::evidence).toList();
    double floor = ask.turns().isEmpty() ? settings.floor() : 0;
    if (found.isEmpty() || found.stream().allMatch(each -> each.evidence().coverage() < floor)) {
      return Reply.of(
              Reply.Tier.RULES,
              "I'm sorry, I don't know that: our pages say nothing about it. The care team on 155"
                  + " can help you.")
          .resting(evidence);
    }
    Reply passage = Reply.of(Reply.Tier.EXTRACT, extract(evidence)).resting(evidence);
    return settings
        .citing()
        .mark(
            generator.reply(
                prompt(ask, evidence),
                text -> good(text, ask, found) ? Optional.of(text) : Optional.empty(),
                passage));
  }

  /** A passage and what kind of answer it was found for. */
  private record Found(Evidence evidence, Wanted wanted) {

    /** Whether a text holds the kind of answer that was asked for, if the passage does. */
    boolean isAnsweredBy(String text) {
      return wanted.isIn(text) || !wanted.isIn(evidence.text());
    }
  }

  /** For each part of the question its best passages, none of them twice. */
  private List<Found> found(Ask ask) {
    List<Found> chosen = new ArrayList<>();
    for (Parts part : Parts.of(ask.input())) {
      add(library.query(part.question(), part.around() + "\n" + ask.before()), chosen);
    }
    boolean unsure =
        ask.turns().isEmpty()
            && chosen.stream().allMatch(each -> each.evidence().coverage() < settings.floor());
    if (unsure) {
      // The matter may stand in the sentences before the question.
      List<Found> wider = new ArrayList<>();
      add(library.query(ask.input(), ask.before()), wider);
      return wider.isEmpty() ? chosen : wider;
    }
    return chosen;
  }

  private void add(Query query, List<Found> chosen) {
    library.find(query, settings.depth()).stream()
        .filter(
            found -> chosen.stream().noneMatch(each -> each.evidence().text().equals(found.text())))
        .limit(settings.passages())
        .forEach(found -> chosen.add(new Found(found, query.wanted())));
  }

  /** The passages as they stand, as long as the answer stays short. */
  private static String extract(List<Evidence> evidence) {
    StringBuilder text = new StringBuilder(evidence.getFirst().text());
    for (Evidence next : evidence.subList(1, evidence.size())) {
      if (Words.count(text + " " + next.text()) <= MOST_WORDS_OF_PASSAGES) {
        text.append(' ').append(next.text());
      }
    }
    return text.toString();
  }

  private Prompt prompt(Ask ask, List<Evidence> evidence) {
    Prompt.Builder prompt =
        Prompt.about(
            "answer",
            "You answer customers of Wrenmoor Broadband. Today is "
                + settings.today()
                + ". Answer in one short sentence with what the notes say, and with nothing else.");
    for (ExamplePool.Example example :
        examples.choose(settings.choice(), ask.input(), settings.examples())) {
      prompt.example(example.text(), example.label());
    }
    String notes = evidence.stream().map(Evidence::text).collect(Collectors.joining("\n"));
    return prompt
        .said(ask.turns())
        .ask("Notes: " + notes + "\nQuestion: " + ask.input().strip(), MOST_TOKENS, ask.sampling());
  }

  private static boolean good(String text, Ask ask, List<Found> found) {
    List<String> passages = found.stream().map(each -> each.evidence().text()).toList();
    List<String> sources = new ArrayList<>(List.of(ask.input(), ask.before()));
    found.forEach(each -> sources.add(each.evidence().heading()));
    sources.addAll(passages);
    return Words.count(text) <= MOST_WORDS
        && !Grounding.rambles(text)
        && new Grounding(sources).holds(text)
        && Grounding.adds(text, ask.input(), passages)
        && found.stream().allMatch(each -> each.isAnsweredBy(text));
  }
}
