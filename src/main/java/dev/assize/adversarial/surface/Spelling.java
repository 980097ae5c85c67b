package dev.assize.adversarial.surface;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Words that are spelt otherwise on the other side of the ocean. */
final class Spelling {

  private static final Map<String, String> AMERICAN_BY_BRITISH = new LinkedHashMap<>();
  private static final Map<String, String> BRITISH_BY_AMERICAN = new LinkedHashMap<>();

  static {
    String[] pairs = {
      "colour=color",
      "colours=colors",
      "coloured=colored",
      "favour=favor",
      "favourite=favorite",
      "neighbour=neighbor",
      "neighbours=neighbors",
      "honour=honor",
      "labour=labor",
      "behaviour=behavior",
      "rumour=rumor",
      "harbour=harbor",
      "metre=meter",
      "metres=meters",
      "centimetre=centimeter",
      "centimetres=centimeters",
      "kilometre=kilometer",
      "kilometres=kilometers",
      "litre=liter",
      "litres=liters",
      "theatre=theater",
      "centre=center",
      "grey=gray",
      "greyed=grayed",
      "cancelled=canceled",
      "cancelling=canceling",
      "travelling=traveling",
      "travelled=traveled",
      "traveller=traveler",
      "travellers=travelers",
      "apologise=apologize",
      "apologised=apologized",
      "organise=organize",
      "organised=organized",
      "realise=realize",
      "realised=realized",
      "recognise=recognize",
      "recognised=recognized",
      "authorise=authorize",
      "authorised=authorized",
      "catalogue=catalog",
      "programme=program",
      "mum=mom",
      "defence=defense",
      "jewellery=jewelry",
      "tyre=tire",
      "ageing=aging",
      "instalment=installment",
      "instalments=installments",
      "fulfil=fulfill",
      "enrol=enroll",
      "judgement=judgment",
      "cosy=cozy",
      "sceptical=skeptical",
      "pyjamas=pajamas"
    };
    for (String pair : pairs) {
      int sign = pair.indexOf('=');
      AMERICAN_BY_BRITISH.put(pair.substring(0, sign), pair.substring(sign + 1));
      BRITISH_BY_AMERICAN.put(pair.substring(sign + 1), pair.substring(0, sign));
    }
    // "tire" and "program" are words on both sides, and mean something else on one of them.
    BRITISH_BY_AMERICAN.keySet().remove("tire");
    BRITISH_BY_AMERICAN.keySet().remove("program");
    BRITISH_BY_AMERICAN.keySet().remove("meter");
    BRITISH_BY_AMERICAN.keySet().remove("meters");
  }

  private Spelling() {}

  /** A word as Americans spell it. */
  static String american(String british) {
    return other(british, AMERICAN_BY_BRITISH);
  }

  /** A word as the British spell it. */
  static String british(String american) {
    return other(american, BRITISH_BY_AMERICAN);
  }

  private static String other(String word, Map<String, String> words) {
    String other = words.get(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
    return other == null ? word : Letters.as(word.charAt(0), other.charAt(0)) + other.substring(1);
  }
}
