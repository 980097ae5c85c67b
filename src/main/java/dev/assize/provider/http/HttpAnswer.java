package dev.assize.provider.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a server sent back, whole.
 *
 * @param headers by lower-case name, the last of each
 * @param body decoded, secrets hidden
 * @param latency from sending the request to having read the body
 */
record HttpAnswer(int status, Map<String, String> headers, String body, Duration latency) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
