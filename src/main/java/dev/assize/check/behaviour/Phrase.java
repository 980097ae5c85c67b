package dev.assize.check.behaviour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in order with gaps between them, matched in time proportional to the text: {@code i|we ..2
 * can not @help} is one of two words, up to two of any kind, two words, and one of a named list. A
 * word with {@code ?} behind it may be missing, one with {@code !} before it is any but these;
 * {@code ^} and {@code $} are the ends of a clause.
 */
final class Phrase {

  private final List<Element> elements;

  /** The words of which one must be there, for each place; the fewest first. */
  private final List<Set<String>> required;

  private Phrase(List<Element> elements) {
    this.elements = List.copyOf(elements);
    this.required = required(elements);
  }

  static Phrase of(String written, Map<String, Set<String>> lists) {
    List<Element> elements = new ArrayList<>();
    for (String piece : written.strip().split(" +")) {
      elements.add(element(piece, lists));
    }
    return new Phrase(elements);
  }

  private static Element element(String piece, Map<String, Set<String>> lists) {
    if (piece.equals("^")) {
      return new Edge(Side.START);
    }
    if (piece.equals("$")) {
      return new Edge(Side.END);
    }
    if (piece.startsWith("..")) {
      return new Any(Integer.parseInt(piece.substring(2)));
    }
    if (piece.startsWith("!")) {
      return new Other(words(piece.substring(1), lists));
    }
    return piece.endsWith("?")
        ? new Word(words(piece.substring(0, piece.length() - 1), lists), Presence.OPTIONAL)
        : new Word(words(piece, lists), Presence.REQUIRED);
  }

  private static Set<String> words(String piece, Map<String, Set<String>> lists) {
    Set<String> words = new HashSet<>();
    for (String one : piece.split("\\|")) {
      Set<String> list = one.startsWith("@") ? lists.get(one) : Set.of(one);
      if (list == null) {
        throw new IllegalStateException("no list " + one);
      }
      words.addAll(list);
    }
    return words;
  }

  /** Words one of which must be there; the fewest of them, so that few clauses are looked at. */
  Set<String> key() {
    return required.getFirst();
  }

  private static List<Set<String>> required(List<Element> elements) {
    List<Set<String>> required = new ArrayList<>();
    for (Element element : elements.reversed()) {
      if (element instanceof Word word && word.presence() == Presence.REQUIRED) {
        required.add(Set.copyOf(word.words()));
      }
    }
    if (required.isEmpty()) {
      throw new IllegalStateException("a phrase without a word: " + elements);
    }
    required.sort(Comparator.comparingInt(Set::size));
    return List.copyOf(required);
  }

  /** Whether each word that must be there is, in whatever order; nearly every phrase lacks one. */
  boolean mayBeIn(Set<String> words) {
    for (Set<String> wanted : required) {
      if (!meet(wanted, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meet(Set<String> wanted, Set<String> words) {
    boolean isShort = wanted.size() < words.size();
    Set<String> more = isShort ? words : wanted;
    for (String word : isShort ? wanted : words) {
      if (more.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Behind which word the phrase ends that is found first; -1 when it is not there. */
  int endIn(List<String> words) {
    BitSet at = new BitSet(words.size() + 1);
    at.set(0, words.size() + 1);
    for (Element element : elements) {
      at = element.from(at, words);
      if (at.isEmpty()) {
        return -1;
      }
    }
    return at.nextSetBit(0);
  }

  /** Takes the places where it may begin to those where it may end. */
  private sealed interface Element {
    BitSet from(BitSet at, List<String> words);
  }

  private enum Presence {
    REQUIRED,
    OPTIONAL
  }

  private enum Side {
    START,
    END
  }

  private record Word(Set<String> words, Presence presence) implements Element {
    @Override
    public BitSet from(BitSet at, List<String> text) {
      BitSet next = presence == Presence.OPTIONAL ? (BitSet) at.clone() : new BitSet();
      for (int i = at.nextSetBit(0); i >= 0 && i < text.size(); i = at.nextSetBit(i + 1)) {
        if (words.contains(text.get(i))) {
          next.set(i + 1);
        }
      }
      return next;
    }
  }

  private record Other(Set<String> words) implements Element {
    @Override
    public BitSet from(BitSet at, List<String> text) {
      BitSet next = new BitSet();
      for (int i = at.nextSetBit(0); i >= 0 && i < text.size(); i = at.nextSetBit(i + 1)) {
        if (!words.contains(text.get(i))) {
          next.set(i + 1);
        }
      }
      return next;
    }
  }

  private record Any(int most) implements Element {
    @Override
    public BitSet from(BitSet at, List<String> text) {
      BitSet next = new BitSet();
      for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
        next.set(i, Math.min(i + most, text.size()) + 1);
      }
      return next;
    }
  }

  private record Edge(Side side) implements Element {
    @Override
    public BitSet from(BitSet at, List<String> text) {
      int edge = side == Side.START ? 0 : text.size();
      BitSet next = new BitSet();
      next.set(edge, at.get(edge) ? edge + 1 : edge);
      return next;
    }
  }
}
