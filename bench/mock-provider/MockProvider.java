import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * An OpenAI-shaped endpoint that answers every request after a fixed time, on one thread, so that a
 * benchmark measures its client. {@code MockProvider PORT [LATENCY_MS [TEXT [MARK TEXT_IF_MARKED]]]};
 * a request whose body holds MARK gets the other text (a judge's verdict, for instance). {@code GET
 * /count} tells how many calls were answered and how many were waiting at most. Prints the port it
 * listens on; port 0 takes a free one.
 */
public final class MockProvider {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Selector selector;
  private final long latency;
  private final byte[] mark;
  private final byte[] answer;
  private final byte[] markedAnswer;
  private final Deque<Due> waiting = new ArrayDeque<>();
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 16);
  private long calls;
  private int mostWaiting;

  private record Due(SelectionKey key, byte[] answer, long at) {}

  private MockProvider(Selector selector, long latencyMillis, String text, String mark, String marked) {
    this.selector = selector;
    this.latency = latencyMillis * NANOS_PER_MILLI;
    this.mark = mark.getBytes(StandardCharsets.UTF_8);
    this.answer = completion(text);
    this.markedAnswer = completion(marked);
  }

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[0]);
    long latency = args.length > 1 ? Long.parseLong(args[1]) : 50;
    String text = args.length > 2 ? args[2] : "You can return it within 30 days.";
    String mark = args.length > 3 ? args[3] : "";
    String marked = args.length > 4 ? args[4] : text;
    try (Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
      new MockProvider(selector, latency, text, mark, marked).serve(server);
    }
  }

  private void serve(ServerSocketChannel server) throws IOException {
    while (true) {
      sleepUntilSomethingHappens();
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isValid() && key.isAcceptable()) {
          accept(server);
        } else if (key.isValid() && key.isReadable()) {
          read(key);
        }
      }
      selector.selectedKeys().clear();
      answerWhatIsDue();
    }
  }

  private void sleepUntilSomethingHappens() throws IOException {
    if (waiting.isEmpty()) {
      selector.select();
      return;
    }
    long left = waiting.getFirst().at() - System.nanoTime();
    if (left <= 0) {
      selector.selectNow();
    } else {
      selector.select((left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
  }

  private void accept(ServerSocketChannel server) throws IOException {
    SocketChannel client = server.accept();
    if (client != null) {
      client.configureBlocking(false);
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
      client.register(selector, SelectionKey.OP_READ, new Request());
    }
  }

  private void read(SelectionKey key) {
    Request request = (Request) key.attachment();
    try {
      SocketChannel client = (SocketChannel) key.channel();
      chunk.clear();
      if (client.read(chunk) < 0) {
        client.close();
        return;
      }
      chunk.flip();
      request.add(chunk);
      if (request.isComplete()) {
        schedule(key, request);
        request.clear();
      }
    } catch (IOException hungUp) {
      key.cancel();
    }
  }

  private void schedule(SelectionKey key, Request request) throws IOException {
    if (request.startsWith("GET /count")) {
      String counts = "{\"calls\":" + calls + ",\"most_waiting\":" + mostWaiting + "}";
      write(key, response(counts));
      return;
    }
    boolean marked = mark.length > 0 && request.contains(mark);
    waiting.addLast(new Due(key, marked ? markedAnswer : answer, System.nanoTime() + latency));
    mostWaiting = Math.max(mostWaiting, waiting.size());
  }

  private void answerWhatIsDue() {
    while (!waiting.isEmpty() && waiting.getFirst().at() <= System.nanoTime()) {
      Due due = waiting.removeFirst();
      calls++;
      try {
        write(due.key(), due.answer());
      } catch (IOException hungUp) {
        due.key().cancel();
      }
    }
  }

  /** Answers are far smaller than a socket's buffer, so one write takes them whole. */
  private static void write(SelectionKey key, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      ((SocketChannel) key.channel()).write(buffer);
    }
  }

  private static byte[] completion(String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return response(
        "{\"id\":\"mock-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"mock-1\","
            + "\"system_fingerprint\":\"fp_mock\",\"choices\":[{\"index\":0,\"message\":{"
            + "\"role\":\"assistant\",\"content\":\""
            + quoted
            + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":180,"
            + "\"completion_tokens\":12,\"total_tokens\":192}}");
  }

  private static byte[] response(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  /** What has arrived of one request. */
  private static final class Request {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private byte[] bytes = new byte[4096];
    private int length;
    private int end = -1;

    void add(ByteBuffer chunk) {
      if (length + chunk.remaining() > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + chunk.remaining()));
      }
      int added = chunk.remaining();
      chunk.get(bytes, length, added);
      length += added;
    }

    boolean isComplete() {
      if (end < 0) {
        int head = indexOf(END_OF_HEAD, length);
        if (head >= 0) {
          end = head + END_OF_HEAD.length + bodyLength(head);
        }
      }
      return end >= 0 && length >= end;
    }

    private int bodyLength(int head) {
      String lines = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
      for (String line : lines.split("\r\n")) {
        if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
          return Integer.parseInt(line.substring(15).trim());
        }
      }
      return 0;
    }

    boolean startsWith(String text) {
      byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
      return length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    boolean contains(byte[] wanted) {
      return indexOf(wanted, length) >= 0;
    }

    private int indexOf(byte[] wanted, int limit) {
      for (int i = 0; i + wanted.length <= limit; i++) {
        if (bytes[i] == wanted[0]
            && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
          return i;
        }
      }
      return -1;
    }

    void clear() {
      length = 0;
      end = -1;
    }
  }
}
