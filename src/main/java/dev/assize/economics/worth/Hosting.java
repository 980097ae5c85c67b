package dev.assize.economics.worth;

/** What decides between own machines and an API. */
public enum Hosting implements Lever {
  /** All tokens that are processed in a month. */
  TOKENS("tokens a month", "0", "1e18"),
  /** The API's price of a million tokens, as the user's own mix has it. */
  API_PRICE("price of a million tokens", "0", "1e9"),
  /** Of one machine: rent, or power and what it loses in value. */
  MACHINE_HOUR("price of a machine hour", "0", "1e9"),
  /** Of one machine that is busy all the time. */
  THROUGHPUT("tokens a second of a machine", "1e-6", "1e9"),
  /** How busy machines may be in the busiest hour: 1 is always. */
  UTILISATION("utilisation in the busiest hour", "1e-6", "1"),
  /** Tokens of the busiest hour over those of a mean one. */
  PEAK("busiest hour over a mean hour", "1", "1e6"),
  /** Of people who keep the machines running. */
  HOURS("people's hours a month", "0", "1e6"),
  /** Of such an hour. */
  WAGE("price of a person's hour", "0", "1e6"),
  /** Whatever else own machines cost in a month. */
  OTHER("other costs a month", "0", "1e12"),
  /** Before the first token: purchase, set-up. */
  UPFRONT("costs at the start", "0", "1e12"),
  /** Over which the start is paid off. */
  MONTHS("months of use", "1", "1200");

  private final Scale scale;

  Hosting(String words, String least, String most) {
    this.scale = Scale.of(words, least, most);
  }

  @Override
  public Scale scale() {
    return scale;
  }
}
