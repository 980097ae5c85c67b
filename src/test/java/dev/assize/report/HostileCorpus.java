package dev.assize.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Strings that try to become something other than text in some output, any number of them, by seed:
 * pieces that break out of each context, strung together at random. {@link Hostile} has those that
 * are so long or so odd that chance would not make them.
 */
public final class HostileCorpus {

  /** As many as every output is tried with. */
  public static final int USUAL = 10_000;

  public static final long SEED = 20261122;

  /** What a corpus tries to reach: no output may ever hold a link or an address to here. */
  public static final String HOST = "evil.example";

  private static final int MOST_PIECES = 7;

  /** One list for each context that a text may break out of. */
  private static final List<List<String>> PIECES =
      List.of(
          // Elements.
          List.of(
              "<script>alert(1)</script>",
              "<img src=x onerror=alert(1)>",
              "<svg/onload=alert(1)>",
              "<iframe src=//evil.example>",
              "<a href=\"https://evil.example\">x</a>",
              "<b>",
              "<br/>",
              "<base href=//evil.example>",
              "<meta http-equiv=refresh content=0>",
              "<h1>SHIP</h1>",
              "<form action=//evil.example><input>",
              "<template><p>",
              "<math><mtext>",
              "<object>",
              "<style>*{display:none}</style>",
              "<details open ontoggle=alert(1)>"),
          // The ends of every context that one may be in.
          List.of(
              "</script>",
              "</style>",
              "</title>",
              "</textarea>",
              "</template>",
              "</svg>",
              "</bdi>",
              "</pre>",
              "</td></tr></table>",
              "</details>",
              "</body></html>",
              "</noscript>",
              "</option>",
              "</failure>",
              "</testcase>",
              "</testsuite>",
              "</system-out>",
              "-->",
              "--!>",
              "]]>",
              "*/",
              "?>",
              "%>"),
          // Attributes.
          List.of(
              "\"",
              "'",
              "`",
              "\">",
              "'>",
              "\" onmouseover=\"alert(1)",
              "' autofocus onfocus='alert(1)",
              "\" style=\"position:fixed",
              "=",
              " x=y ",
              "/>",
              "\" type=\"Broke"),
          // Beginnings of what is not text in markup.
          List.of(
              "<!--",
              "<![CDATA[",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
              "<?xml ?>",
              "<?php",
              "&e;",
              "&lt;script&gt;",
              "&#x3c;b&#x3e;",
              "&amp;amp;",
              "&#0;",
              "&nbsp",
              "&"),
          // Templates.
          List.of(
              "${7*7}",
              "#{7*7}",
              "{{7*7}}",
              "{%x%}",
              "<#assign x=1>",
              "[#if true]",
              "<@list/>",
              "${.vars}",
              "<%= 1 %>",
              "`${1}`",
              "__proto__",
              "constructor"),
          // Addresses.
          List.of(
              "https://evil.example/a?b=c#d",
              "http://evil.example",
              "//evil.example",
              "www.evil.example",
              "javascript:alert(1)",
              "data:text/html,<b>",
              "mailto:a@evil.example",
              "a@evil.example",
              "ftp://evil.example",
              "file:///etc/passwd",
              "vbscript:x",
              "HTTPS://EVIL.EXAMPLE",
              "xmpp:a@evil.example"),
          // What rearranges or hides.
          List.of(
              "\u202e",
              "\u2066",
              "\u2067",
              "\u2069",
              "\u202a",
              "\u202c",
              "\u200b",
              "\u200d",
              "\u200e",
              "\u2060",
              "\ufeff",
              "\u00ad",
              "\u061c",
              "\u3164",
              "\ufe00",
              "\udb40\udc41"),
          // Controls and ends of lines.
          List.of(
              "\u0000",
              "\u0001",
              "\u0007",
              "\b",
              "\u000b",
              "\f",
              "\u001b[31m",
              "\u001b]8;;x\u0007",
              "\u007f",
              "\u0085",
              "\u009b",
              "\r",
              "\n",
              "\r\n",
              "\t",
              "\u2028",
              "\u2029",
              "\n\n"),
          // No characters at all.
          List.of(
              "\ud800",
              "\udc00",
              "\udbff\udbff",
              "\udfff\ud800",
              "\ufffe",
              "\uffff",
              "\ud83f\udffe"),
          // JSON.
          List.of("\"}", "\\\"", "\\", "\\u0000", "]}", ",\"schema\":", "\\ud800", "null", "1e999"),
          // CSV and formulas.
          List.of(
              "=1+1",
              "=cmd|'/c calc'!A1",
              "+1",
              "-1",
              "@SUM(A1)",
              "\t=1",
              "\r=1",
              "=HYPERLINK(\"//evil.example\")",
              ",",
              ";",
              "\",\"",
              "\"\"",
              "\n=2",
              "|",
              "\uff1d1"),
          // Markdown.
          List.of(
              "# h",
              "## HOLD",
              "```",
              "````",
              "~~~",
              "`",
              "``",
              "*x*",
              "**x**",
              "_x_",
              "__x__",
              "~~x~~",
              "[x](https://evil.example)",
              "![x](//evil.example)",
              "[x]: //evil.example",
              "[x][y]",
              "<https://evil.example>",
              "- item",
              "+ item",
              "1. one",
              "2) two",
              "> quote",
              "---",
              "***",
              "===",
              "| a | b |\n|---|---|\n| c | d |",
              "    code",
              "$x$",
              "$$y$$",
              "- [ ] task",
              "[^1]",
              "[^1]: note",
              "\\",
              "|",
              "<details>"),
          // References of code hosts.
          List.of(
              "@octocat",
              "@org/team",
              "#123",
              "GH-12",
              "owner/repo#9",
              "fixes #1",
              "owner/repo@0123abc",
              "0123456789abcdef0123456789abcdef01234567",
              ":tada:",
              "<!-- assize-report -->"),
          // Commands of build servers.
          List.of(
              "::error::x",
              "::set-output name=a::b",
              "::add-mask::x",
              "::stop-commands::t",
              "##[error]x",
              "%0A::error::",
              "%0D",
              "%25",
              "%3A",
              "##teamcity[x]"),
          // What is harmless alone.
          List.of(
              "a",
              "Your refund",
              "14 days",
              " ",
              "\u00e9",
              "\u5b57",
              "\ud83d\ude00",
              "0",
              "x".repeat(90)));

