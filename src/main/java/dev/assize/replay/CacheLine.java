package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Archive.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** One entry of the cache: key, check sum, and what the call brought. */
final class CacheLine {

  private static final String SUM = "\",\"sum\":\"";
  private static final String IS = "\",\"is\":";
  private static final int SUM_AT = KeyedLines.KEY_AT + KeyedLines.KEY_LENGTH + SUM.length();
  private static final int IS_AT = SUM_AT + 8 + IS.length();

  private CacheLine() {}

  static String write(Digest key, Recorded recorded) {
    JsonObject.Builder json = JsonObject.build();
    RecordedForm.write(recorded, json);
    String is = Json.write(json.object());
    return "{\"key\":\"" + key.hex() + SUM + sum(is) + IS + is + "}";
  }

  static Recorded read(String line) throws Garbled {
    if (line.length() <= IS_AT || !line.endsWith("}")) {
      throw new Garbled("the line is too short");
    }
    String is = line.substring(IS_AT, line.length() - 1);
    if (!line.startsWith(sum(is), SUM_AT)) {
      throw new Garbled("the check sum is wrong");
    }
    try {
      return RecordedReader.read(Json.parseObject(is));
    } catch (JsonException e) {
      throw new Garbled(String.valueOf(e.getMessage()));
    }
  }

  private static String sum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
