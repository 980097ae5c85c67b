package dev.assize.provider.http;

import dev.assize.base.Once;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelException;
import dev.assize.provider.Secrets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests over kept-alive HTTP/1.1 connections: one attempt, no redirects, one time limit
 * over connecting and the whole answer, and a bound on the answer's size.
 */
final class HttpLine implements AutoCloseable {

  /** More than any concurrency limit: the replay's governor, not the pool, decides who waits. */
  private static final int CONNECTIONS = 4096;

  /**
   * Idle for longer, a connection is looked at before it is used again: the server may have hung
   * up.
   */
  private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(500);

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor alarms;

  /**
   * They stand at the sockets, not the virtual threads that ask: for those the JVM keeps a thread
   * in native code that listens, and for such a thread it waits 0.3 s before it ends.
   */
  private final ExecutorService messengers;

  private final Duration time;
  private final int replyBytes;
  private final Secrets secrets;
  private volatile boolean closed;

  HttpLine(Duration time, int replyBytes, Secrets secrets) {
    this.time = time;
    this.replyBytes = replyBytes;
    this.secrets = secrets;
    this.client = connect(Timeout.of(time));
    this.alarms = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
    alarms.setRemoveOnCancelPolicy(true);
    alarms.setKeepAliveTime(1, TimeUnit.SECONDS);
    alarms.allowCoreThreadTimeOut(true);
    this.messengers =
        new ThreadPoolExecutor(
            0,
            CONNECTIONS,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("assize-http").factory());
  }

  private static CloseableHttpClient connect(Timeout limit) {
    // To read whom to trust takes a while, and local servers are spoken to without.
    Once<TlsSocketStrategy> tls = Once.of(DefaultClientTlsStrategy::createDefault);
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(
                    (socket, target, port, attachment, context) ->
                        tls.get().upgrade(socket, target, port, attachment, context))
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .setValidateAfterInactivity(TRUSTED_IDLE)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("assize")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /**
   * Sends the request and reads the whole answer, whatever its status. An interrupt closes the
   * connection.
   */
  HttpAnswer send(HttpQuestion question) throws ModelException, InterruptedException {
    HttpUriRequestBase request = request(question);
    FutureTask<HttpAnswer> exchange = new FutureTask<>(() -> exchange(request, question));
    messengers.execute(exchange);
    try {
      return exchange.get();
    } catch (InterruptedException e) {
      request.cancel();
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException failure) {
        throw failure;
      }
      throw new IllegalStateException("the exchange broke off", e.getCause());
    }
  }

  private HttpAnswer exchange(HttpUriRequestBase request, HttpQuestion question)
      throws ModelException {
    // Set before the socket is closed: whoever wakes up by that must know already why.
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return execute(request);
    } catch (IOException | RuntimeException e) {
      throw new ModelException(failure(e, question, late.get()));
    } finally {
      alarm.cancel(false);
    }
  }

  private Failure failure(Exception fault, HttpQuestion question, boolean late) {
    if (closed) {
      return Failure.of(Failure.Kind.INTERRUPTED, "the client was closed during the call");
    }
    return late
        ? HttpFaults.late(question.where(), time)
        : HttpFaults.failure(fault, question.where(), time, secrets);
  }

  private static HttpUriRequestBase request(HttpQuestion question) {
    HttpUriRequestBase request = new HttpUriRequestBase(question.method(), question.url());
    question.headers().forEach(request::setHeader);
    if (!question.body().isEmpty()) {
      request.setEntity(
          new ByteArrayEntity(
              question.body().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    }
    return request;
  }

  private HttpAnswer execute(HttpUriRequestBase request) throws IOException {
    long begin = System.nanoTime();
    return client.execute(
        request,
        response -> {
          String body = secrets.hide(body(request, response));
          Duration latency = Duration.ofNanos(System.nanoTime() - begin);
          return new HttpAnswer(response.getCode(), headers(response), body, latency);
        });
  }

  private Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), secrets.hide(header.getValue()));
    }
    return headers;
  }

  private String body(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return "";
    }
    long announced = entity.getContentLength();
    // One more than there should be: so the end is seen, and what is beyond the bound.
    long wanted = (announced < 0 ? replyBytes : announced) + 1;
    byte[] bytes =
        announced > replyBytes ? new byte[0] : entity.getContent().readNBytes((int) wanted);
    if (Math.max(bytes.length, announced) > replyBytes) {
      // Else the library would read the rest before it lets the connection go.
      request.cancel();
      throw new TooLong(replyBytes);
    }
    return new String(bytes, charset(entity));
  }

  private static Charset charset(HttpEntity entity) {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
  }

  /** Ends every call in flight. */
  @Override
  public void close() {
    closed = true;
    client.close(CloseMode.IMMEDIATE);
  }

  /** An answer beyond the bound. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(int bytes) {
      super("the reply is longer than " + bytes / (1024 * 1024) + " MB");
    }
  }
}
