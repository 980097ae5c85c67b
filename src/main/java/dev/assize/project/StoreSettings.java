package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.json.Fields;
import java.util.regex.Pattern;

/**
 * Where the history of runs is kept, beside the journals.
 *
 * @param url of a PostgreSQL that a team shares; empty for a file of the project
 * @param user that the server knows; empty for whom it takes by itself
 * @param passwordVariable the environment variable that holds the password; empty for none
 * @param place where the section stands
 */
public record StoreSettings(String url, String user, String passwordVariable, Place place) {

  /** In the project's own file. */
  public static final StoreSettings LOCAL = new StoreSettings("", "", "", Place.of(Project.FILE));

  private static final String SHARED = "jdbc:postgresql:";
  private static final Pattern SECRET =
      Pattern.compile("[?&](ssl)?password=|//[^/?]*@", Pattern.CASE_INSENSITIVE);

  /** Reads the section {@code store} of a project. */
  static StoreSettings read(Fields store) {
    String url = store.text("url").orElse("");
    String user = store.text("user").orElse("");
    String variable = store.text("password-env").orElse("");
    if (SECRET.matcher(url).find()) {
      store
          .problems()
          .error(
              "config.secret-in-url",
              store.place("url"),
              "a user or a password in store.url",
              "an address without either",
              "Write store.user, and store.password-env: NAME for the variable that holds the"
                  + " password. Change the password if others could read it here.");
    } else if (!url.isEmpty() && !url.startsWith(SHARED)) {
      store
          .problems()
          .error(
              "config.bad-store",
              store.place("url"),
              "url: " + url,
              SHARED + "//HOST/DATABASE, or no store.url for a file of the project",
              "");
    }
    boolean isAlone = url.isEmpty() && !(user.isEmpty() && variable.isEmpty());
    if (isAlone) {
      store.problems().error("config.missing", store.place(), "no \"url\" in store", "a value", "");
    }
    store.close();
    return new StoreSettings(url, user, variable, store.place());
  }

  /** Whether a team shares it. */
  public boolean isShared() {
    return !url.isEmpty();
  }
}
