package dev.assize.provider.http;

import static dev.assize.provider.http.Opened.QUESTION;
import static dev.assize.provider.http.Opened.failure;
import static dev.assize.provider.http.Opened.openai;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that vouches for itself. */
@Timeout(60)
class TlsTest {

  private static final String TRUSTED = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;

  private static HttpsServer server;

  @BeforeAll
  static void serve() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=here",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-keystore",
                    keys.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.out").toFile())
            .start();
    assertThat(keytool.waitFor(50, TimeUnit.SECONDS)).isTrue();
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(
        KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    byte[] reply = "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}".getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static ModelClient client() throws Exception {
    return openai("https://127.0.0.1:" + server.getAddress().getPort());
  }

  @Test
  void a_server_for_whom_nobody_vouches_is_told_nothing() throws Exception {
    try (ModelClient client = client()) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Failure.Kind.PERMANENT);
      assertThat(failure.message()).startsWith("no trusted connection to https://127.0.0.1");
    }
  }

  /** Who only speaks to servers without TLS never waits for it. */
  @Test
  void whom_to_trust_is_read_when_the_first_such_server_is_met() throws Exception {
    try (ModelClient client = client()) {
      System.setProperty(TRUSTED, folder.resolve("keys.p12").toString());
      System.setProperty(TRUSTED + "Password", PASSWORD);

      assertThat(client.ask(QUESTION).text()).isEqualTo("ok");
      assertThat(client.ask(QUESTION).text()).isEqualTo("ok");
    } finally {
      System.clearProperty(TRUSTED);
      System.clearProperty(TRUSTED + "Password");
    }
  }
}
