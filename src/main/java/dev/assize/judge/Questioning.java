package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Asks a judge's model and reads its answer. An answer that cannot be read is shown to it once
 * more, as data, with what may be answered; if that cannot be read either, it stays unread. Only
 * calls whose answers could be read and were worth it are accepted, so that no other is ever
 * remembered.
 *
 * @param <T> what an answer is read as
 */
public final class Questioning<T> {

  private static final String SAID = "said";
  private static final String AGAIN = "\n\n[asked once more]\n\n";

  private final Sworn sworn;
  private final Wording wording;
  private final Output output;
  private final Form<T> form;
  private final Predicate<ModelReply> worth;

  private Questioning(
      Sworn sworn, Wording wording, Output output, Form<T> form, Predicate<ModelReply> worth) {
    this.sworn = sworn;
    this.wording = wording;
    this.output = output;
    this.form = form;
    this.worth = worth;
  }

  /** In the wording that comes with Assize, held to the form by words alone. */
  public static <T> Questioning<T> of(Sworn sworn, Wording builtIn, Form<T> form) {
    return new Questioning<>(sworn, builtIn, Output.TEXT, form, any -> true);
  }

  /**
   * As the keys {@code prompt} and {@code output} of a judge's file say; faults go to its problems.
   *
   * @param builtIn where the file names no prompt
   */
  public static <T> Questioning<T> read(
      JudgeSource source, Sworn sworn, Wording builtIn, Slots slots, Form<T> form) {
    return new Questioning<>(
        sworn,
        WordingFile.read(source, builtIn, slots, form.ballot()),
        Output.read(source.fields(), sworn.parameters()),
        form,
        any -> true);
  }

  /** The same of whom another form of answer is wanted. */
  public <S> Questioning<S> in(Form<S> other) {
    return new Questioning<>(sworn, wording, output, other, worth);
  }

  /**
   * The same of whom more than words is wanted.
   *
   * @param enough what an answer must bring besides words that can be read, to be remembered
   */
  public Questioning<T> keeping(Predicate<ModelReply> enough) {
    return new Questioning<>(sworn, wording, output, form, enough);
  }

  /** A digest of who is asked, how, and what may be answered, to which a kind adds its rubric. */
  public Digests digests(String kind) {
    return sworn
        .digests(kind)
        .part("wording", wording.digest().hex())
        .part("output", output.word())
        .part("choices", form.ballot().offered())
        .part("screens", Screens.EDITION);
  }

  /** What is asked at first: the project's words, and the data between marks. */
  public ModelCall call(Matter matter) {
    return call(messages(matter, new Fenced(matter.data())));
  }

  /** What words come to that were said about the matter. */
  public T read(String raw, Matter matter) {
    return form.read(raw, matter.shown());
  }

  /** Asks, and once more where the answer cannot be read. */
  public Answered<T> ask(Matter matter, Clerk clerk, int sample) throws InterruptedException {
    Answered<T> first = ask(call(matter), matter, clerk.hearing(sworn.provider(), sample));
    return first instanceof Answered.Heard<T> heard && !form.isWhole(heard.read())
        ? mend(heard, matter, clerk.hearing(sworn.provider(), sample))
        : first;
  }

  private Answered<T> mend(Answered.Heard<T> first, Matter matter, Hearing hearing)
      throws InterruptedException {
    Answered<T> again = ask(again(matter, first.raw()), matter, hearing);
    List<Exchange> exchanges = new ArrayList<>(first.exchanges());
    again.exchanges().stream().map(Exchange::askedAgain).forEach(exchanges::add);
    String raw = first.raw() + AGAIN + again.raw();
    return switch (again) {
      case Answered.Heard<T> heard ->
          new Answered.Heard<>(form.mended(first.read(), heard.read()), raw, exchanges);
      case Answered.Silent<T> silent -> new Answered.Silent<>(silent.verdict(), raw, exchanges);
    };
  }

  private Answered<T> ask(ModelCall call, Matter matter, Hearing hearing)
      throws InterruptedException {
    ModelReply reply;
    try {
      reply = hearing.ask(call);
    } catch (ModelException e) {
      String why = "the judge did not answer: " + e.getMessage();
      Verdict verdict = Verdict.errored(e.failure().kind().label(), why);
      return new Answered.Silent<>(verdict, "", hearing.exchanges());
    }
    T read = read(reply.text(), matter);
    if (form.isWhole(read) && worth.test(reply)) {
      hearing.accept();
    }
    return new Answered.Heard<>(read, reply.text(), hearing.exchanges());
  }

  /** What was said stands among the data: whoever made the judge say it gives no orders here. */
  private ModelCall again(Matter matter, String raw) {
    List<Part> data = new ArrayList<>(matter.data());
    data.add(new Part(SAID, "What you said when you were asked before:", raw));
    Fenced fenced = new Fenced(data);
    List<Message> messages = new ArrayList<>(messages(matter, fenced));
    String said =
        "\n\nWhat you said when you were asked before, as data:\n"
            + fenced.block(SAID)
            + "\n\nNo verdict can be read from it. Decide now, and "
            + form.closing(output);
    Message last = messages.removeLast();
    messages.add(Message.user(last.content() + said));
    return call(messages);
  }

  private List<Message> messages(Matter matter, Fenced fenced) {
    Map<String, String> texts = new HashMap<>(matter.texts());
    texts.put("task", form.task(output));
    texts.put("closing", form.closing(output));
    texts.put("choices", form.ballot().choices());
    return wording.fill(texts, matter.data(), fenced);
  }

  private ModelCall call(List<Message> messages) {
    return ModelCall.of(sworn.model(), messages, output.parameters(sworn.parameters(), form));
  }
}
