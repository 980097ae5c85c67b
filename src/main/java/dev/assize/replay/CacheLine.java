package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Archive.Recorded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** One entry of the cache: key, check sum, and what the call brought. */
final class CacheLine {

  private static final String SUM = "\",\"sum\":\"";
  private static final String IS = "\",\"is\":";
  private static final int SUM_AT = KeyedLines.KEY_AT + KeyedLines.KEY_LENGTH + SUM.length();
  private static final int IS_AT = SUM_AT + 8 + IS.length();

  private static final byte[] END = {'}', '\n'};

  /** About as long as what a call brings. */
  private static final int SIZE = 512;

  private CacheLine() {}

  /** The whole line in UTF-8, with what ends it. */
  static byte[] write(Digest key, Recorded recorded) {
    JsonObject.Builder json = JsonObject.build();
    RecordedForm.write(recorded, json);
    ByteArrayOutputStream is = new ByteArrayOutputStream(SIZE);
    Json.write(json.object(), is);
    byte[] brought = is.toByteArray();
    ByteArrayOutputStream line = new ByteArrayOutputStream(IS_AT + brought.length + 2);
    String head = "{\"key\":\"" + key.hex() + SUM + sum(brought) + IS;
    line.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    line.writeBytes(brought);
    line.writeBytes(END);
    return line.toByteArray();
  }

  static Recorded read(String line) throws Garbled {
    if (line.length() <= IS_AT || !line.endsWith("}")) {
      throw new Garbled("the line is too short");
    }
    String is = line.substring(IS_AT, line.length() - 1);
    if (!line.startsWith(sum(is.getBytes(StandardCharsets.UTF_8)), SUM_AT)) {
      throw new Garbled("the check sum is wrong");
    }
    try {
      return RecordedReader.read(Json.parseObject(is));
    } catch (JsonException e) {
      throw new Garbled(String.valueOf(e.getMessage()));
    }
  }

  private static String sum(byte[] utf8) {
    CRC32 crc = new CRC32();
    crc.update(utf8);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
