package dev.assize.check.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;

/**
 * How likely a text is in which language, by the model langdetect-183 of Apache OpenNLP: a maximum
 * entropy classifier of character n-grams. The model takes half a second to read; only what looks
 * at replies reads it.
 */
final class Detector {

  private static final String MODEL = "langdetect-183.bin";
  private static final String FIGURES = "langdetect.model";
  private static final String LIBRARY = "opennlp.tools.langdetect.LanguageDetectorME";

  private Detector() {}

  /** Read once, and only when it is first needed; it does not change. */
  private static final class Read {
    private static final LanguageDetectorModel MODEL_READ = read();

    /** From memory: the library asks for each of a million figures, which a stream makes slow. */
    private static LanguageDetectorModel read() {
      try (InputStream in = loader().getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is not on the class path");
        }
        DataInputStream figures = new DataInputStream(new ByteArrayInputStream(figures(in)));
        return new LanguageDetectorModel(
            new GenericModelReader(new BinaryFileDataReader(figures)).getModel(),
            Map.of(),
            new LanguageDetectorFactory());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte[] figures(InputStream model) throws IOException {
      ZipInputStream zip = new ZipInputStream(model);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(FIGURES)) {
          return zip.readAllBytes();
        }
      }
      throw new IllegalStateException(MODEL + " holds no " + FIGURES);
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

  /** Reads the model, unless another thread did or does. */
  static void readAhead() {
    Objects.requireNonNull(Read.MODEL_READ);
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
