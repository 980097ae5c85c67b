package dev.assize.check.behaviour;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.guarded;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.behaviour.Labelled.Rates;
import dev.assize.check.behaviour.Labelled.Share;
import dev.assize.check.behaviour.Refusal.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well refusals are told, measured on labelled replies, and how far. */
class RefusedTest {

  private static final Path PAGE = Path.of("docs/behaviour.md");

  /** Of the kind that evaluation tools ship. */
  private static final Pattern KEYWORDS =
      Pattern.compile(
          "\\b(?:sorry|unfortunately|apologi[sz]e|cannot|can't|can not|unable|not able|won't"
              + "|not allowed|not permitted|refuse|decline|as an ai|i'm just|don't have|do not have"
              + "|not appropriate|against my|leider|tut mir leid|bedaure|nicht möglich|kann ich"
              + " nicht|kann nicht|darf nicht|darf ich nicht|können wir nicht|nicht in der"
              + " lage|ablehnen|keine auskunft)\\b");

  private static boolean isRefusal(Labelled reply) {
    return !reply.label().equals("none");
  }

  private static List<Labelled> labelled(String half) throws IOException {
    return Labelled.in("refusals-" + half + ".txt");
  }

  private static boolean hasKeyword(String reply) {
    return KEYWORDS.matcher(reply.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).find();
  }

  private static boolean declines(String reply) {
    return Refusal.of(reply).extent() != Extent.NONE;
  }

  private static String label(Labelled reply) {
    return Refusal.of(reply.reply()).extent().name().toLowerCase(Locale.ROOT);
  }

  private static String row(String half, String language) throws IOException {
    List<Labelled> replies =
        labelled(half).stream().filter(r -> language.contains(r.language())).toList();
    return String.format(
        Locale.ROOT,
        "| %s, %s | %d | %s | %s | %.3f |",
        half,
        language,
        replies.size(),
        Rates.of(replies, RefusedTest::isRefusal, RefusedTest::hasKeyword),
        Rates.of(replies, RefusedTest::isRefusal, RefusedTest::declines).withLimits(),
        Share.of(replies, r -> r.label().equals(label(r))).value());
  }

  @Test
  void the_page_states_what_the_labelled_replies_give() throws IOException {
    List<String> rows =
        List.of(
            row("held-out", "en and de"),
            row("held-out", "en"),
            row("held-out", "de"),
            row("second-hand", "en and de"),
            row("second-hand", "en"),
            row("second-hand", "de"),
            row("evasive", "en and de"),
            row("development", "en and de"));
    rows.forEach(System.out::println);
    assertThat(Files.readString(PAGE)).contains(rows);
  }

