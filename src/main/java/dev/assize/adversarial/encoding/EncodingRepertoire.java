package dev.assize.adversarial.encoding;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of codes, pieces and hidden orders. */
public final class EncodingRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(
        new Coded(Encoding.trait("E01", "codes of bytes"), List.of(ByteCode.values())),
        new Coded(Encoding.trait("E02", "ciphers of letters"), List.of(Cipher.values())),
        new Coded(Encoding.trait("E03", "codes of signs"), List.of(Spelling.values())),
        new InvisibleOrder(),
        new SplitQuestion());
  }
}
