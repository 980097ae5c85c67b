package dev.assize.judge;

import dev.assize.provider.Exchange;
import dev.assize.provider.ModelClient;
import java.util.List;

/** The questions that a judge puts to one model about one matter; used by one thread. */
public interface Hearing extends ModelClient {

  /** The answers could be used: only now may they be remembered as answers. */
  void accept();

  /** All calls so far, in order. */
  List<Exchange> exchanges();
}
