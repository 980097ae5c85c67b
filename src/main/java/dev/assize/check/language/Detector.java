package dev.assize.check.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * How likely a text is in which language, by the model langdetect-183 of Apache OpenNLP: a maximum
 * entropy classifier of character n-grams. The model takes a second to read; nobody reads it before
 * a reply is looked at.
 */
final class Detector {

  private static final String MODEL = "langdetect-183.bin";
  private static final String LIBRARY = "opennlp.tools.langdetect.LanguageDetectorME";

  private Detector() {}

  /** Read once, and only when it is first needed; it does not change. */
  private static final class Read {
    private static final LanguageDetectorModel MODEL_READ = read();

    private static LanguageDetectorModel read() {
      try (InputStream in = loader().getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether library and model are on the class path; neither is read for that. */
  static boolean isThere() {
    try {
      Class.forName(LIBRARY, false, loader());
      return loader().getResource(MODEL) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** For each language its share of the likelihood, by its code; all together make 1. */
  static Map<String, Double> shares(String text, List<Tongue> tongues) {
    Map<String, Double> byClass = new HashMap<>();
    for (var language : new LanguageDetectorME(Read.MODEL_READ).predictLanguages(text)) {
      byClass.put(language.getLang(), language.getConfidence());
    }
    Map<String, Double> shares = new HashMap<>();
    for (Tongue tongue : tongues) {
      double likelihood =
          tongue.classes().stream()
              .mapToDouble(it -> byClass.getOrDefault(it, 0.0))
              .max()
              .orElse(0);
      shares.put(tongue.code(), likelihood);
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((code, likelihood) -> likelihood / sum);
    return shares;
  }

  private static ClassLoader loader() {
    return Detector.class.getClassLoader();
  }
}
