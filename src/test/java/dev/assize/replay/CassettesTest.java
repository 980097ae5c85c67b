package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.InvalidInput;
import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.replay.ReplyCache.Reading;
import dev.assize.subject.Subject.Caching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CassettesTest {

  private static final String RULES = "You answer for a shop. ".repeat(20);

  @TempDir Path root;
  private final ManualTime time = new ManualTime();
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private int replies;

  private final FakeProvider provider =
      new FakeProvider(
          call -> {
            if (FakeProvider.lastText(call).contains("too long")) {
              throw new ModelException(
                  new Failure(Kind.CONTEXT_LENGTH, "maximum is 2048", 400, Duration.ZERO));
            }
            if (FakeProvider.lastText(call).startsWith("status ")) {
              int status = Integer.parseInt(FakeProvider.lastText(call).substring(7));
              throw new ModelException(new Failure(Kind.PERMANENT, "no", status, Duration.ZERO));
            }
            return new ModelReply(
                "reply " + ++replies,
                List.of(),
                List.of(),
                List.of(),
                Usage.of(100, 5),
                "model-1-2026-01",
                "fp",
                "stop",
                Duration.ofMillis(321),
                new JsonValue.JsonNull());
          });

  @Test
  void what_was_recorded_is_replayed_with_its_time_usage_and_latency() throws Exception {
    Exchange live = ask(CassetteMode.RECORD, "hello");
    time.pass(Duration.ofDays(300));

    Exchange replayed = ask(CassetteMode.REPLAY, "hello");

    assertThat(replayed.outcome()).isEqualTo(live.outcome());
    assertThat(replayed.at()).isEqualTo(live.at());
    assertThat(replayed.source()).isEqualTo(Source.CASSETTE);
    assertThat(replayed.attempts()).isEmpty();
    assertThat(provider.calls).hasSize(1);
  }

  @Test
  void a_miss_in_replay_names_the_command_and_sends_nothing() {
    ModelException e =
        catchThrowableOfType(ModelException.class, () -> ask(CassetteMode.REPLAY, "hello"));

    assertThat(e.failure().kind()).isEqualTo(Kind.CASSETTE_MISS);
    assertThat(e)
        .hasMessageContaining("fake.model-1.jsonl")
        .hasMessageContaining("assize run --mode record");
    assertThat(provider.calls).isEmpty();
    assertThat(provider.opened).as("a replay needs no key").hasValue(0);
  }

  @Test
  void permanent_failures_are_replayed_as_what_they_are() {
    for (CassetteMode mode : List.of(CassetteMode.RECORD, CassetteMode.REPLAY)) {
      ModelException e =
          catchThrowableOfType(ModelException.class, () -> ask(mode, "far too long"));
      assertThat(e.failure().kind()).isEqualTo(Kind.CONTEXT_LENGTH);
      assertThat(e.failure().status()).isEqualTo(400);
    }
    assertThat(provider.calls).hasSize(1);
  }

  @ParameterizedTest(name = "status or exit code {0}")
  @ValueSource(ints = {401, 402, 403, 404, 429, 302, 1})
  void a_wrong_key_a_used_up_quota_or_a_crashed_program_is_no_evidence(int status) {
    assertThatThrownBy(() -> ask(CassetteMode.RECORD, "status " + status))
        .isInstanceOf(ModelException.class);
    assertThatThrownBy(() -> ask(CassetteMode.REPLAY, "status " + status))
        .hasMessageContaining("no recording");
  }

  @Test
  void a_reply_that_its_consumer_could_not_use_is_recorded_but_not_cached() throws Exception {
    askWithoutAccepting(CassetteMode.RECORD, "hello");
    assertThat(ask(CassetteMode.REPLAY, "hello").source()).isEqualTo(Source.CASSETTE);

    Exchange off = ask(CassetteMode.OFF, "hello");
    assertThat(off.source()).isEqualTo(Source.LIVE);
  }

  @Test
  void record_keeps_what_is_recorded_and_refresh_replaces_it() throws Exception {
    ask(CassetteMode.RECORD, "hello");
    assertThat(text(ask(CassetteMode.RECORD, "hello"))).isEqualTo("reply 1");
    assertThat(provider.calls).hasSize(1);

    assertThat(text(ask(CassetteMode.REFRESH, "hello"))).isEqualTo("reply 2");
    assertThat(text(ask(CassetteMode.REPLAY, "hello"))).isEqualTo("reply 2");
  }

  @Test
  void auto_asks_what_is_new_and_notes_it_aside_until_it_is_added() throws Exception {
    ask(CassetteMode.RECORD, "known");
    String committed = Files.readString(cassette());

    assertThat(ask(CassetteMode.AUTO, "known").source()).isEqualTo(Source.CASSETTE);
    assertThat(ask(CassetteMode.AUTO, "changed").source()).isEqualTo(Source.LIVE);
    assertThat(ask(CassetteMode.AUTO, "changed").source()).isEqualTo(Source.CACHE);

    assertThat(cassette()).hasContent(committed);
    assertThat(notes).anySatisfy(n -> assertThat(n).contains("assize cassettes add"));
    assertThat(shelf().addSide()).isEqualTo(new Merged(1, 0, 0));
    assertThat(text(ask(CassetteMode.REPLAY, "changed"))).isEqualTo("reply 2");
    assertThat(shelf().addSide()).as("nothing is left").isEqualTo(new Merged(0, 0, 0));
  }

  @Test
  void a_text_stands_in_a_cassette_once_and_lines_are_sorted() throws Exception {
    for (int i = 0; i < 20; i++) {
      ask(CassetteMode.RECORD, "question " + i);
    }
    String file = Files.readString(cassette());

    assertThat(file.split(RULES.strip(), -1)).as("the system message").hasSize(2);
    assertThat(file.lines().filter(l -> l.startsWith("{\"key\":"))).hasSize(20).isSorted();
    assertThat(file.lines().filter(l -> l.startsWith("{\"setting\":"))).hasSize(1);
    assertThat(file.lines().findFirst())
        .contains("{\"schema\":\"assize/cassette/1\",\"cassette\":\"fake.model-1\"}");
    assertThat(file.lines().filter(l -> l.startsWith("{\"key\":")).findFirst().orElseThrow())
        .containsPattern(
            "\"about\":\"question \\d+\",\"setting\":\"[0-9a-f]{24}\",\"trial\":1,\"sample\":0,"
                + "\"messages\":.*\"reply\":.*\"usage\":\\{\"input\":100,\"output\":5},"
                + "\"model\":\"model-1-2026-01\".*\"at\":\"2026-11-21T12:00:00Z\"}$");
  }

  @Test
  void recording_again_in_another_order_gives_the_same_bytes() throws Exception {
    ask(CassetteMode.RECORD, "b");
    ask(CassetteMode.RECORD, "a");
    byte[] first = Files.readAllBytes(cassette());

    ask(CassetteMode.RECORD, "a");
    shelf().addSide();

    assertThat(Files.readAllBytes(cassette())).isEqualTo(first);
  }

  @Test
  void a_killed_recording_loses_only_its_torn_line() throws Exception {
    Cassettes killed = cassettes(CassetteMode.RECORD);
    Archive archive = Archive.of(killed, cache());
    bench(archive)
        .client(Given.PROVIDER, new Bench.Slot(1, 0), new Transcript())
        .ask(call("paid for"));
    // The process dies here: nothing is closed, and its lock goes with it.
    Path copy = copyOfSession();
    Files.writeString(
        copy.resolve("fake.model-1.jsonl"),
        "{\"key\":\"0123456789abcdef",
        StandardOpenOption.APPEND);

    assertThat(text(ask(CassetteMode.RECORD, "paid for"))).isEqualTo("reply 1");

    assertThat(provider.calls).hasSize(1);
    assertThat(copy).doesNotExist();
    assertThat(notes).anySatisfy(n -> assertThat(n).contains("cut off").contains("1 call"));
    archive.close();
  }

  @Test
  void a_session_that_is_still_being_written_is_left_alone() throws Exception {
    Archive living = Archive.of(cassettes(CassetteMode.AUTO), cache());
    bench(living)
        .client(Given.PROVIDER, new Bench.Slot(1, 0), new Transcript())
        .ask(call("in progress"));

    assertThat(shelf().addSide()).isEqualTo(new Merged(0, 0, 0));

    living.close();
    assertThat(shelf().addSide()).isEqualTo(new Merged(1, 0, 0));
  }

  @Test
  void a_newer_schema_is_refused() throws Exception {
    Files.createDirectories(cassette().getParent());
    Files.writeString(cassette(), "{\"schema\":\"assize/cassette/2\"}\n");

    assertThatThrownBy(() -> ask(CassetteMode.REPLAY, "hello"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fake.model-1.jsonl:1")
        .hasMessageContaining("assize/cassette/2")
        .hasMessageContaining("Update Assize");
  }

  @Test
  void a_garbled_recording_is_invalid_input_and_not_a_miss() throws Exception {
    ask(CassetteMode.RECORD, "hello");
    String file = Files.readString(cassette());
    Files.writeString(cassette(), file.replace("\"at\":", "\"at\":oops"));

    assertThatThrownBy(() -> ask(CassetteMode.REPLAY, "hello"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("garbled-cassette");
    assertThatThrownBy(() -> shelf().explainMiss("fake", key("hello")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fake.model-1.jsonl:5");
  }

  @Test
  void a_missing_line_break_at_the_end_of_a_committed_file_is_no_fault() throws Exception {
    ask(CassetteMode.RECORD, "hello");
    Files.writeString(cassette(), Files.readString(cassette()).stripTrailing());

    assertThat(text(ask(CassetteMode.REPLAY, "hello"))).isEqualTo("reply 1");
  }

  @Test
  void recordings_that_nothing_asked_for_can_be_told_and_removed_with_their_texts()
      throws Exception {
    ask(CassetteMode.RECORD, "still asked");
    String before = Files.readString(cassette());
    ask(CassetteMode.RECORD, "asked no more");
    AskedCalls asked = new AskedCalls(Archive.of(cassettes(CassetteMode.REPLAY), cache()));
    bench(asked)
        .client(Given.PROVIDER, new Bench.Slot(1, 0), new Transcript())
        .ask(call("still asked"));

    List<Recording> gone =
        shelf().recordings().stream()
            .filter(r -> asked.keys().stream().noneMatch(key -> key.hex().equals(r.key())))
            .toList();
    assertThat(gone).extracting(Recording::about).containsExactly("asked no more");
    shelf().remove(gone);

    assertThat(Files.readString(cassette())).isEqualTo(before);
  }

  @Test
  void a_cassette_without_recordings_is_removed() throws Exception {
    ask(CassetteMode.RECORD, "hello");

    shelf().remove(shelf().recordings());

    assertThat(cassette()).doesNotExist();
    assertThat(text(ask(CassetteMode.RECORD, "hello"))).isEqualTo("reply 1");
  }

  @Test
  void a_miss_is_explained_by_the_recording_that_is_nearest() throws Exception {
    ask(CassetteMode.RECORD, "Can I return shoes?");
    ask(CassetteMode.RECORD, "Where is my parcel, which I ordered last week?");
    ModelCall changed =
        ModelCall.of(
            "model-1",
            List.of(Message.system(RULES + "Be brief."), Message.user("Can I return shoes?")),
            JsonObject.build().put("temperature", 1).object());

    List<String> lines = shelf().explainMiss("fake", key(changed));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("/messages/0/content: from character").contains("Be brief");
    assertThat(lines.get(1)).isEqualTo("/parameters/temperature: was absent, is 1");
    assertThat(shelf().explainMiss("fake", key("Can I return shoes?"))).isEmpty();
  }

  @Test
  void a_subject_with_an_undeclared_version_is_not_cached() throws Exception {
    for (int i = 0; i < 2; i++) {
      Governance governance = governance(Archive.of(cassettes(CassetteMode.OFF), cache()));
      ProviderTerms undeclared =
          new ProviderTerms(provider, "", Caching.VERSION_UNDECLARED, Given.limits(1));
      Transcript transcript = new Transcript();
      try (GovernedBench bench =
          new GovernedBench(Map.of(Given.PROVIDER, undeclared), governance)) {
        bench.client(Given.PROVIDER, new Bench.Slot(1, 0), transcript).ask(call("hello"));
        transcript.accept();
      }
    }
    assertThat(provider.calls).hasSize(2);
  }

  private Exchange ask(CassetteMode mode, String text) throws Exception {
    Transcript transcript = new Transcript();
    try (GovernedBench bench = bench(Archive.of(cassettes(mode), cache()))) {
      bench.client(Given.PROVIDER, new Bench.Slot(1, 0), transcript).ask(call(text));
      transcript.accept();
    }
    return transcript.exchanges().getFirst();
  }

  private void askWithoutAccepting(CassetteMode mode, String text) throws Exception {
    try (GovernedBench bench = bench(Archive.of(cassettes(mode), cache()))) {
      bench.client(Given.PROVIDER, new Bench.Slot(1, 0), new Transcript()).ask(call(text));
    }
  }

  private static String text(Exchange exchange) {
    return ((ModelReply) exchange.outcome()).text();
  }

  private static ModelCall call(String text) {
    return ModelCall.of(
        "model-1", List.of(Message.system(RULES), Message.user(text)), JsonObject.EMPTY);
  }

  private CacheKey key(String text) {
    return key(call(text));
  }

  private CacheKey key(ModelCall call) {
    return CacheKey.of(provider.terms(Given.limits(1)), call, new Bench.Slot(1, 0));
  }

  private GovernedBench bench(Archive archive) {
    return new GovernedBench(
        Map.of(Given.PROVIDER, provider.terms(Given.limits(1))), governance(archive));
  }

  private Governance governance(Archive archive) {
    return new Governance(time, new Seed(1), Given.freeOfCharge(), String::length, archive);
  }

  private Cassettes cassettes(CassetteMode mode) {
    return Cassettes.open(
        mode,
        new Cassettes.Folders(root.resolve("cassettes"), root.resolve("side")),
        time,
        notes::add);
  }

  private ReplyCache cache() {
    return ReplyCache.open(root.resolve("cache"), Reading.ALLOWED, notes::add);
  }

  private CassetteShelf shelf() {
    return new CassetteShelf(root.resolve("cassettes"), root.resolve("side"));
  }

  private Path cassette() {
    return root.resolve("cassettes/fake.model-1.jsonl");
  }

  private Path copyOfSession() throws IOException {
    Path session;
    try (Stream<Path> sessions = Files.list(root.resolve("side"))) {
      session = sessions.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Path copy = root.resolve("side/record-000000000000-dead");
    Files.createDirectories(copy);
    Files.copy(session.resolve("fake.model-1.jsonl"), copy.resolve("fake.model-1.jsonl"));
    return copy;
  }
}
