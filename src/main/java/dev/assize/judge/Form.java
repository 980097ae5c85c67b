package dev.assize.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form of answer that a judge is asked for: how it is told, and how it is read.
 *
 * @param <T> what is read
 */
public sealed interface Form<T> {

  /** What may be answered. */
  Ballot ballot();

  /**
   * What comes of a judge's words.
   *
   * @param shown all that it was to look at, so that its words are told from what it repeats
   */
  T read(String raw, String shown);

  /** Whether nothing of it is spoilt. */
  boolean isWhole(T read);

  /** What comes of two answers, where the first was spoilt: what was read of it stays. */
  T mended(T first, T again);

  /** How the last lines of a text are to be, behind "end with". */
  String lines();

  /** An example of the JSON object that is wanted. */
  String object();

  /** One vote. */
  static Form<Vote> one(Ballot ballot) {
    return new One(ballot);
  }

  /** A vote on each of several criteria, by name. */
  static Form<Map<String, Vote>> each(Ballot ballot, List<String> criteria) {
    return new Each(ballot, criteria);
  }

  /** One vote without a word beside it, so that its first token is the vote. */
  static Form<Vote> word(Ballot ballot) {
    return new Word(ballot);
  }

  /** A list of claims with a vote on each; empty where the words are no such list. */
  static Form<Optional<List<Claim>>> claims(Ballot ballot) {
    return new Claims(ballot);
  }

  /** The whole task: reasons, and then the verdict. */
  default String task(Output output) {
    return output == Output.TEXT
        ? "Write a few sentences with your reasons. Then " + closing(output)
        : "Give your reasons first, then the verdict: " + closing(output);
  }

  /** The end of the task, to be said once more behind the data. */
  default String closing(Output output) {
    return output == Output.TEXT
        ? "end with " + lines()
        : "answer with one JSON object and nothing else, like " + object();
  }

  /** One vote, as {@link Ballot#read} reads it. */
  sealed interface Single extends Form<Vote> {

    @Override
    default Vote read(String raw, String shown) {
      return ballot().read(raw, shown);
    }

    @Override
    default boolean isWhole(Vote read) {
      return read instanceof Vote.Cast;
    }

    @Override
    default Vote mended(Vote first, Vote again) {
      return isWhole(first) ? first : again;
    }
  }

  /** One vote with reasons. */
  record One(Ballot ballot) implements Single {

    @Override
    public String lines() {
      return "one last line that is exactly " + ballot.choices() + ".";
    }

    @Override
    public String object() {
      return "{" + members(ballot) + "}";
    }
  }

  /** A vote on each criterion, as {@link Ballot#readEach} reads them. */
  record Each(Ballot ballot, List<String> criteria) implements Form<Map<String, Vote>> {

    public Each {
      criteria = List.copyOf(criteria);
    }

    @Override
    public Map<String, Vote> read(String raw, String shown) {
      return ballot.readEach(raw, criteria, shown);
    }

    @Override
    public boolean isWhole(Map<String, Vote> read) {
      return read.values().stream().allMatch(Vote.Cast.class::isInstance);
    }

    @Override
    public Map<String, Vote> mended(Map<String, Vote> first, Map<String, Vote> again) {
      Map<String, Vote> mended = new LinkedHashMap<>(first);
      mended.replaceAll((name, vote) -> one(ballot).mended(vote, again.getOrDefault(name, vote)));
      return mended;
    }

    @Override
    public String lines() {
      return "one JSON object, like " + object();
    }

    /** Each criterion has reasons and a quotation of its own, which lines would not keep apart. */
    @Override
    public String task(Output output) {
      return "For each, give your reasons first and then the verdict: " + closing(output);
    }

    @Override
    public String object() {
      return criteria.stream()
          .map(name -> "\"" + name + "\": {" + members(ballot) + "}")
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** One vote and nothing else. */
  record Word(Ballot ballot) implements Single {

    @Override
    public String task(Output output) {
      return "Give no reasons: " + closing(output);
    }

    @Override
    public String closing(Output output) {
      return output == Output.SCHEMA
          ? "answer with one JSON object and nothing else, like " + object()
          : "answer with " + lines();
    }

    @Override
    public String lines() {
      return "exactly " + ballot.choices() + " and not a word more.";
    }

    @Override
    public String object() {
      return "{\"verdict\": \"" + ballot.choices() + "\"}";
    }
  }

  /** Claims with a vote on each, as {@link Ballot#readClaims} reads them. */
  record Claims(Ballot ballot) implements Form<Optional<List<Claim>>> {

    @Override
    public Optional<List<Claim>> read(String raw, String shown) {
      return ballot.readClaims(raw, shown);
    }

    @Override
    public boolean isWhole(Optional<List<Claim>> read) {
      return read.stream()
          .anyMatch(all -> all.stream().map(Claim::vote).allMatch(Vote.Cast.class::isInstance));
    }

    @Override
    public Optional<List<Claim>> mended(Optional<List<Claim>> first, Optional<List<Claim>> again) {
      return isWhole(again) || first.isEmpty() ? again : first;
    }

    @Override
    public String task(Output output) {
      return "Write down the claims, and " + closing(output);
    }

    @Override
    public String lines() {
      return "one JSON object, like " + object();
    }

    @Override
    public String object() {
      return "{\"claims\": [{\"claim\": \"one statement\", \"span\": \"the words that decide,"
          + " copied\", \"verdict\": \""
          + ballot.choices()
          + "\"}]}";
    }
  }

  private static String members(Ballot ballot) {
    return "\"rationale\": \"your reasons\", \"quote\": \"the words of the reply that decide\","
        + " \"verdict\": \""
        + ballot.choices()
        + "\"";
  }
}
