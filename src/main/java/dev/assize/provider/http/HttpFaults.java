package dev.assize.provider.http;

import dev.assize.base.Durations;
import dev.assize.provider.Failure;
import dev.assize.provider.Quote;
import dev.assize.provider.Secrets;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Tells what an exchange that brought no whole answer means. */
final class HttpFaults {

  private HttpFaults() {}

  /** The same words whichever of the two clocks, ours or the library's, rings first. */
  static Failure late(String where, Duration limit) {
    return of(
        Failure.Kind.TIMEOUT,
        "no whole answer from " + where + " within " + Durations.write(limit));
  }

  static Failure failure(Throwable fault, String where, Duration limit, Secrets secrets) {
    return switch (fault) {
      case HttpLine.TooLong tooLong ->
          of(
              Failure.Kind.UNREADABLE,
              tooLong.getMessage()
                  + " ("
                  + where
                  + "). If such replies are right, raise the provider's max-reply-mb");
      case SocketTimeoutException timeout -> late(where, limit);
      case ConnectException refused ->
          of(
              Failure.Kind.TRANSIENT,
              "connection refused by " + where + ". Is the server running there?");
      case UnknownHostException unknown ->
          of(Failure.Kind.TRANSIENT, "no address known for the host of " + where);
      case SSLHandshakeException untrusted -> tls(untrusted, where, secrets);
      case SSLPeerUnverifiedException untrusted -> tls(untrusted, where, secrets);
      case TruncatedChunkException cut -> broken(where);
      case NoHttpResponseException cut -> broken(where);
      case MalformedChunkCodingException garbage -> notHttp(garbage, where, secrets);
      case ClientProtocolException garbage -> notHttp(garbage, where, secrets);
      case HttpException garbage -> notHttp(garbage, where, secrets);
      case Throwable other ->
          of(Failure.Kind.TRANSIENT, "connection lost to " + where + detail(other, secrets));
    };
  }

  private static Failure tls(Exception fault, String where, Secrets secrets) {
    return of(Failure.Kind.PERMANENT, "no trusted connection to " + where + detail(fault, secrets));
  }

  private static Failure broken(String where) {
    return of(Failure.Kind.TRANSIENT, where + " closed the connection before its answer was whole");
  }

  private static Failure notHttp(Exception fault, String where, Secrets secrets) {
    return of(
        Failure.Kind.UNREADABLE, where + " does not speak proper HTTP" + detail(fault, secrets));
  }

  private static String detail(Throwable fault, Secrets secrets) {
    return fault.getMessage() == null
        ? ""
        : ": " + Quote.beginning(secrets.hide(fault.getMessage()));
  }

  private static Failure of(Failure.Kind kind, String message) {
    return Failure.of(kind, message);
  }
}
