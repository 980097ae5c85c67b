package dev.assize.labelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page: the same for everybody, without a word of what is labelled. */
final class PageText {

  private PageText() {}

  /**
   * What may run, be shown and be asked for: this page's own style and script, and this server.
   *
   * @param nonce new with every page
   */
  static String policy(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'nonce-"
        + nonce
        + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'; require-trusted-types-for 'script'";
  }

  /** All of it in one text. */
  static String of(String nonce) {
    return resource("page.html")
        .replace("{{nonce}}", nonce)
        .replace("{{style}}", resource("page.css"))
        .replace("{{script}}", resource("page.js"));
  }

  private static String resource(String name) {
    try (InputStream in = PageText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
