package dev.assize.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.replay.Meter.Admission;
import dev.assize.replay.Order;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may send, where many ask at once. */
@Timeout(60)
class KeeperTest {

  private static final int AT_ONCE = 32;

  /** Whoever looks and counts in two steps lets in several for one place. */
  @Test
  void as_many_calls_go_out_as_there_are_places_however_many_ask_at_the_same_moment()
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 200; round++) {
        int limit = 1 + round % 40;
        AtomicInteger stops = new AtomicInteger();
        Keeper keeper = keeper(limit, stops);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          sent.add(threads.submit(() -> sent(keeper)));
        }
        int all = 0;
        for (Future<Integer> each : sent) {
          all += each.get();
        }
        assertThat(all).as("round %d", round).isEqualTo(limit);
        assertThat(keeper.standing().getFirst().used().of(Unit.CALLS).intValue()).isEqualTo(limit);
        assertThat(stops.get()).as("each who was refused asked for the stop").isEqualTo(AT_ONCE);
      }
    }
  }

  private static int sent(Keeper keeper) {
    ModelCall call = ModelCall.of("m", List.of(Message.user("hi")), JsonObject.EMPTY);
    int sent = 0;
    while (keeper.admit(new Order("p", call, "case-1")) == Admission.ADMITTED) {
      sent++;
    }
    return sent;
  }

  private static Keeper keeper(int limit, AtomicInteger stops) {
    Budget budget =
        new Budget(
            "",
            Set.of(),
            Budget.Span.RUN,
            Map.of(Unit.CALLS, BigDecimal.valueOf(limit)),
            Place.of("budgets.yaml"));
    return new Keeper(
        Map.of(budget, Consumption.NONE),
        new Rates(PriceBook.EMPTY, String::length),
        caseId -> {
          // Between the look and the count others have their turn.
          Thread.yield();
          return "";
        },
        stops::incrementAndGet);
  }
}