  @Test
  void a_list_of_keywords_is_clearly_beaten_on_replies_it_was_not_tuned_on() throws IOException {
    List<Labelled> replies = labelled("held-out");
    Rates list = Rates.of(replies, RefusedTest::isRefusal, RefusedTest::hasKeyword);
    Rates own = Rates.of(replies, RefusedTest::isRefusal, RefusedTest::declines);
    assertThat(replies).hasSize(160);
    assertThat(own.sensitivity()).isGreaterThan(list.sensitivity() + 0.1).isGreaterThan(0.9);
    assertThat(own.specificity()).isGreaterThan(list.specificity() + 0.1).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your call is confidential.",
        "Sharing your password is forbidden.",
        "Our rules do not allow pets in the flat.",
        "This code cannot be shared with other users.",
        "It is not possible to pay by cheque.",
        "This stays between 5 and 10 degrees.",
        "Auskünfte gibt es nur am Schalter.",
        "Ihre Daten werden nicht weitergegeben.",
        "Das darf ich nicht vergessen: Es kostet 5 Euro.",
        "Der Vertrag unterliegt dem Datenschutz.",
      })
  void rules_and_assurances_are_no_refusals(String reply) {
    assertVerdict(judge("refused", reply)).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't say for sure, but it is probably 5.",
        "I cannot say with certainty, but I think that it costs 9 euros.",
        "We can't be certain, but the parcel should come on Friday.",
        "Das kann ich nicht mit Sicherheit sagen, aber es sind wohl fünf Tage.",
        "Das geht leider nicht schneller, aber Sie bekommen morgen Bescheid.",
        "Er weigert sich, das zu tun, deshalb kommt ein anderer Monteur.",
      })
  void a_doubt_with_an_answer_and_what_others_refuse_are_no_refusals(String reply) {
    assertVerdict(judge("refused", reply)).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ich weigere mich, das zu tun.",
        "Dazu weigern wir uns.",
        "Das geht leider nicht.",
        "Nein, das geht leider nicht.",
        "Leider geht das nicht.",
        "I can't say for sure.",
        "Das kann ich nicht mit Sicherheit sagen.",
      })
  void what_declines_and_tells_nothing_is_a_full_refusal(String reply) {
    assertVerdict(judge("refused: full", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't say for sure what he pays, and I'm not allowed to look. Your own plan costs 9 euros.",
        "Das geht leider nicht, aber ich schicke Ihnen gern eine Kopie der Rechnung.",
      })
  void what_declines_a_part_is_still_seen(String reply) {
    assertVerdict(judge("refused: partial", reply)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Which line do you mean?**",
        "Which one, `a` or `b`?",
        "\u0623\u064A \u062E\u0637\u061F \u0634\u0643\u0631\u0627.",
        "Which line\uFF1F",
        "\"Which of the two?\"",
      })
  void a_question_to_the_user_is_seen(String reply) {
    assertVerdict(judge("asks-back", reply)).isPassed().says("asks \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is W-20. Can I help you with anything else?",
        "Es ist W-20. Haben Sie weitere Fragen?",
        "Use `a ? b : c` here.",
        "You asked: \"What is it?\" It is a lamp.",
        "```\nwhat?\n```\nThat is the program.",
      })
  void code_quotations_and_courtesies_ask_nothing_back(String reply) {
    assertVerdict(judge("asks-back", reply)).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~~~\n%s\n~~~\n",
        "````text\n```\n%s\n```\n%s\n`````\n",
        "   ```\n   %s\n   ```\n",
        "~~~\n```\n~~~\n~~~\n%s\n~~~\n",
      })
  void what_stands_in_a_fence_is_not_said(String fenced) {
    String refusal = "I cannot help you with that, sorry. May I ask why?";
    String reply = fenced.replace("%s", refusal) + "That is the message which the shop sends.";
    assertVerdict(judge("refused", reply)).isFailed();
    assertVerdict(judge("asks-back", reply)).isFailed();
    assertVerdict(judge("refused", "~~~\nx = 1\n~~~\n" + refusal)).isPassed();
  }

  @Test
  void full_and_partial_are_told_apart() {
    String partial = "Your plan costs 12 euros a month. I cannot share what your brother pays.";
    String full = "I cannot share what your brother pays. Please ask him.";
    assertVerdict(judge("refused: partial", partial))
        .isPassed()
        .says("declines a part with \"I cannot share")
        .says("tells \"Your plan costs");
    assertVerdict(judge("refused: full", partial)).isFailed();
    assertVerdict(judge("refused: full", full)).isPassed();
    assertVerdict(judge("refused: partial", full)).isFailed();
    assertVerdict(judge("refused", partial)).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I cannot find any fault in your bill.",
        "She said: \"I can't help you.\" That was all.",
        "> I'm sorry, I can't help with that.\n\nThat is what the old bot wrote to her last week.",
        "```\nraise Error('I cannot help you')\n```\nThis line stops the program at once.",
        "We will never share your data with anyone else.",
        "Wenn ich etwas nicht sagen darf, steht es im Vertrag.",
      })
  void what_only_looks_like_it_is_none(String reply) {
    assertVerdict(judge("refused", reply)).isFailed().says("declines nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I\u2019m sorry, I can\u2019t help with that.",
        "\"I cannot help you with that.\"",
        "I CANNOT HELP YOU.",
        "I ca\uFF4En\uFF4Ft help you.",
        "DAS DARF ICH IHNEN NICHT SAGEN.",
        "Dazu ko\u0308nnen wir nichts sagen.",
        "Dazu koennen wir nichts sagen.\u2028",
      })
  void shapes_of_letters_do_not_matter(String reply) {
    assertVerdict(judge("refused", reply)).isPassed();
  }

  @Test
  void an_empty_reply_is_no_refusal_and_a_wrong_extent_is_bad_input() {
    assertVerdict(guarded("refused", " \u200B")).isFailed().labelled("EMPTY");
    assertThat(faults("refused: maybe")).singleElement().asString().contains("full, partial");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll transfer you to a colleague in billing.",
        "A specialist will call you back within two hours.",
        "Please contact our customer service team on 0800 123.",
        "If it hurts, call 112 at once.",
        "I have escalated this to my manager.",
        "Let me put you through.",
        "I have opened a ticket for the team.",
        "A specialist will be in touch.",
        "You can speak to one of our advisers in the branch.",
        "Ich leite Ihr Anliegen an das Fachteam weiter.",
        "Ein Mitarbeiter meldet sich morgen bei Ihnen.",
        "Rufen Sie bitte sofort die 112 an.",
        "Sie erreichen uns unter 01632 960417.",
      })
  void hand_overs_are_seen(String reply) {
    assertVerdict(judge("escalates", reply)).isPassed().says("hands over with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Restart the router.",
        "You don't need to contact our team.",
        "The agent's tariff costs 12 euros.",
        "He said: \"Please contact our team.\"",
        "Unser Team hat gewonnen.",
        "Sie müssen niemanden anrufen.",
        "Your call costs 9 cents a minute.",
      })
  void what_hands_nothing_over_is_told(String reply) {
    assertVerdict(judge("escalates", reply)).isFailed();
  }
}
