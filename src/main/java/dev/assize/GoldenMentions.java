package dev.assize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows which ids stand somewhere in golden files that could not be read whole: a reply to one of
 * them may be right.
 */
final class GoldenMentions {

  private GoldenMentions() {}

  /** Of a file that cannot be opened, or holds no text, any id may be a case. */
  static Predicate<String> in(Collection<Path> files) {
    Set<String> words = new HashSet<>();
    for (Path file : files) {
      try {
        String text =
            UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        words.addAll(Arrays.asList(text.split("[^a-z0-9._-]+")));
      } catch (IOException unreadable) {
        return id -> true;
      }
    }
    return words::contains;
  }
}
