package dev.assize.judge.calibration;

import dev.assize.judge.calibration.Attack.Scene;
import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a case's reference wrong by one number. */
final class References {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int MOST_STEPS = 7;

  private References() {}

  /** The case with a wrong reference; empty unless the reply has the number that is changed. */
  static Optional<Scene> spoilt(Scene scene, RandomGenerator chance) {
    return spoilt(scene, chance, scene.reply());
  }

  /** The same, empty also unless something else that is given has the number. */
  static Optional<Scene> contradicted(Scene scene, RandomGenerator chance) {
    return spoilt(scene, chance, scene.given());
  }

  private static Optional<Scene> spoilt(Scene scene, RandomGenerator chance, String witness) {
    String reference = scene.golden().expectation().reference();
    Matcher number = NUMBER.matcher(reference);
    while (number.find()) {
      if (holds(scene.reply(), number.group()) && holds(witness, number.group())) {
        return Optional.of(
            new Scene(
                scene
                    .golden()
                    .expecting(
                        scene.golden().expectation().with(changed(reference, number, chance))),
                scene.reply(),
                scene.given()));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(String text, String number) {
    return Pattern.compile("(?<![0-9])" + number + "(?![0-9])").matcher(text).find();
  }

  /** The reference with a wrong number as the reply; empty where it has none. */
  static Optional<Scene> swapped(Scene scene, RandomGenerator chance) {
    String reference = scene.golden().expectation().reference();
    Matcher number = NUMBER.matcher(reference);
    return number.find()
        ? Optional.of(new Scene(scene.golden(), changed(reference, number, chance)))
        : Optional.empty();
  }

  private static String changed(String text, Matcher number, RandomGenerator chance) {
    BigInteger other =
        new BigInteger(number.group()).add(BigInteger.valueOf(1L + chance.nextInt(MOST_STEPS)));
    return text.substring(0, number.start()) + other + text.substring(number.end());
  }
}
