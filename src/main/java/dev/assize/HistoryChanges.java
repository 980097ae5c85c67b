package dev.assize;

import dev.assize.base.Digest;
import dev.assize.history.CaseMoment;
import dev.assize.history.ModelRow;
import dev.assize.history.Question;
import dev.assize.history.SideRow;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what two runs of one subject differ, as far as it can bear on one case. */
final class HistoryChanges {

  private static final String JUDGE = "judge.";

  private final CaseMoment before;
  private final CaseMoment after;
  private final List<String> changes = new ArrayList<>();

  private HistoryChanges(CaseMoment before, CaseMoment after) {
    this.before = before;
    this.after = after;
  }

  /** In words, what is asked first; empty where nothing that is recorded differs. */
  static List<String> between(CaseMoment before, CaseMoment after) {
    HistoryChanges found = new HistoryChanges(before, after);
    found.question();
    found.version();
    found.models();
    found.measures();
    return found.changes;
  }

  private void question() {
    Question old = before.outcome().question();
    Question now = after.outcome().question();
    if (!old.input().equals(now.input())) {
      changes.add("the golden question");
    }
    if (!old.expectation().equals(now.expectation())) {
      changes.add("the golden expectation");
    }
  }

  private void version() {
    SideRow old = before.stored().side();
    SideRow now = after.stored().side();
    int known = changes.size();
    boolean isPrompt =
        !old.prompt().equals(now.prompt()) || !old.promptDigest().equals(now.promptDigest());
    if (isPrompt) {
      changes.add("the prompt");
    }
    differ("model", old.provider() + "/" + old.model(), now.provider() + "/" + now.model());
    differ("declared version", old.declared(), now.declared());
    if (changes.size() == known && !isSameVersion(old, now)) {
      changes.add("the version (parameters, or what was not kept)");
    }
  }

  /** Of imported replies nobody here knows what went in: their digest is over what was said. */
  static boolean isSameVersion(SideRow one, SideRow other) {
    boolean areImported =
        one.provider().equals(Importer.PROVIDER) && other.provider().equals(Importer.PROVIDER);
    return areImported || one.version().equals(other.version());
  }

  private void models() {
    differ("reported model", said(before, ModelRow::model), said(after, ModelRow::model));
    differ("fingerprint", said(before, ModelRow::fingerprint), said(after, ModelRow::fingerprint));
  }

  private static String said(CaseMoment moment, Function<ModelRow, String> word) {
    return moment.models().stream()
        .map(word)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void measures() {
    SortedMap<String, Digest> old = before.stored().run().digests();
    SortedMap<String, Digest> now = after.stored().run().digests();
    SortedSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      boolean isMeasure = name.startsWith(JUDGE) || name.equals("checks");
      if (isMeasure && differs(old, now, name)) {
        changes.add(
            name.equals("checks")
                ? "the built-in checks"
                : "the judge " + name.substring(JUDGE.length()));
      }
    }
  }

  private static boolean differs(Map<String, Digest> old, Map<String, Digest> now, String name) {
    return !String.valueOf(old.get(name)).equals(String.valueOf(now.get(name)));
  }

  private void differ(String what, String old, String now) {
    if (!old.equals(now)) {
      changes.add("the " + what + " (" + named(old) + ", now " + named(now) + ")");
    }
  }

  private static String named(String text) {
    return text.isEmpty() ? "none" : Visible.marked(text);
  }
}
