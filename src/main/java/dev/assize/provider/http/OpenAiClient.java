package dev.assize.provider.http;

import dev.assize.json.Json;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Asks one endpoint for chat completions. */
final class OpenAiClient implements ModelClient {

  private final HttpConnection connection;
  private final URI url;
  private final InstantSource clock;

  OpenAiClient(
      HttpConnection connection, String address, Map<String, String> query, InstantSource clock) {
    this.connection = connection;
    this.url = connection.url(address, query);
    this.clock = clock;
  }

  @Override
  public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
    String body = Json.write(OpenAiRequest.of(call));
    HttpAnswer answer = connection.line().send(connection.question("POST", url, body));
    if (!answer.isSuccess()) {
      throw new ModelException(
          new HttpRefusal(answer, connection.keyAdvice()).failure(clock.instant()));
    }
    return new OpenAiReply(answer, connection.keyAdvice(), clock).read();
  }

  @Override
  public void close() {
    connection.close();
  }
}
