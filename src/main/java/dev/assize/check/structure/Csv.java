package dev.assize.check.structure;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Fence;
import dev.assize.check.Property;
import dev.assize.check.Syntax.Around;

/** The reply is CSV with so many columns. */
public final class Csv implements CheckKind {

  private static final String SEMICOLONS = "semicolons";
  private static final String TABS = "tabs";

  @Override
  public Description description() {
    return Description.of(
            "csv",
            "Passes when the reply is CSV (RFC 4180) and every row has so many columns. Lines end"
                + " with a line feed, with or without a carriage return.")
        .takes("a whole number")
        .knows(Option.flag(SEMICOLONS, "columns are parted by semicolons"))
        .knows(Option.flag(TABS, "columns are parted by tabs"))
        .edition(2)
        .knows(Fence.OPTION)
        .edition(2)
        .passes("csv: 2", "id,price\n1,\"5,00\"\n")
        .fails("csv: 2", "id,price\n1,5,00\n");
  }

  @Override
  public Examination make(Arguments arguments) {
    int columns = arguments.count();
    if (columns == 0) {
      arguments.neverTrue("every row has a column");
    }
    boolean semicolons = arguments.has(SEMICOLONS);
    boolean tabs = arguments.has(TABS);
    if (semicolons && tabs) {
      arguments.fault("wrong-option", "[semicolons, tabs]", "one of them", "");
    }
    String form = semicolons ? "with semicolons" : tabs ? "with tabs" : "with commas";
    arguments.passesOn(
        Demand.some(
            new Property(
                "is CSV " + form + Around.askedBy(arguments).words() + " and of columns",
                String.valueOf(columns))));
    char separator = semicolons ? ';' : tabs ? '\t' : ',';
    return Format.check(arguments, text -> new Rows(text, separator).read(columns));
  }

  /** Walks through the rows once. */
  private static final class Rows {
    private final String text;
    private final char separator;
    private int at;

    Rows(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    String read(int columns) throws Fault {
      int rows = 0;
      while (at < text.length()) {
        int start = at;
        int found = row();
        if (found != columns) {
          throw Fault.at(text, start, Numbers.count(found, "column") + ", " + columns + " wanted");
        }
        rows++;
      }
      if (rows == 0) {
        throw Fault.of("no row");
      }
      return "CSV of " + Numbers.count(rows, "row") + " and " + Numbers.count(columns, "column");
    }

    private int row() throws Fault {
      int columns = 1;
      field();
      while (at < text.length() && text.charAt(at) == separator) {
        at++;
        field();
        columns++;
      }
      if (text.startsWith("\r\n", at)) {
        at++;
      }
      at++;
      return columns;
    }

    private void field() throws Fault {
      if (at < text.length() && text.charAt(at) == '"') {
        quoted();
        return;
      }
      while (at < text.length() && !isEnd(at)) {
        if (text.charAt(at) == '"') {
          throw Fault.at(text, at, "a quotation mark inside a field that does not begin with one");
        }
        at++;
      }
    }

    private void quoted() throws Fault {
      int open = at;
      at++;
      while (true) {
        int close = text.indexOf('"', at);
        if (close < 0) {
          throw Fault.at(text, open, "a quotation mark that is not closed");
        }
        at = close + 1;
        if (at == text.length() || isEnd(at)) {
          return;
        }
        if (text.charAt(at) != '"') {
          throw Fault.at(text, at, "text behind a closing quotation mark");
        }
        at++;
      }
    }

    private boolean isEnd(int place) {
      char c = text.charAt(place);
      return c == separator || c == '\n' || text.startsWith("\r\n", place);
    }
  }
}
