package dev.assize;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportOutput.Layout;
import dev.assize.report.ReportView;
import dev.assize.report.StoredFormat;
import dev.assize.report.text.JsonReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** How the files of a report are laid out, by their names, in the order of their formats. */
final class ReportLayouts {

  private ReportLayouts() {}

  /** Of a view. Formats that need no more than its JSON share that: it is made once. */
  static SequencedMap<String, Layout> of(ReportView view, List<ReportFormat> formats) {
    boolean anyStored = formats.stream().anyMatch(StoredFormat.class::isInstance);
    JsonObject json = anyStored ? JsonReport.of(view) : JsonObject.EMPTY;
    SequencedMap<String, Layout> layouts = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      layouts.put(
          format.file(),
          format instanceof StoredFormat stored
              ? out -> stored.write(json, out)
              : out -> format.write(view, out));
    }
    return layouts;
  }

  /** Of a {@code report.json}. */
  static SequencedMap<String, Layout> of(JsonObject report, List<StoredFormat> formats) {
    SequencedMap<String, Layout> layouts = new LinkedHashMap<>();
    formats.forEach(format -> layouts.put(format.file(), out -> format.write(report, out)));
    return layouts;
  }
}
