package wrenmoor.assistant.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wrenmoor.assistant.model.ChatModel;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.model.Written;
import wrenmoor.assistant.reply.Reply;

/**
 * Asks the model, keeps what it wrote when it holds good, and otherwise falls back on a cheaper
 * tier.
 */
public sealed interface Generator {

  /**
   * A reply by the model or by the tier below it.
   *
   * @param prompt what the model is asked
   * @param accepted the text to give when the model's words hold good; empty when they do not
   * @param otherwise what is said without the model
   * @throws ModelFailure when the model does not answer and that must not be hidden
   */
  Reply reply(Prompt prompt, Function<String, Optional<String>> accepted, Reply otherwise)
      throws ModelFailure;

  /** No model: the tier below it answers everything. */
  record None() implements Generator {
    @Override
    public Reply reply(
        Prompt prompt, Function<String, Optional<String>> accepted, Reply otherwise) {
      return otherwise;
    }
  }

  /**
   * A model.
   *
   * @param onFailure what becomes of a question when the model does not answer at all
   */
  record Model(ChatModel model, Configuration.OnFailure onFailure) implements Generator {
    @Override
    public Reply reply(Prompt prompt, Function<String, Optional<String>> accepted, Reply otherwise)
        throws ModelFailure {
      Written written;
      try {
        written = model.write(prompt);
      } catch (ModelFailure failure) {
        if (onFailure == Configuration.OnFailure.ERROR) {
          throw failure;
        }
        return otherwise;
      }
      Optional<String> text =
          written.text().isBlank() ? Optional.empty() : accepted.apply(written.text());
      return text.map(
              good ->
                  new Reply(
                      good,
                      Reply.Tier.MODEL,
                      otherwise.retrieved(),
                      List.of(),
                      otherwise.innerCalls()))
          .orElse(otherwise)
          .after(prompt.purpose(), written);
    }
  }
}
