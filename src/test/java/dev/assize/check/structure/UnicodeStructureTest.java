package dev.assize.check.structure;

import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Structure is made of ASCII signs; all else is text, whatever its script. Lines of Markdown end
 * with every separator that Unicode has for lines, as in all checks that look at lines of prose;
 * those of CSV with a line feed, as RFC 4180 has it.
 */
class UnicodeStructureTest {

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "csv: 2                ~ nai\u0308ve,e\u0301\\n\uD83D\uDE42,\u6F22\\n",
        "csv: 2                ~ \u05E9\u05DC\u05D5\u05DD,\u200F\u05E2\\r\\n",
        "csv: 3                ~ a,b\u2028c,d",
        "csv: 3                ~ a,b\u0085c,d\\n1,2\u000B,3",
        "yaml                  ~ gr\u00F6\u00DFe: \uD83D\uDE42\\n\u0130: \u0131\\n",
        "yaml                  ~ \u00E9: 1\\ne\u0301: 2\\n",
        "xml                   ~ <\u05E9\u05DD>\uD83D\uDE42 e\u0301</\u05E9\u05DD>",
        "xml                   ~ <a b='\uFF1Cc\uFF1E'/>",
        "html                  ~ <p>\uFF1Cb\uFF1E \u202Eabc\u202C</p>",
        "headings: 1           ~ # \u0639\u0646\u0648\u0627\u0646",
        "headings: 1 [level 2] ~ ## \uD83D\uDE42 e\u0301",
        "bullets: 2            ~ - \uD83D\uDE42\\n* \u05E9\u05DC\u05D5\u05DD",
        "table: 2              ~ | \u4EF7 | e\u0301 |\\n|---|---|\\n| \uFF15 | \uD83D\uDE42 |",
        "json                  ~ {\"\u0130\": \"\uD83D\uDE42\", \"i\u0307\": \"\u2028\"}"
      })
  void text_of_any_script_is_text(String check, String reply) {
    assertVerdict(judge(check, broken(reply))).isPassed();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "csv: 2      ~ a\uFF0Cb\\n",
        "csv: 2      ~ a,b\u2029c,d",
        "xml         ~ \uFF1Ca\uFF1E\uFF1C/a\uFF1E",
        "xml         ~ <a>\uD83D</a>",
        "html        ~ \uFF1Cp\uFF1Ex",
        "headings: 1 ~ \uFF03 x",
        "bullets: 1  ~ \u2022 x",
        "bullets: 1 [numbered] ~ \u0661. x",
        "table: 2    ~ \uFF5C a \uFF5C b \uFF5C\\n\uFF5C---\uFF5C---\uFF5C",
        "json        ~ \uFF5B\"a\": 1\uFF5D",
        "json        ~ {\"a\": \uFF11}"
      })
  void signs_that_look_like_structure_are_none(String check, String reply) {
    assertVerdict(judge(check, broken(reply))).isFailed();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void a_turkish_machine_reads_names_like_any_other() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertVerdict(judge("html", "<DIV><LI>a<li>b</DIV><IMG>")).isPassed();
      assertVerdict(judge("html", "<DIV><I>a</i></div>")).isPassed();
      assertVerdict(judge("code-block: ini", "```INI\na=1\n```")).isPassed();
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"})
  void every_line_separator_ends_a_line_of_markdown(String separator) {
    assertVerdict(judge("headings: 1", "x" + separator + "# y")).isPassed();
    assertVerdict(judge("bullets: 2", "- x" + separator + "- y")).isPassed();
    assertVerdict(judge("table: 2", String.join(separator, "| a | b |", "|---|---|", "| 1 | 2 |")))
        .isPassed();
    assertVerdict(judge("code-block: json", String.join(separator, "```json", "{}", "```")))
        .isPassed();
  }

  private static String broken(String reply) {
    return reply.replace("\\r", "\r").replace("\\n", "\n");
  }
}
