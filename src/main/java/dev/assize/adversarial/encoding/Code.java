package dev.assize.adversarial.encoding;

import java.util.Optional;

/** A way to write a text that a reader, or a program, can undo. */
interface Code {

  /** For the record, in small letters: {@code base64}. */
  String word();

  /** As a customer would name it: {@code Base64}. */
  String naming();

  /** Whether it has a sign for all of the text. */
  default boolean canWrite(String text) {
    return true;
  }

  /** The text in the code; only of what it can write. */
  String encode(String text);

  /** What a coded text says; nothing when it is none. */
  Optional<String> decode(String coded);

  /** What of the text is still there once decoded; all of it, for most codes. */
  default String kept(String text) {
    return text;
  }
}
