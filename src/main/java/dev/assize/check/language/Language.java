package dev.assize.check.language;

import dev.assize.base.Suggestion;
import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Property;
import dev.assize.check.TextCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reply is written in a given language. */
public final class Language implements CheckKind {

  private static final String ARTIFACTS =
      "org.apache.opennlp:opennlp-tools:2.5.4 and"
          + " org.apache.opennlp:opennlp-models-langdetect:1.2.0";

  @Override
  public Description description() {
    return Description.of(
            "language",
            "Passes when the reply is written in one of the languages, as Apache OpenNLP (model"
                + " langdetect-183) tells 71 of them apart. Code in fences, addresses and figures"
                + " do not count. Unscored when the reply does not say enough to tell, as \"OK\""
                + " does not; long replies are judged by their first 10,000 characters. Languages"
                + " that look alike in short replies should be named together: bs | hr | sr, no |"
                + " da. A project that uses Assize as a library adds "
                + ARTIFACTS
                + " itself.")
        .takes("codes of ISO 639-1 parted by |")
        .edition(2)
        .passes("language: de", "Das Geld kommt in drei bis fünf Tagen auf Ihr Konto.")
        .fails("language: de", "The money reaches your account in three to five days.")
        .passes("language: en | fr", "Vous pouvez rendre la lampe dans les trente jours.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> codes = arguments.items();
    arguments.passesOn(isIn(codes));
    TextCheck isOneOf = oneOf(arguments, codes);
    // No text check itself: lint would try it on references and read the model for that.
    return (Check) exhibit -> isOneOf.judge(exhibit.text());
  }

  @Override
  public void readAhead() {
    Detector.readAhead();
  }

  /** What lint is told of a reply that is in one of the languages. */
  public static Demand isIn(List<String> codes) {
    return Demand.some(codes.stream().map(code -> new Property("is in language", code)).toList());
  }

  /**
   * The check that a reply is written in one of the languages, for kinds that look at more than
   * that.
   *
   * @param codes of ISO 639-1; those that are unknown are told
   */
  public static TextCheck oneOf(Arguments arguments, List<String> codes) {
    List<Tongue> known = Tongue.all();
    List<Tongue> wanted = new ArrayList<>();
    for (String code : codes) {
      Optional<Tongue> tongue = known.stream().filter(it -> it.code().equals(code)).findFirst();
      tongue.ifPresentOrElse(
          wanted::add,
          () ->
              arguments.fault(
                  "unknown-language",
                  "\"" + code + "\"",
                  "codes of ISO 639-1 in small letters",
                  Suggestion.remedy(code, known.stream().map(Tongue::code).toList())));
    }
    if (!Detector.isThere()) {
      arguments.fault(
          "missing-library",
          "the library that tells languages apart is not on the class path",
          ARTIFACTS,
          "Add both to the dependencies.");
    }
    return text -> Speech.of(text, known).judge(wanted);
  }
}
