package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with judges and with the labels they are measured by is told in one go. */
class BadJudgesTest {

  private static final String DIGEST =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  /** Each once, whichever command tells them. */
  private static final List<String> FAULTS =
      List.of(
          "judges/service.yaml:5: error judge.no-criteria",
          "judges/tone.yaml:5: error judge.unknown-key: unknown key \"threshhold\"",
          "judges/polite.yaml:7: error judge.label-not-offered: pass: freindly",
          "judges/polite.md:7: error judge.labels-not-offered: the prompt never says that the answer"
              + " is friendly or rude",
          "judges/kind.labels.csv:3: error labels.twice: anna labelled this reply fail here and"
              + " pass in judges/kind.labels.csv:2;",
          "judges/kind.labels.csv:5: error labels.unknown-word: label: maybe",
          "judges/kind.labels.csv:6: error labels.bad-digest: reply_digest: nodigest");

  @TempDir Path temp;

  @BeforeEach
  void project() throws IOException {
    Typed.in(temp).type("init");
    Files.createDirectories(temp.resolve("judges"));
    Files.writeString(
        temp.resolve("assize.yaml"),
        Files.readString(temp.resolve("assize.yaml"))
            + """
            judges:
              service: judges/service.yaml
              tone: judges/tone.yaml
              polite: judges/polite.yaml
              kind: judges/kind.yaml
            """);
    judge("service", "kind: rubric\n", "criteria: []\n");
    judge("tone", "question: Is it kind?\n", "threshhold: 0.5\n");
    write(
        "judges/polite.yaml",
        """
        name: polite
        kind: label
        provider: script
        model: m
        question: Is it polite?
        labels: [friendly, rude]
        pass: [freindly]
        prompt: judges/polite.md
        """);
    write("judges/polite.md", "# system\n{{question}}\n\n# user\n{{reply}}\n\nAnswer yes or no.\n");
    judge("kind", "question: Is it kind?\n", "must: true\n");
    write(
        "judges/kind.labels.csv",
        """
        case,reply_digest,criterion,label,annotator,date,drawn,note
        returns-window,D,kind,pass,anna,2026-11-02,random,
        returns-window,D,kind,fail,anna,2026-11-03,random,
        return-window,D,kind,pass,anna,2026-11-02,random,
        returns-window,D,kind,maybe,bob,2026-11-02,random,
        returns-window,nodigest,kind,pass,bob,2026-11-02,random,
        """
            .replace(",D,", "," + DIGEST + ","));
  }

  private void judge(String name, String first, String second) throws IOException {
    write(
        "judges/" + name + ".yaml",
        "name: " + name + "\n" + first + "provider: script\nmodel: m\n" + second);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }

  @Test
  void no_other_name_is_taken_for_a_jurors() throws IOException {
    write(
        "assize.yaml",
        Files.readString(temp.resolve("assize.yaml")).replaceFirst("(?s)\njudges:.*", "\n")
            + """
            judges: {"juror tone": judges/a.yaml, b: judges/b.yaml, c: judges/c.yaml}
            """);
    write("judges/a.yaml", "name: juror tone\nprovider: script\nmodel: m\nquestion: Kind?\n");
    write("judges/b.yaml", "name: b\nkind: learned\ncriterion: juror b\nmodel-file: b.json\n");
    write("judges/c.yaml", "name: c\nkind: jury\njurors: [b, a]\ncriterion: juror b\n");
    Printed linted = Typed.in(temp).type("lint");
    assertThat(linted.code()).isEqualTo(2);
    assertThat(linted.out() + linted.err())
        .contains(
            "judges/a.yaml:1: error judge.reserved-name: name: juror tone",
            "judges/b.yaml:3: error judge.reserved-name: criterion: juror b",
            "judges/c.yaml:4: error judge.reserved-name: criterion: juror b");
  }

  private static void assertToldOnce(Printed printed) {
    assertThat(printed.code()).as(printed.toString()).isEqualTo(2);
    String told = printed.out() + printed.err();
    assertThat(FAULTS).allSatisfy(fault -> assertThat(told).containsOnlyOnce(fault));
  }

  @Test
  void lint_tells_every_fault_of_judges_prompts_and_labels_once() {
    Printed linted = Typed.in(temp).type("lint");
    assertToldOnce(linted);
    assertThat(linted.out() + linted.err())
        .contains("judges/kind.labels.csv:4: warning labels.unknown-cases: 1 case with labels")
        .contains("return-window (line 4)", "Did you mean \"returns-window\"?");
  }

