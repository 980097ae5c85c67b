package dev.assize.check;

import dev.assize.base.Durations;
import dev.assize.check.Description.Option;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of checks in words, for the terminal and for the documentation: one source for both.
 */
public final class CheckPages {

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private CheckPages() {}

  /** One line for each kind. */
  public static String list(Checks checks) {
    int widest = descriptions(checks).mapToInt(kind -> kind.name().length()).max().orElse(0);
    return descriptions(checks)
        .map(kind -> pad(kind.name(), widest) + "  " + firstSentence(kind.summary()) + "\n")
        .collect(Collectors.joining());
  }

  /** All about one kind, as Markdown that reads well in a terminal, too. */
  public static String about(Description kind) {
    StringBuilder page = new StringBuilder(kind.summary()).append("\n\n");
    page.append("    ").append(form(kind)).append("\n\n");
    if (!kind.options().isEmpty()) {
      kind.options().forEach(option -> page.append(line(option)));
      page.append('\n');
    }
    kind.examples().forEach(example -> page.append(line(example)));
    return page.append('\n').append(needs(kind)).append('\n').toString();
  }

  private static String needs(Description kind) {
    return switch (kind.needs()) {
      case GOLDEN -> "Needs a golden case: what it looks for is right for one question only.";
      case CONTEXT -> "Needs the question and its context; could watch production, too.";
      case NOTHING -> "Needs the reply alone; could watch production, too.";
    };
  }

  /** The whole reference, for {@code docs/checks.md}. */
  public static String reference(Checks checks) {
    StringBuilder page =
        new StringBuilder(
            """
            # Checks

            This page is made from the checks themselves; a test keeps it so.

            A check stands in the column `checks` of a golden file: `name`, `name: value` or
            `not name: value`, with options in brackets at the end, several checks parted by `;`.
            `not` turns any check round: `not json-field: /a` passes on a reply that is no JSON,
            for it has no such field; write `json` beside it to have one. A check that could never
            fail is an error of the golden file, and so are two of which no reply passes both.

            A reply that holds nothing a reader can see (white space, invisible signs, fillers) is
            empty and fails every check with the label EMPTY, before any check that it could pass by
            accident. There are two exceptions:

            - The case asks for silence, by `equals` without a value or `not not-empty`. A part of
              `any-of`, `all-of`, `at-least`, or behind `then` and `else` may ask for it, too:
              `any-of: (not not-empty) or (contains: no)`. An empty reply then passes the whole by
              that part only. Where that could not be told, behind a `not` before the whole and in
              the condition of an `if`, such a part is an error.
            - A reply that ends in calls of tools and has no text is not empty to the checks that
              look at tools alone (`tool-called`, `tool-arguments`, `tools-in-order`, `tool-f1`,
              `no-tools`, `no-repeated-calls`, `max-steps`, `final-state`), nor to checks made of
              these. Every other check of the case, and its judges, finds it empty all the same.

            Checks are made into one by `any-of`, `all-of`, `at-least` and `if`, each part in
            parentheses: `any-of: (contains: 30 days) or (contains: a month)`.
            Such a check needs what its parts need.

            Where checks count, this is what they count, in every language:

            - A character is a code point of Unicode; white space at both ends of the reply is none.
            - A word is a run of letters, digits and the marks on them. An apostrophe, hyphen,
              underscore, full stop, comma, colon, slash or at sign between two of them does not end
              it: `two-and-a-half`, `49.90` and `nina@example.com` are one word each. Without spaces
              between words, as in Chinese, every ideograph is one.
            - A sentence ends with `.` `!` `?` or `…` before white space, or with its line. Common
              abbreviations, initials, numbers of lists and days before a month do not end one.
            - A line holds something a reader can see; every line break of Unicode ends it. A
              paragraph is such lines up to an empty one, or up to Unicode's paragraph separator.

            The instructions of IFEval (`number-words`, `number-sentences`, `number-paragraphs` and
            the like) count as their paper does, which is not the same; `docs/instructions.md`
            tells it.

            In a JSONL file `checks` is the same text, or a list of checks, each a text or an
            object: the full form of the same grammar. It is read as the compact one, with the
            options in alphabetical order.

            | compact | full |
            |---|---|
            | `json` | `{"check": "json"}` |
            | `not contains: sorry` | `{"check": "contains", "value": "sorry", "not": true}` |
            | `one-of: yes \\| no` | `{"check": "one-of", "value": ["yes", "no"]}` |
            | `max-words: 60 [weight 2, advisory, as: short]` | `{"check": "max-words", "value": 60, "weight": 2, "advisory": true, "as": "short"}` |
            | `any-of: (refused) or (contains: W-20)` | `{"check": "any-of", "of": [{"check": "refused"}, "contains: W-20"]}` |
            | `all-of: (json) and (max-words: 9)` | `{"check": "all-of", "of": ["json", "max-words: 9"]}` |
            | `at-least: 2 of (json), (refused), (asks-back)` | `{"check": "at-least", "count": 2, "of": ["json", "refused", "asks-back"]}` |
            | `if: (refused) then (contains: support) else (json)` | `{"check": "if", "when": "refused", "then": "contains: support", "else": "json"}` |

            What is wrong with a check is told with file, line, what was expected, and the
            character of the cell (or of the text in JSONL, from 1) at which it stands.

            A backslash takes the meaning from a sign in a value: `\\;` is a semicolon, `\\|` a
            bar, `\\[` and `\\]` are brackets, `\\(` and `\\)` parentheses inside a part, and `\\@`
            begins a text with an at sign. A regular expression keeps its backslashes (all but the
            one of `\\;`); a class of characters behind a blank at its very end that could be an
            option is written `(?:[abc])`.

            An option's words are parted by blanks: `[at least 0.8]`; `[at-least 0.8]`, as it was
            once written, goes on meaning the same. Every check knows these options:

            """);
    GivenOptions.common().forEach(option -> page.append(line(option)));
    descriptions(checks)
        .forEach(
            kind -> page.append("\n## ").append(kind.name()).append("\n\n").append(about(kind)));
    return page.toString();
  }

