package dev.assize.judge.calibration;

import dev.assize.judge.calibration.Ruling.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A source of verdicts held against people's labels. Replies on which people are divided, and those
 * that the source was trained on, are counted and held against nobody.
 *
 * @param categories by name
 * @param lengths thirds of the replies, short ones first
 * @param misses verdicts that differ from the label, the worst first: what is passed wrongly, by
 *     the more people that say so
 * @param outcomes what came of asking about every reply that is held against it
 * @param trained replies that were left out because the source knew their labels
 */
public record Measurement(
    Confusion all,
    List<Slice> categories,
    List<Slice> lengths,
    List<Miss> misses,
    Map<Outcome, Integer> outcomes,
    int trained) {

  private static final int THIRDS = 3;

  public Measurement {
    categories = List.copyOf(categories);
    lengths = List.copyOf(lengths);
    misses = List.copyOf(misses);
  }

  /** A part of the replies. */
  public record Slice(String name, Confusion confusion) {}

  /** A verdict that differs from the label. */
  public record Miss(LabelledReply reply, Ruling ruling) {}

  private record Held(LabelledReply reply, boolean label, Ruling ruling) {}

  /** Of all rulings about replies of the set; others are left out of account. */
  public static Measurement of(LabelSet labels, List<Ruling> rulings) {
    Map<LabelledReply.Key, LabelledReply> replies = new TreeMap<>();
    labels.replies().forEach(reply -> replies.put(reply.key(), reply));
    List<Held> held = new ArrayList<>();
    int trained = 0;
    for (Ruling ruling : rulings) {
      LabelledReply reply = replies.get(ruling.reply());
      Optional<Boolean> label = reply == null ? Optional.empty() : reply.passes();
      if (reply != null && label.isPresent()) {
        trained += ruling.trained() ? 1 : 0;
        if (!ruling.trained()) {
          held.add(new Held(reply, label.get(), ruling));
        }
      }
    }
    held.sort(Comparator.comparing(each -> each.reply().key()));
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    held.forEach(each -> outcomes.merge(each.ruling().outcome(), 1, Integer::sum));
    return new Measurement(
        confusion(held), categories(held), lengths(held), misses(held), outcomes, trained);
  }

  /** How many of the replies that are held against it had an outcome. */
  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  private static Confusion confusion(List<Held> held) {
    Confusion confusion = Confusion.NONE;
    for (Held each : held) {
      confusion = confusion.plus(each.label(), each.ruling().passes());
    }
    return confusion;
  }

  private static List<Slice> categories(List<Held> held) {
    return held.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.ruling().category(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> new Slice(each.getKey(), confusion(each.getValue())))
        .toList();
  }

  private static List<Slice> lengths(List<Held> held) {
    List<Held> sorted =
        held.stream().sorted(Comparator.comparingInt(each -> each.ruling().length())).toList();
    List<Slice> thirds = new ArrayList<>();
    for (int third = 0; third < THIRDS && sorted.size() >= THIRDS; third++) {
      List<Held> part =
          sorted.subList(sorted.size() * third / THIRDS, sorted.size() * (third + 1) / THIRDS);
      String name = part.getFirst().ruling().length() + " to " + part.getLast().ruling().length();
      thirds.add(new Slice(name + " characters", confusion(part)));
    }
    return thirds;
  }

  private static List<Miss> misses(List<Held> held) {
    return held.stream()
        .filter(each -> each.ruling().passes().filter(p -> p != each.label()).isPresent())
        .sorted(
            Comparator.comparing(Held::label)
                .thenComparing(each -> !each.reply().isUnanimous())
                .thenComparing(each -> -each.reply().labels().size())
                .thenComparing(each -> each.reply().key()))
        .map(each -> new Miss(each.reply(), each.ruling()))
        .toList();
  }
}
