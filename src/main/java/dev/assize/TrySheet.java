package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelReply;
import dev.assize.provider.RequestFormat;
import dev.assize.provider.ToolCall;
import dev.assize.replay.Opening;
import dev.assize.report.CaseTexts.Opinion;
import dev.assize.report.Visible;
import dev.assize.run.Finding;
import dev.assize.subject.Prompt;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One case as it was just tried on one subject: what was sent, what came back, what was found. */
final class TrySheet {

  private final Sheet sheet = new Sheet();
  private final Rehearsed tried;

  private TrySheet(Rehearsed tried) {
    this.tried = tried;
  }

  static String of(Rehearsed tried) {
    TrySheet page = new TrySheet(tried);
    page.heading();
    page.conversation();
    page.verdicts();
    return page.sheet.toString();
  }

  private Subject subject() {
    return tried.assignment().subject();
  }

  private GoldenCase golden() {
    return tried.assignment().golden();
  }

  private void heading() {
    String prompt =
        switch (subject().framing()) {
          case Framing.Templated templated -> "  " + templated.template().file();
          case Framing.Bare bare -> "";
        };
    sheet.line(subject().id() + "  on " + golden().id() + prompt + "  " + golden().place());
  }

  private void conversation() {
    List<Exchange> exchanges = tried.trial().response().exchanges();
    List<Message> before = List.of();
    for (Exchange exchange : exchanges) {
      List<Message> sent = exchange.call().messages();
      if (before.isEmpty()) {
        opening(exchange);
      } else {
        sent.subList(shared(before, sent), sent.size()).forEach(this::message);
      }
      before = sent;
      outcome(exchange);
    }
  }

  /** The first call, part by part: which section of the prompt file each text came from. */
  private void opening(Exchange exchange) {
    switch (subject().framing()) {
      case Framing.Templated templated -> {
        Prompt prompt = PromptFiller.fill(templated.template(), Opening.of(golden().question()));
        prompt.blocks().forEach(this::sections);
      }
      case Framing.Bare bare -> {
        RequestFormat.earlier(exchange.call().messages())
            .forEach(said -> sheet.block("sent turn of " + said.role().word(), said.content()));
        exchange.call().variables().forEach((name, text) -> sheet.block("sent " + name, text));
      }
    }
    exchange.call().tools().forEach(tool -> sheet.line("sent tool " + tool.name()));
  }

  private void sections(Prompt.Block block) {
    StringBuilder text = new StringBuilder();
    String section = "";
    for (Prompt.Part part : block.parts()) {
      if (!part.section().equals(section)) {
        sent(block, section, text.toString());
        text.setLength(0);
        section = part.section();
      }
      text.append(part.text());
    }
    sent(block, section, text.toString());
  }

  private void sent(Prompt.Block block, String section, String text) {
    String role = block.role().word();
    sheet.block("sent " + role + (section.equals(role) ? "" : ", " + section), text.strip());
  }

  private void message(Message message) {
    String calls =
        message.toolCalls().stream().map(TrySheet::called).collect(Collectors.joining("\n"));
    sheet.block("sent " + message.role().word(), join(message.content(), calls));
  }

  private void outcome(Exchange exchange) {
    switch (exchange.outcome()) {
      case ModelReply reply -> {
        String calls =
            reply.toolCalls().stream().map(TrySheet::called).collect(Collectors.joining("\n"));
        String how = exchange.source().word() + ", " + reply.latency().toMillis() + " ms";
        sheet.line("reply (" + how + ")" + (reply.text().isEmpty() ? ": no text" : ""));
        body(join(reply.text(), calls));
      }
      case Failure failure -> {
        sheet.line("no reply: " + failure.kind().word());
        body(failure.message());
      }
    }
  }

  private void body(String text) {
    Visible.marked(text).lines().forEach(each -> sheet.line("  | " + each));
  }

  private void verdicts() {
    if (tried.trial().response().reply().isEmpty()) {
      return;
    }
    for (Finding finding : tried.findings()) {
      Opinion opinion = Opinion.of(finding.criterion(), finding.verdict());
      String bearing =
          switch (finding.criterion().bearing()) {
            case MUST -> "";
            case ADVISORY -> " (advisory)";
          };
      sheet.line(
          opinion.outcome()
              + bearing
              + "  "
              + opinion.by()
              + " / "
              + Visible.marked(opinion.criterion())
              + ": "
              + Visible.marked(opinion.rationale()));
    }
    sheet.line(
        "case "
            + CaseExaminer.state(tried.findings()).name().toLowerCase(Locale.ROOT)
            + (tried.findings().isEmpty() ? ": nothing is expected of the reply yet" : ""));
  }

  private static String called(ToolCall call) {
    return "-> " + call.name() + "(" + call.arguments() + ")";
  }

  private static String join(String text, String calls) {
    return text.isEmpty() || calls.isEmpty() ? text + calls : text + "\n" + calls;
  }

  private static int shared(List<Message> before, List<Message> sent) {
    int most = Math.min(before.size(), sent.size());
    int same = 0;
    while (same < most && before.get(same).equals(sent.get(same))) {
      same++;
    }
    return same;
  }
}
