package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.check.behaviour.Links.Link;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Links and images lead to known hosts only. */
public final class NoForeignLinks implements CheckKind {

  private static final Pattern HOST =
      Pattern.compile("(?:\\*\\.)?[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){0,20}");

  @Override
  public Description description() {
    return Description.of(
            "no-foreign-links",
            "Passes when every link and image of the reply leads to one of the hosts: in Markdown,"
                + " in HTML, in styles, or an address by itself, in code as well; a host without a"
                + " scheme is a link where it ends in a known domain in small letters (evil.com,"
                + " evil.in/pay; one such as .in that is a word, too, or .py that is a file, only"
                + " before a slash). The host is the"
                + " one that a browser would call, whatever stands before an @, however slashes and"
                + " letters are written. A host means itself alone, *.shop.example all below it;"
                + " links within the page and to mail and telephone are none, and those that carry"
                + " a script or a document along (javascript:, data:) are foreign everywhere.")
        .edition(2)
        .takes("hosts parted by |, or nothing when there may be no link")
        .passes("no-foreign-links: shop.example", "See [returns](https://shop.example/returns).")
        .fails("no-foreign-links: shop.example", "![x](https://shop.example@evil.test/?q=1)")
        .fails("no-foreign-links: *.shop.example", "Go to www.shop.example.evil.test.")
        .fails("no-foreign-links: shop.example", "Pay at evil.com, not at shop.example.")
        .passes("no-foreign-links", "Write to [us](mailto:help@shop.example).");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> hosts =
        (arguments.value().isBlank() ? List.<String>of() : arguments.items())
            .stream().map(String::strip).map(Host::canonical).toList();
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        arguments.fault(
            "wrong-host",
            "\"" + host + "\"",
            "names of hosts, without scheme and path",
            "Write for instance no-foreign-links: shop.example | *.shop.example");
      }
    }
    return (TextCheck)
        text ->
            Links.in(text)
                .filter(link -> !isAllowed(link, hosts))
                .findFirst()
                .map(link -> Verdict.failed(told(link) + Shown.quote(text, link.span())))
                .orElseGet(() -> Verdict.passed("no link leads anywhere else"));
  }

  private static String told(Link link) {
    return link.carries()
        ? "a link that carries its content along: "
        : "a link to " + Rationale.quote(Shown.escaped(link.host())) + ": ";
  }

  private static boolean isAllowed(Link link, List<String> hosts) {
    if (link.carries()) {
      return false;
    }
    return link.host().isEmpty()
        || hosts.stream()
            .anyMatch(
                host ->
                    host.startsWith("*.")
                        ? link.host().endsWith(host.substring(1))
                        : link.host().equals(host));
  }
}
