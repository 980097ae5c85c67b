package dev.assize.provider.http;

import java.net.URI;
import java.util.Map;

/** One request; an empty body is not sent. */
record HttpQuestion(String method, URI url, Map<String, String> headers, String body) {

  /** Where it goes, without path variables, query and secrets: fit for messages. */
  String where() {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }
}
