package dev.assize.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A model on this machine that says "ready" to everybody, in the way of OpenAI: most runs speak
 * HTTP, and what that takes is to be learned, too. Ends with the process.
 */
final class WarmUpEndpoint {

  private static final String LENGTH = "content-length:";
  private static final String BODY =
      """
      {"id": "1", "object": "chat.completion", "created": 1, "model": "silence", \
      "system_fingerprint": "fp", "choices": [{"index": 0, "finish_reason": "stop", \
      "message": {"role": "assistant", "content": "ready"}}], \
      "usage": {"prompt_tokens": 2, "completion_tokens": 1, "total_tokens": 3}}""";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
          + BODY.length()
          + "\r\n\r\n"
          + BODY;

  private final ServerSocket server;

  private WarmUpEndpoint(ServerSocket server) {
    this.server = server;
  }

  static WarmUpEndpoint open() throws IOException {
    WarmUpEndpoint opened =
        new WarmUpEndpoint(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().start(opened::serve);
    return opened;
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = server.accept();
        Thread.ofPlatform().daemon().start(() -> answer(caller));
      }
    } catch (IOException over) {
      // Nobody is answered any more, and calls fail like those to an address without a listener.
    }
  }

  private static void answer(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
      while (heard(in)) {
        caller.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException hungUp) {
      // There is nobody to answer.
    }
  }

  /** Whether there was another request. */
  private static boolean heard(BufferedReader in) throws IOException {
    long length = 0;
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Long.parseLong(line.substring(LENGTH.length()).strip());
      }
      line = in.readLine();
    }
    while (length > 0 && in.read() >= 0) {
      length--;
    }
    return line != null;
  }
}
