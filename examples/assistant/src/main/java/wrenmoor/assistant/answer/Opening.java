package wrenmoor.assistant.answer;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import wrenmoor.assistant.guard.GuardRules;
import wrenmoor.assistant.knowledge.Library;
import wrenmoor.assistant.knowledge.PageReader;
import wrenmoor.assistant.model.ChatModel;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.OpenAiChat;
import wrenmoor.assistant.text.CommonWords;
import wrenmoor.assistant.text.Synonyms;
import wrenmoor.assistant.tool.Errands;

/** Puts an assistant together from its configuration and the files it reads. */
public final class Opening {
  private static final int LABEL_EXAMPLES = 6;
  private static final int QUESTION_EXAMPLES = 3;
  private static final int FORM_EXAMPLES = 3;
  private static final int WRITING_EXAMPLES = 1;

  private Opening() {}

  /** An assistant that asks the model which {@code models} makes of its settings. */
  public static Assistant of(
      Configuration version, Shelf shelf, Function<OpenAiChat.Settings, ChatModel> models)
      throws IOException {
    Synonyms synonyms = Synonyms.read(shelf.synonyms());
    Library library =
        new Library(
            new PageReader(version.today()).readAll(shelf.knowledge()),
            version.chunking(),
            synonyms,
            CommonWords.read(shelf.commonWords()));
    Map<String, ExamplePool> labels = ExamplePool.read(shelf.labelExamples(), synonyms);
    Map<String, ExamplePool> worked = ExamplePool.read(shelf.workedExamples(), synonyms);
    Generator generator =
        switch (version.generation().source()) {
          case NONE -> new Generator.None();
          case MODEL ->
              new Generator.Model(
                  models.apply(version.generation().model()), version.generation().onFailure());
        };
    String today =
        DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).format(version.today());
    ExamplePool.Choice choice = version.examples();
    return new Assistant(
        GuardRules.read(shelf.guardRules()),
        new Assistant.Desks(
            new QuestionAnswerer(
                library,
                generator,
                pool(worked, "question", synonyms),
                new QuestionAnswerer.Settings(
                    version.depth(),
                    version.passages(),
                    version.floor(),
                    choice,
                    QUESTION_EXAMPLES,
                    version.citations(),
                    today)),
            new Labeller(
                labels,
                LabelRules.read(shelf.labelRules()),
                generator,
                new Labeller.Settings(version.labels(), choice, LABEL_EXAMPLES)),
            new FormFiller(
                generator,
                pool(worked, "form", synonyms),
                new FormFiller.Settings(choice, FORM_EXAMPLES)),
            new Writer(
                library,
                generator,
                pool(worked, "writing", synonyms),
                new Writer.Settings(version.depth(), choice, WRITING_EXAMPLES, today)),
            new Errands(version.today())));
  }

  private static ExamplePool pool(Map<String, ExamplePool> pools, String kind, Synonyms synonyms) {
    return pools.getOrDefault(kind, new ExamplePool(List.of(), synonyms));
  }
}
