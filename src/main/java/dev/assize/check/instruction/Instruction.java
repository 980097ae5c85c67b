package dev.assize.check.instruction;

/** What a reply was told to be like, in a way that a program can verify. */
@FunctionalInterface
interface Instruction {

  /** Looks at a text that is not blank; never throws. */
  Finding in(String text);
}
