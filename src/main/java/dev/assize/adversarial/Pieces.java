package dev.assize.adversarial;

import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one link did, in pieces: all of them make its child, none of them what was before it. */
final class Pieces {

  /** No text is cut finer. */
  private static final int STRETCHES = 64;

  /** Below this no text is long for its own sake. */
  private static final int LONG = 128;

  private final int count;
  private final Function<Set<Integer>, Draft> maker;

  private Pieces(int count, Function<Set<Integer>, Draft> maker) {
    this.count = count;
    this.maker = maker;
  }

  /** The pieces of a size; one alone where that size finds nothing to part. */
  static Pieces of(Size size, Draft before, Draft after) {
    Pieces pieces =
        switch (size) {
          case WHOLE -> whole(before, after);
          case WORDS -> words(before, after);
          case PASSAGES -> passages(before, after);
          case EXCHANGES -> exchanges(before, after);
          case STRETCHES -> stretches(before, after);
        };
    return pieces.count > 1 ? pieces : whole(before, after);
  }

  int count() {
    return count;
  }

  /** The draft with some of the pieces. */
  Draft with(Collection<Integer> kept) {
    return maker.apply(new TreeSet<>(kept));
  }

  private static Pieces whole(Draft before, Draft after) {
    return new Pieces(1, kept -> kept.isEmpty() ? before : after);
  }

  private static Pieces words(Draft before, Draft after) {
    List<String> old = List.of(before.input().split(" ", -1));
    List<String> now = List.of(after.input().split(" ", -1));
    if (old.size() != now.size()) {
      return whole(before, after);
    }
    List<Integer> places =
        IntStream.range(0, now.size()).filter(i -> !now.get(i).equals(old.get(i))).boxed().toList();
    return new Pieces(
        places.size(),
        kept -> {
          List<String> mixed = new ArrayList<>(old);
          kept.forEach(piece -> mixed.set(places.get(piece), now.get(places.get(piece))));
          return after.withInput(String.join(" ", mixed));
        });
  }

  private static Pieces passages(Draft before, Draft after) {
    int from = Collections.indexOfSubList(after.context(), before.context());
    if (from < 0) {
      return whole(before, after);
    }
    int to = from + before.context().size();
    List<Integer> places =
        IntStream.range(0, after.context().size())
            .filter(i -> i < from || i >= to)
            .boxed()
            .toList();
    return new Pieces(
        places.size(),
        kept -> {
          Set<Integer> stay = new TreeSet<>();
          IntStream.range(from, to).forEach(stay::add);
          kept.forEach(piece -> stay.add(places.get(piece)));
          List<Passage> left = stay.stream().map(after.context()::get).toList();
          return after.withContext(left);
        });
  }

  private static Pieces exchanges(Draft before, Draft after) {
    if (after.turns().equals(before.turns())) {
      return paragraphs(before, after);
    }
    if (!before.turns().isEmpty()) {
      return whole(before, after);
    }
    List<List<Turn>> exchanges = new ArrayList<>();
    for (Turn turn : after.turns()) {
      if (turn.speaker() == Speaker.USER || exchanges.isEmpty()) {
        exchanges.add(new ArrayList<>());
      }
      exchanges.getLast().add(turn);
    }
    return new Pieces(
        exchanges.size(),
        kept -> after.withTurns(kept.stream().flatMap(i -> exchanges.get(i).stream()).toList()));
  }

  /** Of the text that was put in; what leads over to the question stays. */
  private static Pieces paragraphs(Draft before, Draft after) {
    List<String> texts =
        after.untouchable().subList(before.untouchable().size(), after.untouchable().size());
    if (texts.size() != 1) {
      return whole(before, after);
    }
    List<String> paragraphs = List.of(texts.getFirst().split("(?<=\n\n)"));
    String last = paragraphs.getLast();
    return new Pieces(
        paragraphs.size() - 1,
        kept -> {
          StringBuilder left = new StringBuilder();
          kept.forEach(piece -> left.append(paragraphs.get(piece)));
          String smaller = left.append(last).toString();
          return after
              .withInput(after.input().replace(texts.getFirst(), smaller))
              .untouched(before.untouchable())
              .leaving(List.of(smaller));
        });
  }

  private static Pieces stretches(Draft before, Draft after) {
    String input = after.input();
    int from = input.startsWith(before.input()) ? before.input().length() : 0;
    int[] signs = input.substring(from).codePoints().toArray();
    if (signs.length < LONG) {
      return whole(before, after);
    }
    return new Pieces(
        STRETCHES,
        kept -> {
          StringBuilder left = new StringBuilder(input.substring(0, from));
          for (int piece : kept) {
            int begin = (int) ((long) signs.length * piece / STRETCHES);
            int end = (int) ((long) signs.length * (piece + 1) / STRETCHES);
            left.append(new String(signs, begin, end - begin));
          }
          return after.withInput(left.toString());
        });
  }
}