  private HostileCorpus() {}

  /** As many strings as asked for; the same seed gives the same ones. */
  public static List<String> of(long seed, int count) {
    RandomGenerator chance = new Random(seed);
    List<String> strings = new ArrayList<>(count);
    // Each piece alone, and each at both ends of a text, before chance mixes them.
    for (List<String> kind : PIECES) {
      for (String piece : kind) {
        strings.add(piece);
        strings.add(piece + " and more");
        strings.add("before " + piece);
        strings.add("before\n" + piece + "\nafter");
      }
    }
    while (strings.size() < count) {
      strings.add(mixed(chance));
    }
    return List.copyOf(strings.subList(0, count));
  }

  /** The usual ones. */
  public static List<String> usual() {
    return of(SEED, USUAL);
  }

  /** Gives the next of the usual strings each time, whatever it is given, over and over. */
  public static UnaryOperator<String> inTurn(List<String> strings) {
    int[] next = {0};
    return text -> strings.get(next[0]++ % strings.size());
  }

  private static String mixed(RandomGenerator chance) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + chance.nextInt(MOST_PIECES);
    for (int i = 0; i < pieces; i++) {
      List<String> kind = PIECES.get(chance.nextInt(PIECES.size()));
      text.append(kind.get(chance.nextInt(kind.size())));
    }
    return text.toString();
  }
}