  @Test
  void calibrate_tells_the_same_and_the_labels_that_measure_nothing() {
    Printed calibrated = Typed.in(temp).type("calibrate", "kind");
    assertToldOnce(calibrated);
    assertThat(calibrated.err())
        .containsOnlyOnce("judges/kind.labels.csv:4: error labels.unknown-case")
        .contains("Did you mean \"returns-window\"?");
    assertThat(temp.resolve("judges/kind.admission.json")).doesNotExist();
  }

  /** A label file that several projects share holds cases of the others. */
  @Test
  void labels_of_other_cases_alone_are_no_error() throws IOException {
    write(
        "assize.yaml",
        Files.readString(temp.resolve("assize.yaml"))
            .replaceAll("(?m)^  (service|tone|polite): judges.*\n", ""));
    write(
        "judges/kind.labels.csv",
        "case,reply_digest,criterion,label,annotator,date,drawn,note\n"
            + "elsewhere,%s,kind,pass,anna,2026-11-02,random,\n".formatted(DIGEST));
    Printed linted = Typed.in(temp).type("lint");
    assertThat(linted.code()).as(linted.toString()).isZero();
    assertThat(linted.out() + linted.err()).contains("elsewhere (line 2)");
  }

  /** What a judge lacks hides nothing of what else is wrong with it. */
  @Test
  void a_judge_without_a_model_is_read_to_its_end() throws IOException {
    write(
        "judges/service.yaml",
        """
        name: service
        kind: rubric
        provider: script
        output: grammer
        criteria:
          - {name: kind, question: "Is it kind?", weight: 0}
          - {name: kind, questoin: "Is it?"}
        """);
    write("judges/kind.yaml", "name: kind\nkind: pairwise\noutput: text\nprompt: judges/no.md\n");
    Printed linted = Typed.in(temp).type("lint");
    assertThat(linted.out())
        .contains("judges/service.yaml:1: error judge.missing: no \"model\"")
        .contains("judges/service.yaml:4: error judge.unknown-word: output: grammer")
        .contains("judges/service.yaml:6: error judge.bad-weight")
        .contains("judges/service.yaml:7: error judge.criterion-twice")
        .contains("judges/service.yaml:7: error judge.unknown-key: unknown key \"questoin\"")
        .contains("cannot read judges/no.md")
        .doesNotContain("unknown key \"criteria\"", "unknown key \"output\"");
  }

  /** A provider that is not there hides no other fault, and no other fault hides it. */
  @Test
  void an_unknown_provider_is_told_beside_all_other_faults() throws IOException {
    write(
        "judges/service.yaml",
        "name: service\nkind: rubric\nprovider: nobody\nmodel: m\ncriteria: []\nthreshhold: 1\n");
    write("judges/tone.yaml", "name: tone\nkind: rubrik\nprovider: scirpt\n");
    write("judges/polite.yaml", "name: polite\nkind: jury\nprovider: nobody\njurors: [kind]\n");
    write("judges/kind.yaml", "name: kind\nprovider: nobody\nmodel: m\nquestion: Kind?\n");
    String told = Typed.in(temp).type("lint").out();
    assertThat(told)
        .contains("judges/service.yaml:5: error judge.no-criteria")
        .contains("judges/service.yaml:6: error judge.unknown-key: unknown key \"threshhold\"")
        .containsOnlyOnce("judges/service.yaml:3: error judge.unknown-provider: provider: nobody")
        .contains("judges/tone.yaml:2: error judge.unknown-word: kind: rubrik")
        .contains("judges/tone.yaml:3: error judge.unknown-provider: provider: scirpt")
        .contains("Did you mean \"script\"?")
        .contains("judges/polite.yaml:3: error judge.unknown-key: unknown key \"provider\"")
        .containsOnlyOnce("judges/kind.yaml:2: error judge.unknown-provider: provider: nobody")
        .doesNotContain("judges/polite.yaml:3: error judge.unknown-provider");
  }

  /** A sentinel with one fault tells its others, too. */
  @Test
  void sentinels_tell_all_their_faults() throws IOException {
    write(
        "judges/kind.sentinels.jsonl",
        """
        {"id":"a","kind":"good","case":"returns-window","reply":"Thirty days.","expect":"fail"}
        {"id":"a","kind":"bad","case":"returns-windo","reply":"","expect":"pass"}
        """);
    assertThat(Typed.in(temp).type("lint").out())
        .contains(
            "kind.sentinels.jsonl:1: error sentinels.contrary: kind: good beside expect: fail")
        .contains("kind.sentinels.jsonl:2: error sentinels.duplicate-id")
        .contains("kind.sentinels.jsonl:2: error sentinels.unknown-case")
        .contains("kind.sentinels.jsonl:2: error sentinels.empty-reply: reply is empty")
        .contains("kind.sentinels.jsonl:2: error sentinels.contrary: kind: bad beside expect: pass")
        .doesNotContain("no \"reply\"");
  }
}
