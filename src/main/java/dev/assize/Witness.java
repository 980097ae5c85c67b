package dev.assize;

import dev.assize.cases.GoldenCase;

/** Tells how one subject takes a case. */
interface Witness extends AutoCloseable {

  Reaction on(GoldenCase golden);

  /** How many calls were made so far, out of recordings and cache or not. */
  int calls();

  /** Who it is, and how often each case is asked. */
  String name();

  @Override
  void close();
}
