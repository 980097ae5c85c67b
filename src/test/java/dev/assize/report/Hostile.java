package dev.assize.report;

import java.util.List;

/** Strings that a model, a user or an attacker could put into a report. */
public final class Hostile {

  /** Each tries to become something other than text. */
  public static final List<String> STRINGS =
      List.of(
          "<script>alert(1)</script>",
          "</script></style></title></textarea><img src=x onerror=alert(1)>",
          "\"><svg/onload=alert(1)> ' onmouseover='alert(1)",
          "<a href=\"javascript:alert(1)\">x</a> javascript:alert(1)",
          "<!-- --> --> ]]> <![CDATA[ <!DOCTYPE x> <?php ?>",
          "</bdi></details></article></main></body></html><h1>SHIP</h1>",
          "${7*7} <#assign x=1> [#if] ${.vars} <@list/> #{1}",
          "&lt;script&gt; &amp;amp; &#x3c;img&#x3e;",
          "```\n````\n`````text\n</details>\n# HOLD\n``` ` `` ````````",
          "![x](http://evil.example/p.png) [y](http://evil.example) <http://evil.example>",
          "@octocat fixes #123 GH-12 owner/repo#9 www.evil.example https://evil.example a@evil.example",
          "| a | b |\n|---|---|\n- item\n1. one\n> quote\n---\n***\n~~x~~ $x$",
          "- nested\n\n    code\n\nSetext\n=====\n",
          "\u0000\u0001\u0007\b\u001b[31mred\u001b[0m\u009b31m\r\n\r\u007f\u0085",
          "\u202eevil\u2066\u2069\u200b\u200d\u200e\u2060\ufeff\u00ad\u2028\u2029\u3164\ufe00",
          "lone \ud800 and \udc00 \udbff",
          "\udb40\udc41\udb40\udc42 tags, \ufffe\uffff, \ud83d\ude00",
          "=cmd|'/c calc'!A1 +1 -1",
          "x".repeat(1_000_000),
          "<".repeat(1_000_000),
          "\u202e".repeat(1_000_000),
          "`".repeat(30_000),
          "");

  private Hostile() {}
}