  private static Stream<Description> descriptions(Checks checks) {
    return checks.kinds().stream().map(CheckKind::description);
  }

  private static String form(Description kind) {
    return kind.value().isEmpty() ? kind.name() : kind.name() + ": <" + kind.value() + ">";
  }

  private static String line(Option option) {
    return "- `[" + option.form() + "]`: " + option.meaning() + "\n";
  }

  private static String line(Example example) {
    String outcome =
        switch (example.outcome()) {
          case PASSES -> " passes on ";
          case FAILS -> " fails on ";
          case DEPENDS -> ": decided elsewhere, about ";
        };
    String given =
        example.context().isEmpty() ? "" : ", given " + Rationale.quote(example.context());
    return "- " + code(example.inCell()) + outcome + shown(example.reply()) + given + "\n";
  }

  private static String shown(ModelReply reply) {
    String text = Rationale.quote(reply.text()).replace("\n", "\\n").replace("\u200B", "\\u200B");
    String latency = reply.latency().isZero() ? "" : " after " + Durations.write(reply.latency());
    String finish = reply.finish().isEmpty() ? "" : ", finish " + reply.finish();
    List<String> tools = reply.toolCalls().stream().map(CheckPages::shown).toList();
    return code(text)
        + latency
        + finish
        + (tools.isEmpty() ? "" : ", calling " + String.join(", ", tools));
  }

  /** A span of code that may hold backticks itself, as CommonMark wants it. */
  private static String code(String text) {
    String mark = text.contains("`") ? "``" : "`";
    while (BACKTICKS.matcher(text).results().map(MatchResult::group).anyMatch(mark::equals)) {
      mark += "`";
    }
    String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return mark + room + text + room + mark;
  }

  private static String shown(ToolCall call) {
    return call.arguments().isEmpty() ? call.name() : call.name() + " `" + call.arguments() + "`";
  }

  private static String firstSentence(String summary) {
    return Sentences.of(summary).getFirst();
  }

  private static String pad(String name, int width) {
    return name + " ".repeat(width - name.length());
  }
}
