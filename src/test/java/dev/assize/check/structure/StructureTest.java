package dev.assize.check.structure;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has the structure that was asked for passes, and what lacks it is told where. */
class StructureTest {

  private static final String WANTED =
      "extraction: {\"name\": \"Ada\", \"age\": 36, \"tags\": [\"a\", \"b\"]}";

  /** Four fields wanted; found and right counted by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {"name": "Ada", "age": 36, "tags": ["b", "a"]}        ~ 1    ~ 1    ~ 1
          {"name": "Ada", "age": 3.6e1, "tags": ["a", "b"]}     ~ 1    ~ 1    ~ 1
          {"name": "Ada"}                                       ~ 1    ~ 0.25 ~ 0.4
          {"name": "Ada", "age": null}                          ~ 1    ~ 0.25 ~ 0.4
          {"name": "ada", "age": 36, "tags": ["a", "a"]}        ~ 0.5  ~ 0.5  ~ 0.5
          {"name": "Ada", "town": "Bath", "x": 1, "y": 2}       ~ 0.25 ~ 0.25 ~ 0.25
          {}                                                    ~ 0    ~ 0    ~ 0
          """)
  void precision_recall_and_f1_are_shares_of_fields(
      String reply, String precision, String recall, String f1) {
    assertScore(reply, precision, ", precision");
    assertScore(reply, recall, ", recall");
    assertScore(reply, f1, "");
  }

  private static void assertScore(String reply, String score, String option) {
    if (!score.equals("0")) {
      assertVerdict(judge(WANTED + " [at-least " + score + option + "]", reply)).isPassed();
    }
    if (!score.equals("1")) {
      double more = Double.parseDouble(score) + 0.001;
      assertVerdict(judge(WANTED + " [at-least " + more + option + "]", reply)).isFailed();
    }
  }

  @Test
  void an_extraction_says_what_is_wrong_by_field() {
    assertVerdict(
            judge(WANTED + " [at-least 1]", "{\"name\": \"Bo\", \"tags\": [\"a\"], \"z\": 1}"))
        .isFailed()
        .says("1 right of 3 found and 4 wanted")
        .says("/age lacks 36; /name lacks \"Ada\"; /name has \"Bo\"; /tags/* lacks \"b\"")
        .says("/z is not wanted");
    assertVerdict(judge(WANTED + " [at-least 1]", "Ada")).isFailed().says("not JSON");
    assertThat(faults("extraction: {\"a\":")).hasSize(1);
    assertThat(faults("extraction: {\"a\": null}")).hasSize(1);
    assertThat(faults("extraction: {\"a\": 1} [precision, recall]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b",
        "a,b\n",
        "a,b\r\nc,d",
        "\"a\nb\",\"c\"\"d\"",
        ",",
        "a,\"\"\n\"\",b\n",
        "é,漢"
      })
  void csv_of_two_columns_passes(String reply) {
    assertVerdict(judge("csv: 2", reply)).isPassed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          a             ~ line 1, 1 column, 2 wanted
          a,b,c         ~ 3 columns
          a,"b          ~ a quotation mark that is not closed
          a,"b"c        ~ text behind a closing quotation mark
          a,b"c"        ~ a quotation mark inside a field
          """)
  void csv_says_what_is_wrong(String reply, String told) {
    assertVerdict(judge("csv: 2", reply)).isFailed().says(told);
    assertVerdict(judge("csv: 2", "a,b\n\nc,d")).isFailed().says("line 2, 1 column,");
  }

  @Test
  void csv_may_have_other_separators() {
    assertVerdict(judge("csv: 2 [semicolons]", "a,b;c")).isPassed();
    assertVerdict(judge("csv: 2 [tabs, fenced]", "```csv\na\tb\n```")).isPassed();
    assertThat(faults("csv: 2 [tabs, semicolons]")).hasSize(1);
    assertThat(faults("csv: 0")).hasSize(1);
    assertVerdict(judge("csv: 2 [fenced]", "```csv\n```")).isFailed().says("no row");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<?xml version=\"1.0\"?>\n<a x='1'><!-- c --><b>&lt;&#x41;</b><![CDATA[<]]></a>",
        "<x:a xmlns:x=\"urn:x\"/>",
        "<größe>漢\uD83D\uDE42</größe>"
      })
  void well_formed_xml_passes(String reply) {
    assertVerdict(judge("xml", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "text",
        "<a x=1/>",
        "<a x='1' x='2'/>",
        "<a>&b;</a>",
        "<y:a/>",
        "<a>\u0001</a>",
        "<a>\uD800</a>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"
      })
  void other_xml_fails_and_nothing_is_fetched(String reply) {
    assertVerdict(judge("xml", reply)).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b",
        "<!DOCTYPE html><html><head><title>a < b</title><body>a<br/>b",
        "<table><tr><td>1<td>2<tr><td>3</table>",
        "<svg><path d='M0'/></svg>",
        "<script>if (a < b) c('</p>')</script>",
        "<A HREF=x>y</a> 3 < 4",
        "<!-- <b> --><i title=\"</i>\">x</i>"
      })
  void html_whose_elements_are_closed_passes(String reply) {
    assertVerdict(judge("html", reply)).isPassed();
  }

  @ParameterizedTest
  @CsvSource({
    "<b><i>x</b></i>,i is still open",
    "<div>,the element div is not closed",
    "<div/>,/> on an element that is not void",
    "x</p>,nothing is open",
    "<a href='x>y,a tag that is not closed",
    "<!-- x,a comment that is not closed",
    "<script>x,an element that is not closed",
    "plain,no element"
  })
  void other_html_is_told(String reply, String told) {
    assertVerdict(judge("html", reply)).isFailed().says(told);
  }

  @Test
  void what_is_no_format_is_told_in_words_of_our_own_with_line_and_column() {
    assertVerdict(judge("xml", "<a>\n<b></a>"))
        .isFailed()
        .says("line 2, column 6, ")
        .says("element b");
    assertVerdict(judge("yaml", "a: [1\nb: 2")).isFailed().says(" column ").says("expected YAML");
    assertVerdict(judge("json", "{\"a\": 1,\n x}")).isFailed().says("line 2, column 2: expected");
    assertVerdict(judge("json", "{\"a\": 1")).isFailed().says("the text ends, but expected");
    assertVerdict(judge("json", "{\"a\": 1, \"a\": 2}")).isFailed().says("\"a\" stands twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~~~json\n{}\n~~~",
        "````\n{}\n````",
        "```\n{}\n`````",
        "~~~ ```\r\n{}\r\n~~~  ",
      })
  void a_fence_is_closed_by_at_least_as_many_of_the_same(String reply) {
    assertVerdict(judge("json [fenced]", reply)).isPassed();
    assertVerdict(judge("json", reply)).isFailed().says("[fenced]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~~~\n{}\n```", "````\n{}\n```", "```\n{}\n```\nHi\n```", "``\n{}\n``"})
  void other_signs_make_no_fence(String reply) {
    assertVerdict(judge("json [fenced]", reply)).isFailed();
  }

  @Test
  void a_block_of_code_is_unfinished_until_its_own_fence_closes_it() {
    assertVerdict(judge("finished", "So:\n~~~\nx = 1")).isFailed().says("not closed");
    assertVerdict(judge("finished", "So:\n````\n```\n````")).isPassed();
    assertVerdict(judge("no-injection [prose]", "~~~\n{{x}}\n~~~")).isPassed();
  }

  @Test
  void yaml_is_a_mapping_or_a_sequence() {
    assertVerdict(judge("yaml", "a: 1\nb: [x, y]")).isPassed().says("2 keys");
    assertVerdict(judge("yaml [fenced]", "```yaml\n- a\n- b\n```")).isPassed().says("2 elements");
    assertVerdict(judge("yaml", "a: 1\na: 2")).isFailed();
    assertVerdict(judge("yaml", "a: 1\n---\nb: 2")).isFailed();
    assertVerdict(judge("yaml", "a: 1\n  b: 2")).isFailed().says("line 2");
    assertVerdict(judge("yaml", "größe: 漢")).isPassed();
  }

  @Test
  void what_looks_like_markdown_inside_code_is_none() {
    String reply = "```python\n# no\n- no\n```\n~~~~\n```\n| a |\n|---|\n~~~~\n# yes\n- yes";
    assertVerdict(judge("headings: 1", reply)).isPassed().says("1 heading,");
    assertVerdict(judge("bullets: 1", reply)).isPassed().says("1 list item,");
    assertVerdict(judge("not table: 1", reply)).isPassed();
    assertVerdict(judge("code-block: Python", reply)).isPassed();
    assertVerdict(judge("code-block", reply)).isPassed();
    assertVerdict(judge("code-block", "    indented")).isFailed();
  }

  @ParameterizedTest
  @CsvSource({"headings: 0", "bullets: 0", "table: 0", "headings: 1 [level 7]", "headings: many"})
  void what_can_never_be_or_never_fail_is_refused(String check) {
    assertThat(faults(check)).hasSize(1);
  }

  @Test
  void tables_are_those_whose_rule_fits_their_head() {
    assertVerdict(judge("table: 2", "a | b\n--|:-:")).isPassed();
    assertVerdict(judge("table: 2", "| a \\| b | c |\n|---|---|")).isPassed();
    assertVerdict(judge("table: 2", "| a | b |\n|---|")).isFailed();
    assertVerdict(judge("table: 1", "a\n---")).isFailed();
    assertVerdict(judge("table: 1", "| a |\n|---|")).isPassed();
  }
}
