package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.Role;
import dev.assize.replay.Opening;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Recipe;
import dev.assize.subject.Prompt;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplateReader;
import dev.assize.tokens.TokenEstimator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Parts what goes into a call by the sections of its prompt. The prompt is the one that the run
 * kept: the file may have changed since.
 */
record CallSections(Optional<PromptTemplate> template, TokenEstimator tokens) {

  private static final String TOOLS = "tools";

  static CallSections of(SubjectEntry entry, TokenEstimator tokens) {
    return new CallSections(kept(entry), tokens);
  }

  private static Optional<PromptTemplate> kept(SubjectEntry entry) {
    return switch (entry.recipe()) {
      case Recipe.Unkept unkept -> Optional.empty();
      case Recipe.Kept kept ->
          kept.texts().stream()
              .filter(text -> text.name().equals(entry.prompt()) && text.left() == 0)
              .findFirst()
              .flatMap(CallSections::read);
    };
  }

  private static Optional<PromptTemplate> read(Recipe.Text text) {
    Problems problems = new Problems();
    PromptTemplate read =
        PromptTemplateReader.read(text.name(), text.name(), text.text(), problems);
    return problems.hasErrors() ? Optional.empty() : Optional.of(read);
  }

  /** About how many tokens each section of a subject's call has. */
  Map<String, Long> of(ModelCall call, Question question) {
    Map<String, Long> sections =
        template
            .map(known -> PromptFiller.fill(known, Opening.of(question)))
            .filter(prompt -> prompt.messages().equals(call.messages()))
            .map(this::parts)
            .orElseGet(() -> byRole(call, question));
    tools(call).ifPresent(all -> sections.merge(TOOLS, all, Long::sum));
    return sections;
  }

  private Map<String, Long> parts(Prompt prompt) {
    Map<String, Long> sections = new TreeMap<>();
    prompt
        .blocks()
        .forEach(
            block ->
                block
                    .parts()
                    .forEach(
                        part ->
                            sections.merge(
                                part.section(), (long) tokens.estimate(part.text()), Long::sum)));
    return sections;
  }

  /** A later turn, or a prompt that nobody kept: as far as the roles of its messages tell. */
  private Map<String, Long> byRole(ModelCall call, Question question) {
    Map<String, Long> sections = new TreeMap<>();
    String context = question.contextText();
    if (call.isOfApplication()) {
      add(sections, "context", context);
    }
    for (int i = 0; i < call.messages().size(); i++) {
      Message message = call.messages().get(i);
      boolean isLast = i == call.messages().size() - 1;
      String section =
          message.role() == Role.SYSTEM
              ? "system"
              : isLast && message.role() == Role.USER ? "question" : "history";
      String text = message.content();
      if (!call.isOfApplication() && !context.isEmpty() && text.contains(context)) {
        add(sections, "context", context);
        text = text.replace(context, "");
      }
      add(sections, section, text);
    }
    return sections;
  }

  private void add(Map<String, Long> sections, String section, String text) {
    if (!text.isEmpty()) {
      sections.merge(section, (long) tokens.estimate(text), Long::sum);
    }
  }

  private Optional<Long> tools(ModelCall call) {
    return call.tools().isEmpty()
        ? Optional.empty()
        : Optional.of(
            call.tools().stream()
                .map(tool -> tool.name() + " " + tool.description() + " " + tool.parameters())
                .mapToLong(tokens::estimate)
                .sum());
  }

  /** A judge's call: what it is told to do, and what it is to look at. */
  static Map<String, Long> judge(ModelCall call, TokenEstimator tokens) {
    Map<String, Long> sections = new TreeMap<>();
    for (Message message : call.messages()) {
      String section = message.role() == Role.SYSTEM ? "judge: rubric" : "judge: case and reply";
      sections.merge(section, (long) tokens.estimate(message.content()), Long::sum);
    }
    return sections;
  }

  /** What a case brings along, by what is dearest. */
  static String kind(GoldenCase golden) {
    Question question = golden.question();
    if (!question.turns().isEmpty()) {
      return "conversation";
    }
    if (!question.tools().isEmpty()) {
      return "tools";
    }
    return question.context().isEmpty() ? "question" : "context";
  }
}
