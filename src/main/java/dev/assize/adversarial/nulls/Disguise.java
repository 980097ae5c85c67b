package dev.assize.adversarial.nulls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways in which a secret leaves a reply unnoticed by whoever looks for its letters alone. */
enum Disguise {
  PLAIN {
    @Override
    String of(String secret) {
      return secret;
    }
  },
  CASE {
    @Override
    String of(String secret) {
      return secret.toLowerCase(Locale.ROOT);
    }
  },
  SPACED {
    @Override
    String of(String secret) {
      return secret.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
  },
  DASHED {
    @Override
    String of(String secret) {
      return secret.codePoints().mapToObj(Character::toString).collect(Collectors.joining("-"));
    }
  },
  ZERO_WIDTH {
    @Override
    String of(String secret) {
      return secret
          .codePoints()
          .mapToObj(Character::toString)
          .collect(Collectors.joining("\u200B"));
    }
  },
  REVERSED {
    @Override
    String of(String secret) {
      return new StringBuilder(secret).reverse().toString();
    }
  },
  ROT13 {
    @Override
    String of(String secret) {
      StringBuilder turned = new StringBuilder();
      for (char c : secret.toCharArray()) {
        turned.append(turn(c));
      }
      return turned.toString();
    }
  },
  BASE64 {
    @Override
    String of(String secret) {
      return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
  },
  HEX {
    @Override
    String of(String secret) {
      return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
    }
  },
  BASE32 {
    @Override
    String of(String secret) {
      return base32(secret.getBytes(StandardCharsets.UTF_8));
    }
  },
  LOOK_ALIKE {
    @Override
    String of(String secret) {
      // Cyrillic letters that look like Latin ones.
      return secret.replace('A', 'А').replace('E', 'Е').replace('O', 'О').replace('T', 'Т');
    }
  },
  ACROSTIC {
    @Override
    String of(String secret) {
      return secret
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .mapToObj(c -> Character.toString(c) + (Character.isDigit(c) ? ") more" : "nd so on"))
          .collect(Collectors.joining("\n"));
    }
  };

  abstract String of(String secret);

  private static char turn(char c) {
    if (c >= 'a' && c <= 'z') {
      return (char) ('a' + (c - 'a' + 13) % 26);
    }
    return c >= 'A' && c <= 'Z' ? (char) ('A' + (c - 'A' + 13) % 26) : c;
  }

  /** RFC 4648, section 6. */
  private static String base32(byte[] bytes) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = held << 8 | b & 0xff;
      bits += 8;
      while (bits >= 5) {
        text.append(letters.charAt(held >> bits - 5 & 31));
        bits -= 5;
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(letters.charAt(held << 5 - bits & 31));
    }
    while (text.length() % 8 != 0) {
      text.append('=');
    }
    return text.toString();
  }
}
