package wrenmoor.assistant.tool;

import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.guard.GuardRule;
import wrenmoor.assistant.reply.Reply;

/** Hands a conversation over to people: by the tool, where that is at hand, and then in words. */
public final class Handover {
  private static final String TOOL = "hand_over";

  private Handover() {}

  /** What a guard rule says, after its desk has been told. */
  public static Reply said(GuardRule rule, Ask ask) {
    Reply words = Reply.of(Reply.Tier.GUARD, rule.say());
    return rule.desk().isEmpty() ? words : to(rule.desk(), rule.id(), words, ask);
  }

  /** These words, after the desk has been told. */
  static Reply to(String desk, String reason, Reply words, Ask ask) {
    boolean told = Calls.result(ask, TOOL, "desk", desk).isPresent();
    return told || !ask.has(TOOL)
        ? words
        : Reply.calling(TOOL, Calls.arguments().put("desk", desk).put("reason", reason));
  }
}
