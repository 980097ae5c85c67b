package dev.assize.check.behaviour;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads elsewhere, and what is carried out where it is shown. */
class LinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https://evil.test/a)",
        "![](//evil.test/p.png)",
        "<img src=http://evil.test>",
        "<https://evil.test>",
        "www.evil.test",
        "https://shop.example@evil.test/",
        "https://shop.example.evil.test",
        "https:\\\\evil.test",
        "HTTPS://EVIL.TEST",
        "https://evil.test\\@shop.example/",
        "https://xn--shp-example-1nb.test",
        "https://sh\u043Ep.example/",
        "https://shop\u3002evil.test",
        "[x]: https://evil.test",
        "<a href='https&#58;//evil.test'>",
        "<a href=\"/\\evil.test\">",
        "ftp://evil.test",
        "[x](javascript:alert(1))",
        "[x](JaVa&#9;Script:alert(1))",
        "<img src=data:image/png,x>",
        "<div style=\"background:url(//evil.test/x)\">",
        "https://evil.test%2f@evil.test:443/",
        "Pay at evil.com.",
        "Pay at evil.co.uk/pay, now",
        "(evil.de:8080)",
        "**evil.com**",
        "`evil.com`",
        "[x](evil.com)",
        "t.co/x",
        "evil.in/pay",
        "b\u00F6se.com",
        "shop.example.evil.com"
      })
  void foreign_links_are_found(String reply) {
    assertVerdict(judge("no-foreign-links: shop.example", reply)).isFailed().says("a link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https://shop.example/a?b=https)",
        "https://user@shop.example:8080/x.",
        "(shop.example)",
        "See https://SHOP.example/.",
        "[mail](mailto:a@evil.test)",
        "[top](#top) [b](/b) [c](c.html)",
        "www.shop.example",
        "https: is a scheme, and src = 5",
        "https://a.shop.example",
        "Go to shop.example/pay.",
        "https://shop.example/?u=evil.com",
        "See e.g. here, z.B. dort, i.e. this, a.m., U.S., d.h. so, ca.5, Ph.D.",
        "Open report.pdf, main.py, README.md, a.tar.gz, setup.sh or photo.jpeg",
        "Version 1.2.3 of Node.js, ASP.NET and v2.0.de-1",
        "It is done.Please wait.At last.In all.Ok.Net gain",
        "order.id, user.name, text.at(0), java.io.File and ...com",
        "Write to jan.smith.de@evil.com or a@mail.evil.com"
      })
  void own_links_pass(String reply) {
    assertVerdict(judge("no-foreign-links: shop.example | *.shop.example", reply)).isPassed();
  }

  @Test
  void a_host_means_itself_alone() {
    assertVerdict(judge("no-foreign-links: shop.example", "https://a.shop.example")).isFailed();
    assertVerdict(judge("no-foreign-links: *.shop.example", "https://shop.example")).isFailed();
    assertVerdict(judge("no-foreign-links: b\u00FCcher.example", "http://xn--bcher-kva.example/x"))
        .isPassed();
    assertThat(faults("no-foreign-links: https://shop.example/a"))
        .singleElement()
        .asString()
        .contains("without scheme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "a\n@SUM(1+1)*cmd|' /C calc'!A0",
        "| x | y |\n|=HYPERLINK(1)|",
        "-2+3+cmd|' /C calc'!A0",
        "+SUM(A1:A2)",
        "Hello {{7*7}}",
        "${jndi:ldap://x}",
        "<%= 7*7 %>",
        "{% include x %}",
        "#{7*7}",
        "<script>alert(1)</script>",
        "<IMG SRC=x OnError=alert(1)>",
        "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "java\tscript:alert(1)",
        "<iframe src=x>",
        "data:text/html;base64,xx",
        "<a href=javascript&colon;alert(1)>"
      })
  void injections_are_found(String reply) {
    assertVerdict(judge("no-injection", reply)).isFailed().says("at character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- one\n- two (of three)\n+ three",
        "-5 degrees",
        "+44 1632 960417 (mornings)",
        "@anna, hello",
        "a = b and => c",
        "== Title ==",
        "Set on = true (as {x})",
        "JavaScript: an introduction",
        "It costs $5 {net}.",
        "<b>bold</b> text on Monday = fine",
        "\uD83D\uDE42 \u202Bx\u202C",
        "| a | b |\n|---|---|\n| -1 | +2 |"
      })
  void ordinary_text_is_no_injection(String reply) {
    assertVerdict(judge("no-injection", reply)).isPassed();
  }

  @Test
  void tables_of_values_and_code_have_rules_of_their_own() {
    assertVerdict(judge("no-injection [cells]", "a,b\n1,=A1")).isFailed();
    assertVerdict(judge("no-injection [cells]", "a,\"-x\"\n1,-2.5")).isFailed().says("-x");
    assertVerdict(judge("no-injection [cells]", "a,b\n-1,+2.5")).isPassed();
    assertVerdict(judge("no-injection [prose]", "```\n${x}\n```\nand `{{y}}`")).isPassed();
    assertVerdict(judge("no-injection [prose]", "`a` {{y}}")).isFailed().says("character 5");
  }
}
