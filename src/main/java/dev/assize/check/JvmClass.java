package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.check.Description.Needs;
import dev.assize.check.Example.Outcome;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A check that the user wrote as a class. */
public final class JvmClass implements CheckKind {

  /** Far more than a pure function of a reply takes, on a loaded machine, too. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String EXPECTED =
      "a public class that implements dev.assize.check.Check and has a public constructor without"
          + " parameters";

  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}.]*");

  private final Map<Class<?>, Digest> bodies = new ConcurrentHashMap<>();

  @Override
  public Description description() {
    return Description.of(
            "java",
            "Passes when a class of yours says so: "
                + EXPECTED
                + ", on the class path (ASSIZE_CLASS_PATH). It must be pure, the same verdict for"
                + " the same reply, and safe for many threads at once; after "
                + PATIENCE.toSeconds()
                + " s without a verdict it is interrupted and the verdict is an error. A kind of"
                + " check with a name and arguments of its own implements"
                + " dev.assize.check.CheckKind and is named in META-INF/services.")
        .takes("the name of the class")
        .needs(Needs.GOLDEN)
        .with(new Example("java: com.example.Polite", ModelReply.ofText("Yes."), Outcome.DEPENDS));
  }

  @Override
  public Examination make(Arguments arguments) {
    String name = arguments.text().strip();
    Check nothing = exhibit -> Verdict.errored("there is no class " + name);
    if (!NAME.matcher(name).matches()) {
      arguments.wrongValue();
      return nothing;
    }
    try {
      Class<?> found = Class.forName(name, false, JvmClass.class.getClassLoader());
      if (!Check.class.isAssignableFrom(found)) {
        arguments.fault("wrong-class", name + " is no check", EXPECTED, "");
        return nothing;
      }
      Check own = (Check) found.getConstructor().newInstance();
      arguments.madeOf(bodies.computeIfAbsent(found, JvmClass::body));
      return (Check) exhibit -> patiently(own, exhibit, PATIENCE);
    } catch (ClassNotFoundException e) {
      arguments.fault(
          "missing-class",
          "there is no class " + name,
          EXPECTED,
          "Classes come from the jars and folders in ASSIZE_CLASS_PATH, or from the dependencies"
              + " of the build that runs Assize.");
    } catch (InvocationTargetException e) {
      arguments.fault("wrong-class", name + " cannot be made: " + e.getCause(), EXPECTED, "");
    } catch (ReflectiveOperationException | LinkageError e) {
      arguments.fault("wrong-class", name + " cannot be made: " + e, EXPECTED, "");
    }
    return nothing;
  }

  /**
   * The verdict, or an error when it does not come in time; the thread is left to its interrupt.
   */
  static Verdict patiently(Check own, Exhibit exhibit, Duration patience) {
    FutureTask<Verdict> asked = new FutureTask<>(() -> own.judge(exhibit));
    Thread thread = Thread.ofPlatform().daemon().name("assize-java-check").start(asked);
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      return Verdict.errored("TIMEOUT", "no verdict after " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return Verdict.errored("the check itself failed: " + e.getCause());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Verdict.errored("interrupted before there was a verdict");
    }
  }

  /** Another body is another check, whose verdicts of before do not hold. */
  private static Digest body(Class<?> found) {
    String file = found.getName().replace('.', '/') + ".class";
    try (InputStream in = JvmClass.class.getClassLoader().getResourceAsStream(file)) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      return Digests.of("class").part("bytes", HexFormat.of().formatHex(bytes)).digest();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
