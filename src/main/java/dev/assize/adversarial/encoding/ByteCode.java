package dev.assize.adversarial.encoding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Codes that programs use for bytes; the bytes are those of UTF-8. */
enum ByteCode implements Code {
  BASE64("Base64") {
    @Override
    String of(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    byte[] bytes(String coded) {
      return Base64.getDecoder().decode(coded);
    }
  },
  BASE32("Base32") {
    @Override
    String of(byte[] bytes) {
      return Base32.encode(bytes);
    }

    @Override
    byte[] bytes(String coded) {
      return Base32.decode(coded);
    }
  },
  HEX("hexadecimal digits") {
    @Override
    String of(byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }

    @Override
    byte[] bytes(String coded) {
      return HexFormat.of().parseHex(coded);
    }
  },
  ASCII85("Ascii85") {
    @Override
    String of(byte[] bytes) {
      return Ascii85.encode(bytes);
    }

    @Override
    byte[] bytes(String coded) {
      return Ascii85.decode(coded);
    }
  },
  QUOTED_PRINTABLE("quoted-printable") {
    @Override
    String of(byte[] bytes) {
      return escaped(bytes, '=');
    }

    @Override
    byte[] bytes(String coded) {
      return unescaped(coded.replace("%", "%25").replace('=', '%'));
    }
  },
  URL("URL encoding") {
    @Override
    String of(byte[] bytes) {
      return escaped(bytes, '%');
    }

    @Override
    byte[] bytes(String coded) {
      return unescaped(coded);
    }
  };

  private final String naming;

  ByteCode(String naming) {
    this.naming = naming;
  }

  abstract String of(byte[] bytes);

  /**
   * @throws IllegalArgumentException when it is no such code
   */
  abstract byte[] bytes(String coded);

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String naming() {
    return naming;
  }

  @Override
  public String encode(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> decode(String coded) {
    try {
      return Optional.of(new String(bytes(coded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All but letters and digits, as RFC 2045 and RFC 3986 allow, so that no text stays as it is. */
  private static String escaped(byte[] bytes, char sign) {
    StringBuilder text = new StringBuilder();
    HexFormat hex = HexFormat.of().withUpperCase();
    for (byte b : bytes) {
      boolean isPlain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
      if (isPlain) {
        text.append((char) b);
      } else {
        text.append(sign).append(hex.toHexDigits(b));
      }
    }
    return text.toString();
  }

  private static byte[] unescaped(String coded) {
    return URLDecoder.decode(coded.replace("+", "%2B"), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }
}
