package dev.assize.check;

import dev.assize.check.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text as words, numbers, amounts, dates, times, durations, measures and telephone numbers. Where
 * several tokens make one (a day, a month and a year), both ways of reading are kept, so that
 * {@code 30 days} is found after {@code in March}.
 */
final class Tokens {

  private static final Set<Sort> NARROW = Set.of(Sort.DATE, Sort.TIME, Sort.AMOUNT);

  private final String text;
  private final List<Token> plain;
  private final List<List<Joint>> joints;

  private Tokens(String text, List<Token> plain, List<List<Joint>> joints) {
    this.text = text;
    this.plain = plain;
    this.joints = joints;
  }

  /** Several tokens read as one; the next token is at {@code next}. */
  record Joint(Token token, int next) {}

  static Tokens of(String text) {
    List<Token> plain = Money.settled(Tokenizer.tokens(text), text);
    List<List<Joint>> joints = new ArrayList<>(plain.size());
    // All of them begin with a number or with the word before one; few tokens do.
    boolean begins = !plain.isEmpty() && mayBegin(plain.getFirst());
    for (int i = 0; i < plain.size(); i++) {
      boolean nextBegins = i + 1 < plain.size() && mayBegin(plain.get(i + 1));
      // A currency may stand before the number, and letters before its sign.
      boolean isByNumber =
          begins
              || nextBegins
              || Spelled.isArticle(plain.get(i))
              || Currencies.isDollar(plain, i + 1);
      joints.add(isByNumber ? joints(plain, i, text) : List.of());
      begins = nextBegins;
    }
    return new Tokens(text, plain, joints);
  }

  private static boolean mayBegin(Token token) {
    return token.isNumber()
        || Spelled.mayBegin(token)
        || Ordinals.mayBegin(token)
        || Times.mayBegin(token);
  }

  private static List<Joint> joints(List<Token> plain, int i, String text) {
    List<Joint> here = new ArrayList<>(2);
    Optional<Joint> date = Dates.at(plain, i, text);
    date.ifPresent(here::add);
    Amounts.at(plain, i, text).ifPresent(here::add);
    Spelled.at(plain, i, text).ifPresent(here::add);
    Times.at(plain, i, text).ifPresent(here::add);
    Measures.at(plain, i, text).ifPresent(here::add);
    if (date.isEmpty()) {
      here.addAll(Phones.at(plain, i, text));
    }
    return here;
  }

  /** Words and numbers as they stand, none of them joined. */
  List<Token> plain() {
    return plain;
  }

  /** The numbers that are neither figures of a date nor of a time of day. */
  List<Token> quantities() {
    List<Token> quantities = new ArrayList<>();
    int i = 0;
    while (i < plain.size()) {
      int next = afterDate(i);
      if (next == i) {
        Joint number = number(i);
        next = number.next();
        if (plain.get(i).isNumber() && !isClock(plain.get(i).span())) {
          quantities.add(number.token());
        }
      }
      i = next;
    }
    return quantities;
  }

  /** With the word behind it that makes it a million times as large. */
  private Joint number(int i) {
    return joints.get(i).stream()
        .filter(joint -> joint.token().sort() == Sort.SPELLED)
        .findFirst()
        .orElseGet(() -> new Joint(plain.get(i), i + 1));
  }

  private int afterDate(int i) {
    return joints.get(i).stream()
        .filter(joint -> joint.token().sort() == Sort.DATE)
        .filter(joint -> joint.token().offered().size() > 1)
        .mapToInt(Joint::next)
        .findFirst()
        .orElse(i);
  }

  private boolean isClock(Span span) {
    return isColon(span.end()) && isDigit(span.end() + 1)
        || isColon(span.start() - 1) && isDigit(span.start() - 2);
  }

  private boolean isColon(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ':';
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Numerals.isDigit(text.charAt(at));
  }

  /**
   * The text as a fact, each joint as far as it goes; and as if only dates, times and amounts were
   * read, so that what looks like a measure and is none is found as it stands.
   */
  List<List<Token>> asFact() {
    return Stream.of(reading(), narrow().reading())
        .map(read -> read.stream().map(Token::asFact).toList())
        .distinct()
        .toList();
  }

  /** The same where only dates, times and amounts are read as one. */
  Tokens narrow() {
    return new Tokens(text, plain, joints.stream().map(Tokens::narrowed).toList());
  }

  private static List<Joint> narrowed(List<Joint> joints) {
    return joints.isEmpty()
        ? joints
        : joints.stream().filter(joint -> NARROW.contains(joint.token().sort())).toList();
  }

  /** The text from its beginning to its end, each joint as far as it goes. */
  List<Token> reading() {
    List<Token> read = new ArrayList<>();
    int i = 0;
    while (i < plain.size()) {
      Joint widest = new Joint(plain.get(i), i + 1);
      for (Joint joint : joints.get(i)) {
        boolean wider = joint.next() > widest.next() || widest.next() == i + 1;
        widest = wider ? joint : widest;
      }
      read.add(widest.token());
      i = widest.next();
    }
    return read;
  }

  /** Every token and every joint, one by one. */
  Stream<Token> all() {
    return Stream.concat(plain.stream(), joints.stream().flatMap(List::stream).map(Joint::token));
  }

  /** Where the tokens of a fact stand one behind the other first. */
  Optional<Span> find(List<Token> fact) {
    for (int i = 0; i < plain.size(); i++) {
      int end = match(i, fact, 0);
      if (end >= 0) {
        return Optional.of(new Span(plain.get(i).span().start(), end));
      }
    }
    return Optional.empty();
  }

  /** Where the match ends in the text, or -1. */
  private int match(int at, List<Token> fact, int done) {
    if (at >= plain.size()) {
      return -1;
    }
    Token wanted = fact.get(done);
    boolean last = done == fact.size() - 1;
    if (plain.get(at).answers(wanted)) {
      int end = last ? plain.get(at).span().end() : match(at + 1, fact, done + 1);
      if (end >= 0) {
        return end;
      }
    }
    if (joints.get(at).isEmpty()) {
      return -1;
    }
    for (Joint joint : joints.get(at)) {
      if (joint.token().answers(wanted)) {
        int end = last ? joint.token().span().end() : match(joint.next(), fact, done + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
