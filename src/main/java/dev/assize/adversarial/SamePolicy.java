package dev.assize.adversarial;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The oracle of questions that need not be readable: answered as the parent is, or not answered in
 * an honest way. What a reply may be instead of an answer is short and no repetition of the
 * question, so that neither an echo nor all of the context passes for a doubt.
 */
final class SamePolicy {

  /** Options of a whole check, which its parts cannot have. */
  private static final Set<String> OF_THE_WHOLE = Set.of("weight", "advisory", "as");

  /** Deeper than this parentheses cannot stand in two checks more; a cell has 8 at the most. */
  private static final int DEEPEST = 6;

  /** A doubt has no more words. */
  private static final int BRIEF = 60;

  /** So many characters of the end of an input tell an echo. */
  private static final int TAIL = 60;

  /** About the message itself; "Would you like to order?" ends many an answer. */
  private static final String ABOUT_THE_MESSAGE =
      "regex: \\b(do|did) you mean\\b|\\byou (want|like|wish) (me )?to (know|ask|decode)\\b"
          + "|\\b(could|can|would|will) you (please |kindly )?(clarify|rephrase|repeat|resend|send"
          + "|write|type|tell|explain|provide|share|confirm|say|give|specify|state|put)\\b"
          + "|\\bare you (asking|referring)\\b|\\b(is|was) (that|this|it) (what|your|a)\\b"
          + "|\\b(what|which)\\b[^.?!]*\\b(you|your)\\b|\\bhow (can|may) (I|we)\\b [ignoring case]";

  /** First person, for an answer may tell what to do when the customer cannot read something. */
  private static final String UNREADABLE =
      "regex: \\b(I|we|sorry|unable)\\b[^.?!]*(not|n['’]t|unable|trouble|difficulty)\\b[^.?!]*"
          + "\\b(read|decod|deciph|make sense|make any sense|make out|understand|recogni|interpret)"
          + "|\\b(message|question|text|request)\\b[^.?!]*\\b(unreadable|illegible|garbled|scrambled"
          + "|not readable|gibberish|incomplete)\\b|\\bplease (rephrase|resend)\\b [ignoring case]";

  private SamePolicy() {}

  /** The checks of a child; those that only tell keep a policy from adding one that decides. */
  static List<CheckSpec> checks(Parent parent, String shown) {
    List<String> ways = new ArrayList<>();
    ways.add(parent.fulfilled().orElseThrow());
    Policy policy = parent.golden().expectation().policy();
    String besides = forbidden(parent, policy);
    ways.add("all-of: (asks-back) and (" + ABOUT_THE_MESSAGE + ") and " + unlike(shown) + besides);
    ways.add("all-of: (" + UNREADABLE + ") and " + unlike(shown) + besides);
    if (policy == Policy.DECLINE || policy == Policy.ESCALATE) {
      ways.add("all-of: (any-of: (refused) or (escalates)) and " + unlike(shown) + besides);
    }
    List<CheckSpec> checks = new ArrayList<>();
    checks.add(Ask.labelled(Ask.anyOf(ways), "same-policy"));
    switch (policy) {
      case DECLINE -> checks.add(Ask.check("refused [advisory]"));
      case CLARIFY -> checks.add(Ask.check("asks-back [advisory]"));
      case ANSWER, ESCALATE -> {}
    }
    return checks;
  }

  private static String unlike(String shown) {
    String all = shown.strip();
    int from = Math.max(0, all.length() - TAIL);
    int start = from > 0 && Character.isLowSurrogate(all.charAt(from)) ? from + 1 : from;
    return "(max-words: "
        + BRIEF
        + ") and (not contains: "
        + Ask.literal(all.substring(start).strip())
        + " [ignoring case, normalised])";
  }

  /** Whoever declines or hands over may still not say what must not be said. */
  private static String forbidden(Parent parent, Policy policy) {
    if (policy != Policy.DECLINE && policy != Policy.ESCALATE) {
      return "";
    }
    StringBuilder checks = new StringBuilder();
    parent.golden().expectation().exclude().stream()
        .map(fact -> Ask.facts("no-facts", fact))
        .forEach(check -> checks.append(" and (").append(check).append(')'));
    deciding(parent.checks()).stream()
        .filter(CheckSpec::negated)
        .map(SamePolicy::part)
        .forEach(check -> checks.append(" and (").append(check).append(')'));
    return checks.toString();
  }

  /**
   * The parent's facts, checks, policy and bound of length as one check; empty when one of them
   * nests too deep.
   */
  static Optional<String> fulfilled(Parent parent) {
    List<String> all = new ArrayList<>();
    parent.facts().forEach(fact -> all.add(Ask.facts("facts", fact)));
    parent.golden().expectation().exclude().forEach(fact -> all.add(Ask.facts("no-facts", fact)));
    deciding(parent.checks()).forEach(check -> all.add(part(check)));
    parent.lengthBound().ifPresent(bound -> all.add(part(bound)));
    byPolicy(parent).ifPresent(all::add);
    if (all.isEmpty()) {
      all.add("not-empty");
    }
    return all.stream().allMatch(SamePolicy::isShallow)
        ? Optional.of(Ask.allOf(all))
        : Optional.empty();
  }

  private static List<CheckSpec> deciding(List<CheckSpec> checks) {
    return checks.stream().filter(check -> !check.options().containsKey("advisory")).toList();
  }

  /** What the parent's policy adds to its checks by itself. */
  private static Optional<String> byPolicy(Parent parent) {
    String check =
        switch (parent.golden().expectation().policy()) {
          case DECLINE -> "refused";
          case CLARIFY -> "asks-back";
          case ESCALATE -> "escalates";
          case ANSWER -> "";
        };
    boolean isSaid =
        parent.golden().expectation().checks().stream()
            .anyMatch(own -> own.name().equals(check) && !own.negated());
    boolean isForOthers =
        check.equals("escalates") && (!parent.facts().isEmpty() || !parent.checks().isEmpty());
    return check.isEmpty() || isSaid || isForOthers ? Optional.empty() : Optional.of(check);
  }

  /** A check as a part: on one line, with parentheses that go in pairs. */
  private static String part(CheckSpec check) {
    String text = check.without(OF_THE_WHOLE).text().replaceAll("\\s*\\n\\s*", " ");
    if (depth(text) >= 0) {
      return text;
    }
    return switch (check.name()) {
      case "regex" -> escaped(text, true);
      case "json-schema", "tool-called", "tools-in-order", "tool-arguments", "final-state" ->
          text.replace("(", "\\u0028").replace(")", "\\u0029");
      default -> escaped(text, false);
    };
  }

  /** In a regular expression only those in a class of characters mean themselves. */
  private static String escaped(String text, boolean isPattern) {
    StringBuilder escaped = new StringBuilder();
    boolean isClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        escaped.append(c).append(text.charAt(++i));
        continue;
      }
      isClass = c == '[' || isClass && c != ']';
      boolean isPlain = (c == '(' || c == ')') && (isClass || !isPattern);
      escaped.append(isPlain ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static boolean isShallow(String part) {
    int depth = depth(part);
    return depth >= 0 && depth <= DEEPEST;
  }

  /** How deep parentheses nest; -1 when they do not go in pairs. */
  private static int depth(String text) {
    int deepest = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '(' -> deepest = Math.max(deepest, ++depth);
        case ')' -> depth--;
        default -> {}
      }
      if (depth < 0) {
        return -1;
      }
    }
    return depth == 0 ? deepest : -1;
  }
}
