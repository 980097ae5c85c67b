package dev.assize.report.html;

import dev.assize.report.diff.Diff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In what the two versions differ: settings as a table, texts side by side. */
final class Versions {

  private static final List<String> PARTS = List.of("provider", "model", "prompt", "version");

  private Versions() {}

  static Page.Versions of(Entry report, Entry candidate) {
    Entry against = candidate.in("against");
    Entry versions = against.in("versions");
    return new Page.Versions(
        versions.has("settings")
            ? versions.entries("settings").map(Versions::setting).toList()
            : bySubjects(report, candidate),
        versions.entries("texts").map(Versions::change).toList(),
        notes(versions.texts("unkept")));
  }

  private static Page.Setting setting(Entry setting) {
    return new Page.Setting(
        setting.text("name"), shown(setting.text("baseline")), shown(setting.text("candidate")));
  }

  private static Page.TextChange change(Entry change) {
    Entry before = change.in("baseline");
    Entry after = change.in("candidate");
    Diff diff = Diff.of(before.text("text"), after.text("text"));
    return new Page.TextChange(
        Stream.of(before, after)
            .map(side -> side.has("name") ? side.text("name") : "nothing")
            .distinct()
            .reduce((one, other) -> one + " \u2192 " + other)
            .orElse(""),
        Texts.pieces(diff.before()),
        CaseArticles.left(before),
        Texts.pieces(diff.after()),
        CaseArticles.left(after),
        note(diff, before, after));
  }

  private static String note(Diff diff, Entry before, Entry after) {
    if (before.text("text").equals(after.text("text")) && before.has("text") && after.has("text")) {
      return "What differs lies beyond what is shown.";
    }
    return diff.kind() == Diff.Kind.TOO_LARGE
        ? "Too much differs to be compared word by word: what is marked is more than what changed."
        : "";
  }

  private static List<String> notes(List<String> unkept) {
    return unkept.isEmpty()
        ? List.of()
        : List.of(
            "No texts and parameters are stored with the evidence of the "
                + String.join(" and the ", unkept)
                + ", so none can be laid side by side.");
  }

  /** What reports of before there were texts have, where the run asked both. */
  private static List<Page.Setting> bySubjects(Entry report, Entry candidate) {
    Optional<Entry> after = subject(report, candidate.in("candidate"));
    Optional<Entry> before = subject(report, candidate.in("against").in("baseline"));
    if (after.isEmpty() || before.isEmpty()) {
      return List.of();
    }
    return PARTS.stream()
        .filter(part -> !before.get().text(part).equals(after.get().text(part)))
        .map(
            part ->
                new Page.Setting(
                    part, shown(before.get().text(part)), shown(after.get().text(part))))
        .toList();
  }

  private static Optional<Entry> subject(Entry report, Entry side) {
    return report
        .in("provenance")
        .entries("subjects")
        .filter(each -> each.text("id").equals(side.text("subject")))
        .filter(each -> each.text("digest").startsWith(side.text("version")))
        .findFirst();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
