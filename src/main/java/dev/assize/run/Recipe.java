package dev.assize.run;

import dev.assize.base.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version is made of, for people who want to see how two of them differ. It changes nothing
 * that is asked: it enters no digest.
 */
public sealed interface Recipe {

  /**
   * Kept with the run, without secrets.
   *
   * @param texts the prompt, and the files that the project shows, as far as there is room
   * @param parameters of the model, by name, each as JSON
   */
  record Kept(List<Text> texts, SortedMap<String, String> parameters) implements Recipe {

    public Kept {
      texts = List.copyOf(texts);
      parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The texts, cut so that they are no longer than {@link Text#MOST} together. */
    public static Kept of(List<Text> texts, Map<String, String> parameters) {
      List<Text> cut = new ArrayList<>();
      int room = Text.MOST;
      for (Text text : texts) {
        cut.add(text.within(room));
        room -= cut.getLast().text().length();
      }
      return new Kept(cut, new TreeMap<>(parameters));
    }
  }

  /** Nobody kept it: replies of others, and evidence of before it was kept. */
  record Unkept() implements Recipe {}

  /**
   * One text.
   *
   * @param name the file, relative to the project, or whatever else it is called
   * @param left how many characters (UTF-16) were left out at the end; 0 when all of it is here
   * @param digest of all of it, so that a difference further on is known
   */
  record Text(String name, String text, int left, Digest digest) {

    /** The most that the texts of a version take up together, in characters (UTF-16). */
    public static final int MOST = 64_000;

    /** All of a text. */
    public static Text of(String name, String text) {
      return new Text(name, text, 0, Digest.of(text));
    }

    /** Its beginning, where there is no room for all of it. */
    Text within(int room) {
      if (text.length() <= room) {
        return this;
      }
      boolean parts = room > 0 && Character.isHighSurrogate(text.charAt(room - 1));
      int end = parts ? room - 1 : room;
      return new Text(name, text.substring(0, end), left + text.length() - end, digest);
    }
  }
}
