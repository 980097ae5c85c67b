package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.project.LabelSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the labels that a source of verdicts is held against. */
final class LabelDesk {

  private final World world;
  private final char separator;
  private final Map<String, LabelSource> sources;

  LabelDesk(World world, char separator, Map<String, LabelSource> sources) {
    this.world = world;
    this.separator = separator;
    this.sources = sources;
  }

  /** A file of labels as far as it could be read. */
  record Sheaf(String file, List<Label> labels) {

    /** The labels of one criterion. */
    LabelSet of(String criterion) {
      return LabelSet.of(criterion, labels);
    }

    /** The only criterion there is, or the one that was asked for. */
    String criterion(String wanted) {
      Set<String> known = labels.stream().map(Label::criterion).collect(Collectors.toSet());
      if (wanted.isEmpty() && known.size() == 1) {
        return known.iterator().next();
      }
      if (known.contains(wanted)) {
        return wanted;
      }
      throw InvalidInput.of(
          "labels.unknown-criterion",
          Place.of(file),
          wanted.isEmpty()
              ? "labels of several criteria"
              : "no label of the criterion \"" + wanted + "\"",
          "labels of one criterion",
          known.isEmpty()
              ? "Label some replies: assize label CRITERION --annotator NAME"
              : "Name it: --criterion "
                  + Suggestion.near(wanted, known).orElse("NAME")
                  + ". Known are: "
                  + String.join(", ", known.stream().sorted().toList())
                  + ".");
    }
  }

  /**
   * Reads the file that was named, or the one that is kept for a maker of verdicts.
   *
   * @param maker as criteria have it: {@code judge:tone}; empty where there is none
   */
  Sheaf read(String file, String maker, Problems problems) {
    String known =
        !file.isEmpty() || maker.isEmpty()
            ? file
            : LabelFiles.of(world.folder(), sources, maker).orElse("");
    if (known.isEmpty()) {
      problems.error(
          "labels.none",
          Place.of("--labels"),
          maker.isEmpty() ? "no labels" : "no labels of " + maker,
          maker.isEmpty()
              ? "a file of people's labels"
              : "judges/" + LabelFiles.named(maker) + ".labels.csv, or --labels FILE",
          "docs/formats.md tells how a label is written.");
      return new Sheaf("labels", List.of());
    }
    return new Sheaf(known, LabelFile.read(world.folder(), known, separator, problems));
  }

  /** The first label of each case that is not there, by lines. */
  static List<Label> unknown(List<Label> labels, Set<String> known) {
    Map<String, Label> unknown = new TreeMap<>();
    labels.stream()
        .filter(label -> !known.contains(label.caseId()))
        .forEach(label -> unknown.putIfAbsent(label.caseId(), label));
    return unknown.values().stream()
        .sorted(Comparator.comparing(label -> label.place().line()))
        .toList();
  }

  /** Tells every case that has labels and is not there, once, where it first stands. */
  static void tellUnknown(List<Label> labels, Set<String> known, Problems problems) {
    unknown(labels, known)
        .forEach(
            label ->
                problems.error(
                    "labels.unknown-case",
                    label.place(),
                    "no case \"" + label.caseId() + "\"",
                    "an id of a golden case",
                    Suggestion.near(label.caseId(), known)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("")));
  }
}
