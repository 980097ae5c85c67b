package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Hosting;
import dev.assize.economics.worth.Origin;
import dev.assize.project.HostingSettings;
import dev.assize.run.MachinePrice;
import dev.assize.run.Tariffs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Takes out of the book of prices, by its newest entries, what it says of a machine of one's own.
 * The book's utilisation is that of a mean hour: it stands for that of the busiest one where all
 * hours are alike, and nobody states otherwise.
 */
record BookedMachine(Tariffs tariffs, Problems problems) {

  private static final Measurement TOLD = new Measurement.Unknown("");

  /** What is stated wins. */
  void put(HostingSettings.Named named, HostingSettings hosting, Footing<Hosting> footing) {
    Map<String, MachinePrice> machines = tariffs.machines(LocalDate.MAX);
    MachinePrice machine = machines.get(named.machine());
    if (machine == null) {
      problems.error(
          "economics.unknown-machine",
          named.place(),
          "machine: " + named.machine(),
          "a name under hardware in a book of prices",
          machines.isEmpty()
              ? "Name a book: prices: prices.yaml. Or state "
                  + Hosting.MACHINE_HOUR.key()
                  + ": ... and "
                  + Hosting.UTILISATION.key()
                  + ": ..."
              : Suggestion.remedy(named.machine(), machines.keySet()));
      footing
          .measured(Hosting.MACHINE_HOUR, TOLD)
          .measured(Hosting.UTILISATION, TOLD)
          .measured(Hosting.PEAK, TOLD);
      return;
    }
    footing.measured(
        Hosting.MACHINE_HOUR, known(machine.hour(), machine.place(), tariffs.currency()));
    if (hosting.states(Hosting.UTILISATION)) {
      return;
    }
    if (hosting.states(Hosting.PEAK)) {
      footing.measured(
          Hosting.UTILISATION,
          new Measurement.Unknown(
              machine.utilisation().toPlainString()
                  + " in "
                  + machine.place()
                  + " is that of a mean hour, and peak or load is stated"));
      return;
    }
    footing
        .measured(Hosting.UTILISATION, known(machine.utilisation(), machine.place(), ""))
        .measured(Hosting.PEAK, known(BigDecimal.ONE, machine.place(), ""));
  }

  private static Measurement known(BigDecimal value, Place place, String currency) {
    return new Measurement.Known(
        new Figure(Assumption.sure(value), new Origin.Stated(place)), currency);
  }
}
