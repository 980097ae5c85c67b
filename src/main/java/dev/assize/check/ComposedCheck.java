package dev.assize.check;

/** A check made of others, some of which may pass on a reply without text. */
public interface ComposedCheck extends Check {

  /**
   * The same where a reply is expected: on one without text its outcome rests on parts that ask for
   * silence or look at tools, and on no part that passes by accident.
   */
  Check heedingSilence();
}
