package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.Figures;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.economics.routing.Label;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import dev.assize.economics.routing.Watch;
import dev.assize.score.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what could not be compared, and what was read in vain. */
final class RouteNotes {

  private final Study study;
  private final Set<Axis> axes;

  RouteNotes(Study study, Routing routing) {
    this.study = study;
    this.axes =
        switch (routing) {
          case Routing.Compared compared -> compared.axes();
          case Routing.Unanswered unanswered -> Set.of();
        };
  }

  List<String> of(List<Watch> watches, List<Route.ByLabel> labels) {
    List<String> notes = new ArrayList<>();
    int[] all = study.all();
    if (!axes.contains(Axis.COST)) {
      for (Figures subject : study.subjects()) {
        long unpriced = Arrays.stream(all).filter(i -> !subject.isPriced(i)).count();
        if (unpriced > 0) {
          notes.add(
              "Unpriced: "
                  + subject.subject()
                  + " ("
                  + Numbers.count(unpriced, "case")
                  + "): "
                  + subject.unpriced(all)
                  + ".");
        }
      }
    }
    if (axes.contains(Axis.COST)) {
      unbilled(watches, labels).forEach(notes::add);
    }
    if (!axes.contains(Axis.LATENCY)) {
      untimed(all).forEach(why -> notes.add("No latency: " + why + "."));
    }
    labels.forEach(each -> label(each, notes));
    watches.forEach(watch -> worries(watch).ifPresent(notes::add));
    watches.stream()
        .filter(watch -> axes.contains(Axis.LATENCY) && WatchReader.isUntimed(watch))
        .forEach(watch -> notes.add(unknownSeconds(watch.signal().name())));
    return notes;
  }

  /** Whose attempts are in no amount, of the cases that were measured. */
  private List<String> unbilled(List<Watch> watches, List<Route.ByLabel> labels) {
    int[] measured =
        Arrays.stream(study.all())
            .filter(i -> study.subjects().stream().allMatch(each -> each.isDecided(i)))
            .toArray();
    List<String> notes = new ArrayList<>();
    for (Figures subject : study.subjects()) {
      unbilled(subject.unbilled(measured), subject.subject(), "reply, whoever is asked", notes);
    }
    Set<String> ids = new HashSet<>();
    Arrays.stream(measured).forEach(i -> ids.add(study.cases().get(i).id()));
    for (Route.ByLabel label : labels) {
      unbilled(label.labels().unbilled(ids), label.labels().classifier(), "label", notes);
    }
    for (Watch watch : watches) {
      unbilled(watch.unbilled(ids), watch.signal().name(), "look at a reply", notes);
    }
    return notes;
  }

  private static void unbilled(long attempts, String whose, String dearest, List<String> notes) {
    if (attempts > 0) {
      notes.add(
          "In no amount: "
              + Numbers.count(attempts, "attempt")
              + " of "
              + whose
              + " without a bill. What is shown of money is so though each had cost as much as its"
              + " dearest "
              + dearest
              + ".");
    }
  }

  private Set<String> untimed(int[] all) {
    Set<String> reasons = new TreeSet<>();
    for (Figures subject : study.subjects()) {
      for (int i : all) {
        for (Outcome outcome : subject.trials(i)) {
          if (!subject.isTimed(i) && outcome.seconds() instanceof Taken.Absent absent) {
            reasons.add(absent.why());
          }
        }
      }
    }
    return reasons;
  }

  private void label(Route.ByLabel route, List<String> notes) {
    List<Label> labels = List.copyOf(route.labels().byCase().values());
    String classifier = route.labels().classifier();
    long without = labels.stream().filter(each -> each.word().isEmpty()).count();
    if (without > 0) {
      notes.add(
          classifier
              + " gave no label to "
              + Numbers.count(without)
              + " of "
              + Numbers.count(labels.size(), "question")
              + "; these have a way of their own.");
    }
    if (axes.contains(Axis.LATENCY)
        && labels.stream().anyMatch(each -> each.seconds() instanceof Taken.Absent)) {
      notes.add(unknownSeconds("a label of " + classifier));
    }
  }

  /** How often a signal worries that says yes or no; empty for one that says how much. */
  private static Optional<String> worries(Watch watch) {
    List<Reading> all = watch.readings().values().stream().flatMap(List::stream).toList();
    double[] read =
        all.stream()
            .filter(Reading.Read.class::isInstance)
            .mapToDouble(each -> ((Reading.Read) each).worry())
            .toArray();
    return Arrays.stream(read).allMatch(worry -> worry == 0 || worry == 1)
        ? Optional.of(
            "The signal "
                + watch.signal().name()
                + " worries after "
                + Numbers.count((long) Arrays.stream(read).sum())
                + " of "
                + Numbers.count(all.size(), "reply")
                + " of "
                + watch.subject()
                + ".")
        : Optional.empty();
  }

  private static String unknownSeconds(String what) {
    return "Seconds: what " + what + " takes is not known of all, and counts as none there.";
  }
}
