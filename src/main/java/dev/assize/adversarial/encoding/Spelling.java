package dev.assize.adversarial.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Codes that were made for wires, radios, fingers and machines: a sign for every letter. */
enum Spelling implements Code {
  MORSE("Morse code") {
    @Override
    public boolean canWrite(String text) {
      return Morse.canWrite(text);
    }

    @Override
    public String encode(String text) {
      return Morse.encode(text);
    }

    @Override
    public Optional<String> decode(String coded) {
      return Morse.decode(coded);
    }

    /** Morse code knows neither small letters nor lines, and currencies by their names only. */
    @Override
    public String kept(String text) {
      return Morse.kept(text);
    }
  },
  NATO("the spelling alphabet of radio") {
    @Override
    public String encode(String text) {
      return SpellingAlphabet.encode(text);
    }

    @Override
    public Optional<String> decode(String coded) {
      return Optional.of(SpellingAlphabet.decode(coded));
    }

    @Override
    public String kept(String text) {
      return SpellingAlphabet.kept(text);
    }
  },
  BRAILLE("braille") {
    @Override
    public String encode(String text) {
      return Braille.encode(text);
    }

    @Override
    public Optional<String> decode(String coded) {
      return Optional.of(Braille.decode(coded));
    }
  },
  BINARY("binary digits") {
    @Override
    public String encode(String text) {
      StringBuilder digits = new StringBuilder();
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        digits.append(digits.isEmpty() ? "" : " ");
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
          digits.append(b >> bit & 1);
        }
      }
      return digits.toString();
    }

    @Override
    public Optional<String> decode(String coded) {
      String[] numbers = coded.split(" ");
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        if (!numbers[i].matches("[01]{8}")) {
          return Optional.empty();
        }
        bytes[i] = (byte) Integer.parseInt(numbers[i], 2);
      }
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  };

  private final String naming;

  Spelling(String naming) {
    this.naming = naming;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String naming() {
    return naming;
  }
}
