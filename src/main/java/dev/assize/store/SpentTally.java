package dev.assize.store;

import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Finding;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.run.Trial;
import dev.assize.run.Used;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what records used up, and by which models their replies say they were given. */
final class SpentTally {

  private final Map<Said, ReportedModel> models = new HashMap<>();
  private Used used = Used.NOTHING;

  private record Said(Purpose purpose, String model, String fingerprint) {}

  void judgement(Finding finding) {
    finding.exchanges().forEach(exchange -> used = used.plus(Used.in(exchange)));
  }

  void judgement(Row record) {
    used = used.plus(Spent.in(record));
  }

  void reply(Trial trial) {
    Purpose purpose = Purpose.of(trial.key().trial());
    for (Exchange exchange : trial.response().exchanges()) {
      used = used.plus(Used.in(exchange));
      if (exchange.outcome() instanceof ModelReply reply) {
        said(new Said(purpose, reply.reportedModel(), reply.fingerprint()), exchange.at());
      }
    }
  }

  void reply(Row record) {
    used = used.plus(Spent.in(record));
    Purpose purpose = Purpose.of(record.whole("trial"));
    for (Row exchange : record.rows("exchanges", each -> each)) {
      if (exchange.has("reply")) {
        Row reply = exchange.row("reply");
        said(
            new Said(purpose, reply.optional("model"), reply.optional("fingerprint")),
            exchange.instant("at"));
      }
    }
  }

  private void said(Said said, Instant at) {
    models.merge(
        said,
        new ReportedModel(said.purpose(), said.model(), said.fingerprint(), 1, at, at),
        (known, one) -> known.plus(at));
  }

  Used used() {
    return used;
  }

  List<ReportedModel> models() {
    List<ReportedModel> sorted = new ArrayList<>(models.values());
    sorted.sort(
        Comparator.comparing(ReportedModel::first)
            .thenComparing(ReportedModel::model)
            .thenComparing(ReportedModel::fingerprint)
            .thenComparing(ReportedModel::purpose));
    return sorted;
  }
}
