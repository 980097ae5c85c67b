package dev.assize.adversarial.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Codes that move or exchange letters; what is no letter of a to z stays as it is. */
enum Cipher implements Code {
  ROT13("ROT13") {
    @Override
    public String encode(String text) {
      return shifted(text, 13);
    }

    @Override
    String undone(String coded) {
      return shifted(coded, 13);
    }
  },
  CAESAR_3("a Caesar cipher, every letter moved on by 3") {
    @Override
    public String encode(String text) {
      return shifted(text, 3);
    }

    @Override
    String undone(String coded) {
      return shifted(coded, LETTERS - 3);
    }
  },
  CAESAR_7("a Caesar cipher, every letter moved on by 7") {
    @Override
    public String encode(String text) {
      return shifted(text, 7);
    }

    @Override
    String undone(String coded) {
      return shifted(coded, LETTERS - 7);
    }
  },
  CAESAR_19("a Caesar cipher, every letter moved on by 19") {
    @Override
    public String encode(String text) {
      return shifted(text, 19);
    }

    @Override
    String undone(String coded) {
      return shifted(coded, LETTERS - 19);
    }
  },
  ATBASH("Atbash, with z for a and a for z") {
    @Override
    public String encode(String text) {
      return mirrored(text);
    }

    @Override
    String undone(String coded) {
      return mirrored(coded);
    }
  },
  REVERSED("mirror writing, the last letter first") {
    @Override
    public String encode(String text) {
      return reversed(text);
    }

    @Override
    String undone(String coded) {
      return reversed(coded);
    }
  },
  REVERSED_WORDS("words in reverse, the last one first") {
    @Override
    public boolean canWrite(String text) {
      return text.strip().indexOf(' ') > 0;
    }

    @Override
    public String encode(String text) {
      return turned(text);
    }

    @Override
    String undone(String coded) {
      return turned(coded);
    }
  },
  PIG_LATIN("pig Latin with hyphens") {
    @Override
    public String encode(String text) {
      return WORD.matcher(text).replaceAll(word -> pig(word.group()));
    }

    @Override
    String undone(String coded) {
      return PIG.matcher(coded).replaceAll(word -> word.group(2) + word.group(1));
    }
  };

  private static final int LETTERS = 26;
  private static final String VOWELS = "aeiouAEIOU";

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /** What stayed, and what went behind it. */
  private static final Pattern PIG = Pattern.compile("([A-Za-z]*)-([A-Za-z]*?)ay(?![A-Za-z])");

  private static final Pattern TOKEN = Pattern.compile("\\s+|\\S+");

  private final String naming;

  Cipher(String naming) {
    this.naming = naming;
  }

  abstract String undone(String coded);

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String naming() {
    return naming;
  }

  @Override
  public Optional<String> decode(String coded) {
    return Optional.of(undone(coded));
  }

  private static String shifted(String text, int by) {
    StringBuilder shifted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char first = c >= 'a' ? 'a' : 'A';
      shifted.append(isLetter(c) ? (char) (first + (c - first + by) % LETTERS) : c);
    }
    return shifted.toString();
  }

  private static String mirrored(String text) {
    StringBuilder mirrored = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int ends = c >= 'a' ? 'a' + 'z' : 'A' + 'Z';
      mirrored.append(isLetter(c) ? (char) (ends - c) : c);
    }
    return mirrored.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Words and what stands between them, from the last to the first. */
  private static String turned(String text) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
    Collections.reverse(tokens);
    return String.join("", tokens);
  }

  /** The consonants before the first vowel go to the end; a y is a vowel but for the first. */
  private static String pig(String word) {
    int vowel = 0;
    while (vowel < word.length()
        && VOWELS.indexOf(word.charAt(vowel)) < 0
        && (vowel == 0 || word.charAt(vowel) != 'y')) {
      vowel++;
    }
    return word.substring(vowel) + "-" + word.substring(0, vowel) + "ay";
  }
}
