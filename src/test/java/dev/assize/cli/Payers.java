package dev.assize.cli;

import dev.assize.TinyProject;
import java.nio.file.Path;

/** A project in which two features pay for their own cases. */
final class Payers {

  private Payers() {}

  /** Of 30 cases 19 are returns and 11 orders; of the model that is asked there are prices. */
  static TinyProject project(Path folder, String url) {
    TinyProject project = TinyProject.in(folder, url, 30);
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("critical", "feature")
            .replaceAll("(case-0[01].*),no", "$1,returns")
            .replaceAll("(case-0[23].*),no", "$1,orders"));
    project.priced("scripted: {input: 100, output: 1000}", "other: {input: 1, output: 1}");
    return project;
  }
}
