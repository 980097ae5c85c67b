package dev.assize.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A raw socket server for what no HTTP server would do: hang, dribble, reset, talk nonsense. */
final class RawEndpoint implements AutoCloseable {

  interface Script {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  final CountDownLatch connected = new CountDownLatch(1);
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  RawEndpoint(Script script) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                accept(script);
              }
            });
  }

  private void accept(Script script) {
    try {
      Socket socket = server.accept();
      sockets.add(socket);
      connected.countDown();
      Thread.ofVirtual()
          .start(
              () -> {
                try (socket) {
                  script.answer(socket);
                } catch (IOException | InterruptedException clientLeft) {
                  Thread.currentThread().interrupt();
                }
              });
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads the head of a request and as much of its body as has arrived. */
  static void readRequest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    int read = in.read(new byte[64 * 1024]);
    if (read < 0) {
      throw new IOException("the client left");
    }
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
