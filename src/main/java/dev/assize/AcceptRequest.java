package dev.assize;

import java.time.LocalDate;
import java.util.List;

/**
 * What a team wants to live with.
 *
 * @param address of the candidate, {@code RUN:SUBJECT}, or a run with one candidate
 * @param cases that broke; empty when rules are meant
 * @param rules of the gate, {@code margin} for the one on the whole set; empty when cases are meant
 * @param reason in the team's words
 * @param by who accepts it; empty for whoever works here
 * @param until the last day on which it holds
 */
public record AcceptRequest(
    String address,
    List<String> cases,
    List<String> rules,
    String reason,
    String by,
    LocalDate until) {

  public AcceptRequest {
    cases = List.copyOf(cases);
    rules = List.copyOf(rules);
  }
}
