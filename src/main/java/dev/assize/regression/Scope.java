package dev.assize.regression;

import dev.assize.score.CaseFacts;

/** Which cases a rule is about. */
public sealed interface Scope {

  /** Every case. */
  record All() implements Scope {}

  /** Those marked critical. */
  record Critical() implements Scope {}

  /** Those of one category. */
  record Category(String name) implements Scope {}

  /** Those that bear a tag. */
  record Tag(String name) implements Scope {}

  /** Whether the case is one of them. */
  default boolean holds(CaseFacts facts) {
    return switch (this) {
      case All all -> true;
      case Critical critical -> facts.isCritical();
      case Category category -> facts.category().equals(category.name());
      case Tag tag -> facts.standing().tags().contains(tag.name());
    };
  }

  /** As {@code assize.yaml} writes it: {@code category refunds}. */
  default String words() {
    return switch (this) {
      case All all -> "all";
      case Critical critical -> "critical";
      case Category category -> "category " + category.name();
      case Tag tag -> "tag " + tag.name();
    };
  }
}
