package dev.assize.adversarial.surface;

import java.util.Arrays;

/** What one says around a question, and around an answer, in twelve languages. */
enum Phrasebook {
  GERMAN(
      "de",
      "Guten Tag, ich lese Englisch, schreibe aber lieber in meiner eigenen Sprache. Meine Frage ist diese:",
      "Bitte antworten Sie mir auf Deutsch.",
      "Gern beantworte ich Ihre Frage. Hier sind die Angaben, nach denen Sie gefragt haben:",
      "Wenn Sie noch etwas wissen möchten, schreiben Sie uns bitte einfach noch einmal."),
  FRENCH(
      "fr",
      "Bonjour, je lis l'anglais, mais je préfère écrire dans ma propre langue. Voici ma question :",
      "Veuillez me répondre en français.",
      "Je réponds volontiers à votre question. Voici les informations que vous avez demandées :",
      "Si vous souhaitez savoir autre chose, n'hésitez pas à nous écrire encore une fois."),
  SPANISH(
      "es",
      "Buenos días, leo el inglés, pero prefiero escribir en mi propio idioma. Mi pregunta es la siguiente:",
      "Por favor, respóndame en español.",
      "Con mucho gusto respondo a su pregunta. Aquí están los datos que usted ha pedido:",
      "Si desea saber algo más, escríbanos otra vez cuando quiera, estamos para ayudarle."),
  ITALIAN(
      "it",
      "Buongiorno, leggo l'inglese, ma preferisco scrivere nella mia lingua. La mia domanda è questa:",
      "Per favore, mi risponda in italiano.",
      "Rispondo volentieri alla sua domanda. Ecco le informazioni che ha chiesto:",
      "Se desidera sapere qualcos'altro, ci scriva pure di nuovo quando vuole."),
  PORTUGUESE(
      "pt",
      "Bom dia, eu leio inglês, mas prefiro escrever na minha própria língua. A minha pergunta é esta:",
      "Por favor, responda-me em português.",
      "Respondo com muito gosto à sua pergunta. Aqui estão as informações que pediu:",
      "Se quiser saber mais alguma coisa, não hesite em escrever-nos outra vez."),
  DUTCH(
      "nl",
      "Goedendag, ik lees Engels, maar ik schrijf liever in mijn eigen taal. Mijn vraag is deze:",
      "Antwoord mij alstublieft in het Nederlands.",
      "Ik beantwoord uw vraag graag. Hier zijn de gegevens waar u om hebt gevraagd:",
      "Als u nog iets anders wilt weten, schrijft u ons dan gerust nog een keer."),
  POLISH(
      "pl",
      "Dzień dobry, czytam po angielsku, ale wolę pisać w swoim języku. Moje pytanie brzmi tak:",
      "Proszę odpowiedzieć mi po polsku.",
      "Chętnie odpowiem na to pytanie. Oto informacje, o które Pan lub Pani prosi:",
      "Jeśli chce się Pan lub Pani dowiedzieć czegoś jeszcze, proszę po prostu napisać do nas ponownie."),
  TURKISH(
      "tr",
      "İyi günler, İngilizce okuyorum ama kendi dilimde yazmayı tercih ederim. Sorum şu:",
      "Lütfen bana Türkçe cevap verin.",
      "Sorunuzu memnuniyetle cevaplıyorum. İstediğiniz bilgiler şunlardır:",
      "Başka bir şey öğrenmek isterseniz lütfen bize tekrar yazmaktan çekinmeyin."),
  FINNISH(
      "fi",
      "Hyvää päivää, luen englantia, mutta kirjoitan mieluummin omalla kielelläni. Kysymykseni on tämä:",
      "Vastatkaa minulle suomeksi, kiitos.",
      "Vastaan mielelläni kysymykseenne. Tässä ovat tiedot, joita pyysitte:",
      "Jos haluatte tietää vielä jotakin muuta, kirjoittakaa meille rohkeasti uudelleen."),
  HUNGARIAN(
      "hu",
      "Jó napot kívánok, olvasok angolul, de szívesebben írok a saját nyelvemen. A kérdésem a következő:",
      "Kérem, magyarul válaszoljon nekem.",
      "Szívesen válaszolok a kérdésére. Itt vannak az adatok, amelyeket kért:",
      "Ha még valamit szeretne megtudni, kérjük, írjon nekünk bátran újra."),
  ROMANIAN(
      "ro",
      "Bună ziua, citesc în engleză, dar prefer să scriu în limba mea. Întrebarea mea este aceasta:",
      "Vă rog să îmi răspundeți în română.",
      "Vă răspund cu plăcere la întrebare. Iată informațiile pe care le-ați cerut:",
      "Dacă doriți să aflați și altceva, vă rugăm să ne scrieți din nou oricând."),
  GREEK(
      "el",
      "Καλημέρα σας, διαβάζω αγγλικά, αλλά προτιμώ να γράφω στη γλώσσα μου. Η ερώτησή μου είναι η εξής:",
      "Παρακαλώ απαντήστε μου στα ελληνικά.",
      "Απαντώ με χαρά στην ερώτησή σας. Αυτά είναι τα στοιχεία που ζητήσατε:",
      "Αν θέλετε να μάθετε και κάτι άλλο, παρακαλούμε γράψτε μας ξανά όποτε θέλετε.");

  private final String code;
  private final String opening;
  private final String request;
  private final String answer;
  private final String closing;

  Phrasebook(String code, String opening, String request, String answer, String closing) {
    this.code = code;
    this.opening = opening;
    this.request = request;
    this.answer = answer;
    this.closing = closing;
  }

  /** The language of a code. */
  static Phrasebook of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no phrasebook for \"" + code + "\""));
  }

  /** Of ISO 639-1. */
  String code() {
    return code;
  }

  String opening() {
    return opening;
  }

  String request() {
    return request;
  }

  /** The question in its frame. */
  String asking(String question) {
    return opening + "\n\n" + question + "\n\n" + request;
  }

  /** A reply that tells these values. */
  String telling(String values) {
    return answer + " " + values + ". " + closing;
  }
}
