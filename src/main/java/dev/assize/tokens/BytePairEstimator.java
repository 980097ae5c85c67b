package dev.assize.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import org.jspecify.annotations.Nullable;

/**
 * Counts byte pairs of one widely used vocabulary, which is right for some models and near for the
 * others. The vocabulary takes a moment to load and some memory, so it is loaded by the first text.
 */
final class BytePairEstimator implements TokenEstimator {

  /** Longer texts are estimated by their length; what they repeat may take very long to count. */
  private static final int COUNTED = 50_000;

  private static final int USUAL_CHARACTERS_PER_TOKEN = 4;

  private @Nullable Encoding encoding;

  @Override
  public int estimate(String text) {
    return text.length() > COUNTED
        ? text.length() / USUAL_CHARACTERS_PER_TOKEN
        : encoding().countTokensOrdinary(text);
  }

  private synchronized Encoding encoding() {
    Encoding loaded = encoding;
    if (loaded == null) {
      loaded = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
      encoding = loaded;
    }
    return loaded;
  }
}
