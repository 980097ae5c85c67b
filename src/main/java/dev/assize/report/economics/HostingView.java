package dev.assize.report.economics;

import dev.assize.economics.worth.HostingPlan;
import java.util.List;

/** From when on own machines pay, for each set of figures that somebody stated. */
public record HostingView(String project, List<HostingPlan> plans) implements CostAnswer {

  public HostingView {
    plans = List.copyOf(plans);
  }

  @Override
  public Paper paper() {
    return new HostingPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new HostingPaper(this).figures();
  }

  @Override
  public String json() {
    return HostingJson.of(this);
  }

  @Override
  public boolean isTold() {
    return !plans.isEmpty();
  }
}
