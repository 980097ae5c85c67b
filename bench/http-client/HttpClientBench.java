import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * What a short-lived JVM pays for an HTTP client: the same calls from virtual threads through each of
 * three clients. {@code server PORT LATENCY_MS} plays the provider; {@code none|jdk|apache|okhttp PORT
 * CALLS IN_FLIGHT} calls it and prints what this process used.
 */
public final class HttpClientBench {

  private static final byte[] QUESTION = ("{\"q\":\"" + "x".repeat(790) + "\"}").getBytes(StandardCharsets.UTF_8);
  private static final byte[] ANSWER = ("{\"a\":\"" + "y".repeat(790) + "\"}").getBytes(StandardCharsets.UTF_8);

  interface Caller {
    int post(String url) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("server")) {
      serve(Integer.parseInt(args[1]), Long.parseLong(args[2]));
    } else {
      call(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private static void serve(int port, long latency) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (InputStream in = exchange.getRequestBody(); OutputStream out = exchange.getResponseBody()) {
            in.readAllBytes();
            Thread.sleep(latency);
            exchange.sendResponseHeaders(200, ANSWER.length);
            out.write(ANSWER);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    System.out.println("ready");
    Thread.currentThread().join();
  }

  private static void call(String name, int port, int calls, int inFlight) throws Exception {
    Caller caller = caller(name, inFlight);
    String url = "http://127.0.0.1:" + port + "/v1";
    Semaphore slots = new Semaphore(inFlight);
    AtomicInteger bad = new AtomicInteger();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        slots.acquire();
        threads.execute(
            () -> {
              try {
                if (caller.post(url) != ANSWER.length) {
                  bad.incrementAndGet();
                }
              } catch (Exception e) {
                bad.incrementAndGet();
              } finally {
                slots.release();
              }
            });
      }
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    double cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("VmHWM: 0 kB")
            .replaceAll("[^0-9]", "");
    System.out.printf(
        java.util.Locale.ROOT, "%s,%d,%.3f,%.3f,%d,%d%n", name, calls, wall, cpu, Long.parseLong(peak) / 1024, bad.get());
    System.exit(0);
  }

  private static Caller caller(String name, int inFlight) {
    return switch (name) {
      case "none" -> url -> {
        TimeUnit.MILLISECONDS.sleep(50);
        return ANSWER.length;
      };
      case "jdk" -> jdk();
      case "apache" -> apache(inFlight);
      case "okhttp" -> okhttp(inFlight);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Caller jdk() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return url ->
        client
            .send(
                HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(QUESTION))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body()
            .length;
  }

  private static Caller apache(int inFlight) {
    CloseableHttpClient client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(inFlight)
                    .setMaxConnTotal(inFlight)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    return url -> {
      HttpPost post = new HttpPost(url);
      post.setEntity(new ByteArrayEntity(QUESTION, ContentType.APPLICATION_JSON));
      return client.execute(post, response -> EntityUtils.toByteArray(response.getEntity()).length);
    };
  }

  private static Caller okhttp(int inFlight) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(inFlight);
    OkHttpClient client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(inFlight, 1, TimeUnit.MINUTES))
            .protocols(java.util.List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .callTimeout(Duration.ofSeconds(10))
            .build();
    MediaType json = MediaType.get("application/json");
    return url -> {
      Request request = new Request.Builder().url(url).post(RequestBody.create(QUESTION, json)).build();
      try (Response response = client.newCall(request).execute()) {
        return response.body().bytes().length;
      }
    };
  }
}
