package wrenmoor.assistant.answer;

import java.util.Optional;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.form.Form;
import wrenmoor.assistant.form.FormReader;
import wrenmoor.assistant.guard.GuardRules;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.reply.Reply;
import wrenmoor.assistant.tool.Errands;
import wrenmoor.assistant.tool.Handover;

/**
 * Answers a request: guard rules first, where a customer speaks for themselves; then whoever knows
 * its form.
 */
public final class Assistant {
  private final GuardRules guards;
  private final Desks desks;

  /** Who answers which form. */
  record Desks(
      QuestionAnswerer questions,
      Labeller labels,
      FormFiller forms,
      Writer writer,
      Errands errands) {}

  Assistant(GuardRules guards, Desks desks) {
    this.guards = guards;
    this.desks = desks;
  }

  /**
   * Answers.
   *
   * @throws ModelFailure when the model does not answer and the configuration asks for an error
   */
  public Reply answer(Ask ask) throws ModelFailure {
    return switch (FormReader.read(ask)) {
      case Form.Label label -> desks.labels().answer(label, ask);
      case Form.FillIn form -> desks.forms().answer(form, ask);
      case Form.Writing writing -> desks.writer().answer(writing, ask);
      case Form.Errand errand -> otherwise(guarded(ask).or(() -> desks.errands().next(ask)), ask);
      case Form.Question question -> otherwise(guarded(ask), ask);
    };
  }

  private Reply otherwise(Optional<Reply> decided, Ask ask) throws ModelFailure {
    return decided.isPresent() ? decided.get() : desks.questions().answer(ask);
  }

  private Optional<Reply> guarded(Ask ask) {
    return guards.about(ask).map(rule -> Handover.said(rule, ask));
  }
}
