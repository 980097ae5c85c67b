package wrenmoor.assistant.model;

/** The model cannot be reached or gave no reply that can be read. */
public final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelFailure(String message) {
    super(message);
  }
}
