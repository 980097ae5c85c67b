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

/** Lessons as rows of features, dealt into folds so that cases tied together stay together. */
final class Table {

  private final List<Lesson> lessons;
  private final List<double[]> values;
  private final List<List<String>> ties;
  private final int[] folds;

  private Table(List<Lesson> lessons, List<double[]> values, List<List<String>> ties, int[] folds) {
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
    return new Table(
        lessons,
        lessons.parallelStream().map(lesson -> measured(lesson, features)).toList(),
        ties,
        lessons.stream().mapToInt(l -> foldOf.getOrDefault("case " + l.caseId(), 0)).toArray());
  }

  private static double[] measured(Lesson lesson, List<Feature> features) {
    Matter matter = Matter.of(lesson.exhibit());
    return features.stream().mapToDouble(feature -> feature.of(matter)).toArray();
  }

  int size() {
    return lessons.size();
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

  int[] rows(IntPredicate ofFold) {
    return IntStream.range(0, size()).filter(row -> ofFold.test(folds[row])).toArray();
  }

  int passing(int[] rows) {
    return (int) Arrays.stream(rows).filter(this::passes).count();
  }
}
