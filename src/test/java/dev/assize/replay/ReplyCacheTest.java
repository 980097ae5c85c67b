package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import dev.assize.provider.ModelReply.InnerCall;
import dev.assize.provider.ToolCall;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.ReplyCache.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyCacheTest {

  private static final Instant AT = Instant.parse("2026-11-21T10:11:12.123456Z");

  @TempDir Path folder;
  private final List<String> notes = new CopyOnWriteArrayList<>();

  @Test
  void a_reply_comes_back_whole() throws Exception {
    Recorded reply =
        new Recorded(
            new ModelReply(
                "<b>markup</b> \u0007 lone \ud800 and \ud83d\ude00\nline",
                List.of(new ToolCall("call_x", "lookup", "{not json")),
                List.of(new Chunk("doc-1", "passage")),
                List.of(new InnerCall("m", "rewrite", Usage.UNREPORTED, Duration.ofNanos(1_500))),
                Usage.of(12, 3),
                "model-1-2026",
                "fp_1",
                "stop",
                Duration.ofNanos(123_456_789),
                Json.parse("[{\"token\":\"a\",\"logprob\":-0.25}]")),
            AT);
    store("one", reply);

    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("one"))).contains(reply);
      assertThat(cache.find(Digest.of("two"))).isEmpty();
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void replies_of_any_text_come_back_as_they_were() {
    long seed = 20261121;
    Random random = new Random(seed);
    String[] texts = new String[300];
    try (ReplyCache cache = open()) {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = anyText(random);
        cache.put(Digest.of("key " + i), reply(texts[i]));
      }
    }
    try (ReplyCache cache = open()) {
      for (int i = 0; i < texts.length; i++) {
        assertThat(cache.find(Digest.of("key " + i)))
            .as("seed %d, text %d", seed, i)
            .contains(reply(texts[i]));
      }
    }
  }

  @Test
  void two_instances_share_a_folder_and_neither_loses_an_entry() throws Exception {
    try (ReplyCache one = open();
        ReplyCache two = open()) {
      Thread first = Thread.ofVirtual().start(() -> fill(one, "one"));
      Thread second = Thread.ofVirtual().start(() -> fill(two, "two"));
      first.join();
      second.join();
    }
    try (ReplyCache cache = open()) {
      for (int i = 0; i < 500; i++) {
        assertThat(cache.find(Digest.of("one " + i))).contains(reply("one " + i));
        assertThat(cache.find(Digest.of("two " + i))).contains(reply("two " + i));
      }
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void many_small_segments_are_put_together_and_the_latest_reply_of_a_key_stays() throws Exception {
    for (int run = 0; run < 40; run++) {
      store("shared", reply("run " + run));
      store("own " + run, reply("own " + run));
      Thread.sleep(2); // segments are ordered by the millisecond in which they were begun
    }
    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("shared"))).contains(reply("run 39"));
      for (int run = 0; run < 40; run++) {
        assertThat(cache.find(Digest.of("own " + run))).contains(reply("own " + run));
      }
    }
    assertThat(segments()).hasSizeLessThan(CacheTidying.MANY + 2);
    assertThat(notes).isEmpty();
  }

  @Test
  void a_segment_whose_writer_lives_is_not_tidied_away() throws Exception {
    try (ReplyCache living = open()) {
      living.put(Digest.of("before"), reply("before"));
      for (int run = 0; run < 40; run++) {
        store("own " + run, reply("own " + run));
      }
      living.put(Digest.of("after"), reply("after"));
    }
    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("before"))).contains(reply("before"));
      assertThat(cache.find(Digest.of("after"))).contains(reply("after"));
    }
  }

  @Test
  void a_torn_last_line_is_a_miss_and_the_rest_stays() throws Exception {
    store("whole", reply("whole"));
    Path segment = segments().getFirst();
    String torn =
        new String(CacheLine.write(Digest.of("torn"), reply("torn")), StandardCharsets.UTF_8);
    append(segment, torn.substring(0, torn.length() / 2));

    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("torn"))).isEmpty();
      assertThat(cache.find(Digest.of("whole"))).contains(reply("whole"));
    }
  }

  @Test
  void a_garbled_entry_is_a_miss_and_is_said_once() throws Exception {
    store("key", reply("the text that will be garbled"));
    Path segment = segments().getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length - 40] ^= 1;
    Files.write(segment, bytes);

    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("key"))).isEmpty();
      assertThat(cache.find(Digest.of("key"))).isEmpty();
    }
    assertThat(notes).singleElement().asString().contains("garbled");
  }

  @Test
  void a_segment_of_a_newer_version_is_left_alone_and_said() throws Exception {
    Path newer = folder.resolve("0-newer.jsonl");
    Files.writeString(newer, "{\"schema\":\"assize/cache/2\"}\n");

    open().close();

    assertThat(notes).singleElement().asString().contains("another version");
    assertThat(newer).exists();
  }

  @Test
  void fresh_reads_nothing_and_still_writes() throws Exception {
    store("key", reply("old"));
    try (ReplyCache fresh = ReplyCache.open(folder, Reading.FRESH, notes::add)) {
      assertThat(fresh.find(Digest.of("key"))).isEmpty();
      fresh.put(Digest.of("new"), reply("new"));
    }
    try (ReplyCache cache = open()) {
      assertThat(cache.find(Digest.of("new"))).contains(reply("new"));
    }
  }

  @Test
  void a_cache_that_cannot_be_written_is_said_once_and_stops_nothing() throws Exception {
    Path file = folder.resolve("a-file-not-a-folder");
    Files.writeString(file, "");
    try (ReplyCache cache = ReplyCache.open(file, Reading.ALLOWED, notes::add)) {
      cache.put(Digest.of("a"), reply("a"));
      cache.put(Digest.of("b"), reply("b"));
      assertThat(cache.find(Digest.of("a"))).isEmpty();
    }
    assertThat(notes).singleElement().asString().contains("cannot be written");
  }

  @Test
  void an_unused_cache_leaves_no_file() throws Exception {
    open().close();
    assertThat(segments()).isEmpty();
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
    }
    return text.toString();
  }

  private static void fill(ReplyCache cache, String name) {
    for (int i = 0; i < 500; i++) {
      cache.put(Digest.of(name + " " + i), reply(name + " " + i));
    }
  }

  private void store(String key, Recorded reply) {
    try (ReplyCache cache = open()) {
      cache.put(Digest.of(key), reply);
    }
  }

  private ReplyCache open() {
    return ReplyCache.open(folder, Reading.ALLOWED, notes::add);
  }

  private static Recorded reply(String text) {
    return new Recorded(ModelReply.ofText(text), AT);
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
  }
}
