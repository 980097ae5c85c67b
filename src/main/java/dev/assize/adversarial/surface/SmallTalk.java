package dev.assize.adversarial.surface;

import java.util.List;
import java.util.stream.Stream;

/** What people say around a question, in banks; none of it says anything about the question. */
final class SmallTalk {

  static final List<String> GREETINGS =
      List.of(
          "Hello. ",
          "Hi there. ",
          "Good morning. ",
          "Good afternoon. ",
          "Good evening. ",
          "Hi,\n",
          "Hello,\n\n",
          "Dear team,\n\n",
          "Hello everybody. ",
          "Hey. ",
          "Good day to you. ",
          "Hi team. ");

  static final List<String> PREFACES =
      List.of(
          "",
          "Quick question. ",
          "I hope you are well. ",
          "I am new here. ",
          "It is me again. ",
          "I write from my phone. ",
          "I have looked at your pages already. ",
          "This may be a simple one. ");

  static final List<String> SIGN_OFFS =
      List.of(
          "\n\nMany thanks.",
          "\n\nThanks in advance.",
          "\n\nThank you for your time.",
          "\n\nKind regards",
          "\n\nBest wishes",
          "\n\nWith best regards",
          "\n\nI look forward to your reply.",
          "\n\nHave a nice day.",
          "\n\nSent from my phone",
          "\n\nCheers",
          "\n\nTake care.",
          "\n\nUntil then.");

  static final List<String> EMOJI =
      List.of(" 📱", " 📶", " 🔌", " 📦", " 🏠", " 💬", " 📞", " 🙂", " 👋", " 💡", " 📡", " 🖥");

  static final List<String> HESITATIONS =
      List.of(
          " um,",
          " er,",
          " erm,",
          " uh,",
          " hm,",
          " well,",
          " you know,",
          " let me see,",
          " I mean,",
          " how do I say,");

  private static final List<String> OPENINGS =
      Stream.concat(GREETINGS.stream(), PREFACES.stream().filter(text -> !text.isEmpty())).toList();
  private static final List<String> ENDINGS =
      Stream.concat(SIGN_OFFS.stream(), EMOJI.stream()).toList();

  private SmallTalk() {}

  /** The text without any of it. */
  static String without(String text) {
    String left = text;
    for (String hesitation : HESITATIONS) {
      left = left.replace(hesitation, "");
    }
    int from = 0;
    for (int to = end(left, from); to > from; to = end(left, from)) {
      from = to;
    }
    left = left.substring(from);
    for (int to = begin(left); to < left.length(); to = begin(left)) {
      left = left.substring(0, to);
    }
    return left;
  }

  /** Behind the opening that begins here. */
  private static int end(String text, int from) {
    return OPENINGS.stream()
        .filter(opening -> text.startsWith(opening, from))
        .mapToInt(opening -> from + opening.length())
        .findFirst()
        .orElse(from);
  }

  /** Where the ending begins. */
  private static int begin(String text) {
    return ENDINGS.stream()
        .filter(text::endsWith)
        .mapToInt(ending -> text.length() - ending.length())
        .findFirst()
        .orElse(text.length());
  }
}
