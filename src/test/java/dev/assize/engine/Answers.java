package dev.assize.engine;

import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts for a fake model that is asked the questions of the tiny project. */
final class Answers {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  static final Function<String, String> RIGHT = request -> "The answer " + number(request) + ".";

  private Answers() {}

  /** Right, but for some questions that the new version gets wrong. */
  static Function<String, String> newFailsAt(IntPredicate questions) {
    return request ->
        isNew(request) && questions.test(number(request)) ? "No idea." : RIGHT.apply(request);
  }

  /** Right, but for some questions that either version gets wrong. */
  static Function<String, String> bothFailAt(IntPredicate questions) {
    return request -> questions.test(number(request)) ? "No idea." : RIGHT.apply(request);
  }

  static boolean isNew(String request) {
    return request.contains("anew");
  }

  static int number(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }
}
