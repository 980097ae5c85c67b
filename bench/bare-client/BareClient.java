import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * What the calls alone cost: the HTTP library that Assize uses makes the same calls on virtual
 * threads and does nothing else. {@code BareClient URL CASES CALLS_PER_CASE IN_FLIGHT} prints {@code
 * calls,wall in process s,CPU s,peak RSS MB,bad replies}.
 */
public final class BareClient {

  private static final byte[] QUESTION =
      ("{\"model\":\"mock-1\",\"messages\":[{\"role\":\"system\",\"content\":\""
              + "x".repeat(500)
              + "\"},{\"role\":\"user\",\"content\":\""
              + "y".repeat(200)
              + "\"}],\"temperature\":0,\"max_tokens\":96}")
          .getBytes(StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    long began = System.nanoTime();
    int calls = Integer.parseInt(args[1]) * Integer.parseInt(args[2]);
    int bad = call(args[0], calls, Integer.parseInt(args[3]));
    System.out.printf(
        Locale.ROOT,
        "%d,%.3f,%.3f,%d,%d%n",
        calls,
        (System.nanoTime() - began) / 1e9,
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9,
        peakMegabytes(),
        bad);
  }

  private static int call(String url, int calls, int inFlight) throws Exception {
    AtomicInteger left = new AtomicInteger(calls);
    AtomicInteger bad = new AtomicInteger();
    try (CloseableHttpClient client = client(inFlight)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < inFlight; i++) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      while (left.getAndDecrement() > 0) {
                        if (!answers(client, url)) {
                          bad.incrementAndGet();
                        }
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return bad.get();
  }

  private static boolean answers(CloseableHttpClient client, String url) {
    try {
      HttpPost post = new HttpPost(url);
      post.setEntity(new ByteArrayEntity(QUESTION, ContentType.APPLICATION_JSON));
      return client.execute(
          post,
          response ->
              response.getCode() == 200
                  && EntityUtils.toByteArray(response.getEntity()).length > 0);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static CloseableHttpClient client(int inFlight) {
    return HttpClientBuilder.create()
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
  }

  /** The kernel's figure; 0 where there is none. */
  private static long peakMegabytes() throws java.io.IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
