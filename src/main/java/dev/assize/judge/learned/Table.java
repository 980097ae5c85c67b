package dev.assize.judge.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lessons as rows of features, dealt into folds so that cases tied together stay together. Behind
 * them stands every reply that fails once more, padded with words that say nothing: who saw short
 * replies only must learn, too, that length mends none. Nobody is measured by these rows.
 */
final class Table {

  private static final String BEFORE =
      "Thank you for your message! It is a pleasure to look into this for you in every detail.";
  private static final String BEHIND =
      "In other words, and to sum it all up so that no question remains:";
  private static final String LAST =
      "Everything has been explained step by step above. Do not hesitate to write to us again.";

  private final List<Lesson> lessons;
  private final List<double[]> values;
  private final List<List<String>> ties;
  private final int[] folds;
  private final int size;

  private Table(
      List<Lesson> lessons, List<double[]> values, List<List<String>> ties, int[] folds, int size) {
    this.size = size;
    this.lessons = lessons;
    this.values = values;
    this.ties = ties;
    this.folds = folds;
  }

  /** The lessons in the order of case and reply, each reply once. */
  static Table of(List<Lesson> given, List<Feature> features, int folds) {
    Set<String> seen = new HashSet<>();
    List<Lesson> lessons =
        given.stream()
            .sorted(Comparator.comparing(Lesson::caseId).thenComparing(Lesson::reply))
            .filter(lesson -> seen.add(lesson.caseId() + " " + lesson.reply()))
            .toList();
    List<List<String>> groups =
        new ArrayList<>(
            Ties.joined(lessons.stream().map(lesson -> lesson.exhibit().golden()).toList()));
    groups.sort(Comparator.comparingLong(group -> LearnedModel.lot(group.getFirst())));
    Map<String, Integer> foldOf = new HashMap<>();
    List<List<String>> ties = new ArrayList<>();
    IntStream.range(0, folds).forEach(fold -> ties.add(new ArrayList<>()));
    for (int i = 0; i < groups.size(); i++) {
      int fold = i % folds;
      ties.get(fold).addAll(groups.get(i));
      groups.get(i).forEach(tie -> foldOf.put(tie, fold));
    }
    ties.forEach(each -> each.sort(Comparator.naturalOrder()));
    List<Lesson> padded = lessons.stream().filter(lesson -> !lesson.passes()).toList();
    List<Lesson> all = Stream.concat(lessons.stream(), padded.stream()).toList();
    return new Table(
        all,
        IntStream.range(0, all.size())
            .parallel()
            .mapToObj(i -> measured(matter(all.get(i), i >= lessons.size()), features))
            .toList(),
        ties,
        all.stream().mapToInt(l -> foldOf.getOrDefault("case " + l.caseId(), 0)).toArray(),
        lessons.size());
  }

  private static Matter matter(Lesson lesson, boolean isPadded) {
    Matter matter = Matter.of(lesson.exhibit());
    String reply = matter.reply().text();
    return isPadded
        ? matter.saying(String.join("\n\n", BEFORE, reply, BEHIND, reply, LAST))
        : matter;
  }

  private static double[] measured(Matter matter, List<Feature> features) {
    return features.stream().mapToDouble(feature -> feature.of(matter)).toArray();
  }

  /** How many replies there are, none of them padded. */
  int size() {
    return size;
  }

  int features() {
    return values.getFirst().length;
  }

  Lesson lesson(int row) {
    return lessons.get(row);
  }

  double[] values(int row) {
    return values.get(row);
  }

  boolean passes(int row) {
    return lessons.get(row).passes();
  }

  int fold(int row) {
    return folds[row];
  }

  /** Of all cases of a fold, sorted. */
  List<String> ties(int fold) {
    return ties.get(fold);
  }

  /** The replies of some folds. */
  int[] rows(IntPredicate ofFold) {
    return IntStream.range(0, size).filter(row -> ofFold.test(folds[row])).toArray();
  }

  /** The same, and the padded ones. */
  int[] taught(IntPredicate ofFold) {
    return IntStream.range(0, folds.length).filter(row -> ofFold.test(folds[row])).toArray();
  }

  int passing(int[] rows) {
    return (int) Arrays.stream(rows).filter(this::passes).count();
  }
}
