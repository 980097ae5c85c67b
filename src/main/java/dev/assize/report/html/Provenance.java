package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.run.Manifest;
import java.util.ArrayList;
import java.util.List;

/** Everything that went in, with digests, and how to do it again. */
final class Provenance {

  private static final List<String> PARTS =
      List.of("provider", "model", "prompt", "version", "digest");

  private Provenance() {}

  static List<Page.Table> of(Entry report) {
    Entry origin = report.in("provenance");
    List<Page.Fact> run = new ArrayList<>();
    run.add(new Page.Fact("manifest", origin.text("manifest")));
    run.add(new Page.Fact("seed", Long.toString(origin.whole("seed"))));
    run.add(new Page.Fact("cases", Numbers.count(origin.whole("cases"))));
    run.add(new Page.Fact("trials per case", Numbers.count(origin.whole("trials"))));
    run.add(new Page.Fact("coverage", origin.text("coverage") + " set"));
    texts(origin.in("facts"), run);
    List<Page.Fact> digests = new ArrayList<>();
    texts(origin.in("digests"), digests);
    List<Page.Table> tables = new ArrayList<>();
    tables.add(new Page.Table("The run", run));
    tables.add(new Page.Table("What went in, by digest", digests));
    origin.entries("subjects").forEach(each -> tables.add(subject(each)));
    tables.add(
        new Page.Table(
            "How to do it again",
            List.of(
                new Page.Fact("this page", "assize report " + report.text("run")),
                new Page.Fact("the run", again(origin) + " --fresh"),
                new Page.Fact("one rule's arithmetic", "assize explain RULE"),
                new Page.Fact("one case", "assize show CASE --run " + report.text("run")))));
    return tables;
  }

  private static String again(Entry origin) {
    return Manifest.command(origin.in("facts").text(Manifest.ADVERSARIAL));
  }

  private static Page.Table subject(Entry subject) {
    List<Page.Fact> facts = new ArrayList<>();
    PARTS.stream()
        .filter(part -> !subject.text(part).isEmpty())
        .forEach(part -> facts.add(new Page.Fact(part, subject.text(part))));
    return new Page.Table("Subject " + subject.text("id"), facts);
  }

  private static void texts(Entry holder, List<Page.Fact> facts) {
    holder.json().members().keySet().stream()
        .filter(name -> !name.equals(Manifest.APPLICABILITY))
        .forEach(name -> facts.add(new Page.Fact(name, holder.text(name))));
  }
}
