package dev.assize.provider.http;

import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks an application's own endpoint. */
final class ApplicationClient implements ModelClient {

  private final HttpConnection connection;
  private final HttpProvider.Application application;
  private final InstantSource clock;

  ApplicationClient(
      HttpConnection connection, HttpProvider.Application application, InstantSource clock) {
    this.connection = connection;
    this.application = application;
    this.clock = clock;
  }

  @Override
  public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
    HttpSettings settings = application.settings();
    Map<String, String> query = new LinkedHashMap<>();
    settings.query().forEach((name, text) -> query.put(name, BodyTemplate.fillText(text, call)));
    String body = application.body().fill(call);
    HttpAnswer answer =
        connection
            .line()
            .send(
                connection.question(
                    application.method(), connection.url(settings.url().toString(), query), body));
    if (!answer.isSuccess()) {
      throw new ModelException(
          new HttpRefusal(answer, connection.keyAdvice()).failure(clock.instant()));
    }
    return application.reply().read(answer.body()).withLatency(answer.latency());
  }

  @Override
  public void close() {
    connection.close();
  }
}
