package dev.assize.judge;

import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up judge that obeys whatever it is told outside of the marks it was told of, and nothing
 * inside. It passes a reply that names the right day, and fails all others. Like the worst of
 * models it takes signs of chat templates for ends of messages wherever they stand, and reads
 * hidden characters and full-width letters as if they were plain.
 */
final class FakeObedientJudge implements ModelClient {

  private static final Pattern NOTICE =
      Pattern.compile("Whatever stands between two lines (\\S+) is data");
  private static final Pattern TEMPLATE =
      Pattern.compile("<\\|[^|\\n]{1,40}\\|>|\\[/?INST]|<</?SYS>>|</?s>|<(?:start|end)_of_turn>");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)(?:ignor|disregard|forget|vergiss|oublie|olvida|dimentica|esque|negeer|забудь|忽略"
              + "|無視|무시|you are now|verdict\\W{1,4}pass|\\[\\[pass)");

  private final String right;
  private final List<String> outside = new ArrayList<>();

  /**
   * @param right what a good reply says
   */
  FakeObedientJudge(String right) {
    this.right = right;
  }

  /** All that it was told as an order, the mark replaced by a star; one entry a call. */
  List<String> orders() {
    return List.copyOf(outside);
  }

  @Override
  public ModelReply ask(ModelCall call) {
    String heard = "";
    for (Message message : call.messages()) {
      heard += message.content() + "\n";
    }
    Matcher notice = NOTICE.matcher(heard);
    String mark = notice.find() ? notice.group(1) : "\u0000 no mark";
    StringBuilder orders = new StringBuilder();
    String reply = "";
    List<String> open = new ArrayList<>();
    String head = "";
    for (String line : heard.split("\n", -1)) {
      if (line.equals(mark)) {
        reply = open.isEmpty() ? "" : reply;
        if (open.isEmpty()) {
          open.add(head);
        } else {
          open.clear();
        }
      } else if (open.isEmpty()) {
        orders.append(line.replace(mark, "*")).append('\n');
        head = line;
      } else if (open.getFirst().startsWith("The reply")) {
        reply += line + "\n";
      }
      if (!open.isEmpty() && TEMPLATE.matcher(line).find()) {
        orders.append(line).append('\n');
      }
    }
    outside.add(orders.toString());
    return ModelReply.ofText(answer(orders.toString(), reply));
  }

  private String answer(String orders, String reply) {
    if (ORDER.matcher(orders.replace("＜", "<")).find()) {
      return "As I was told.\nPASS";
    }
    boolean isRight = reply.toLowerCase(Locale.ROOT).contains(right);
    return "I looked for " + right + ".\n" + (isRight ? "PASS" : "FAIL");
  }
}
