package dev.assize.check.semantic;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Optional;

/**
 * Texts as directions in a space of meaning, by all-MiniLM-L6-v2 (quantized), run in this process
 * without any network. Equal texts have equal directions on one machine.
 */
final class Embedder {

  private static final String MODEL =
      "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

  private Embedder() {}

  /** Half a second to load, so it is loaded once and only when a reply is looked at. */
  private static final class Loaded {
    private static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  /** Whether the model is on the class path; it is not loaded for that. */
  static boolean isThere() {
    try {
      Class.forName(MODEL, false, Embedder.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Empty where the model sees nothing it knows as text. */
  static Optional<float[]> direction(String text) {
    try {
      return Optional.of(Loaded.MODEL.embed(text).content().vector());
    } catch (IllegalArgumentException nothingLeft) {
      return Optional.empty();
    }
  }

  /** The cosine of the angle between two directions, from -1 to 1. */
  static double cosine(float[] a, float[] b) {
    double product = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      lengthA += (double) a[i] * a[i];
      lengthB += (double) b[i] * b[i];
    }
    double lengths = Math.sqrt(lengthA * lengthB);
    return lengths == 0 ? 0 : Math.clamp(product / lengths, -1, 1);
  }
}
