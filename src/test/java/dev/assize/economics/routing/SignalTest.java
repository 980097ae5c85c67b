package dev.assize.economics.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Description.Needs;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Golden data cannot route: not by a check at run time, but by what compiles. */
class SignalTest {

  @TempDir private Path classes;

  @Test
  void what_needs_golden_data_is_no_blind_signal() {
    assertThat(Signal.of("check:facts", Needs.GOLDEN)).isEqualTo(new Signal.Golden("check:facts"));
    assertThat(Signal.of("check:no-invented-numbers", Needs.CONTEXT))
        .isInstanceOf(Signal.Blind.class);
    assertThat(Signal.of("check:valid-json", Needs.NOTHING)).isInstanceOf(Signal.Blind.class);
    assertThat(Signal.refusal().name()).isEqualTo("refusal");
    assertThat(Signal.of("refusal", Needs.NOTHING)).isEqualTo(Signal.refusal());
  }

  @Test
  void a_router_by_a_golden_signal_does_not_compile() {
    assertThat(errors("new Watch(Signal.refusal(), \"cheap\", Map.of())")).isEmpty();
    assertThat(errors("new Watch(new Signal.Golden(\"check:facts\"), \"cheap\", Map.of())"))
        .anyMatch(error -> error.contains("incompatible types"));
    assertThat(errors("new Watch(Signal.of(\"check:facts\", Needs.GOLDEN), \"cheap\", Map.of())"))
        .anyMatch(error -> error.contains("incompatible types"));
    assertThat(errors("new Watch(new Signal.Blind(\"check:facts\"), \"cheap\", Map.of())"))
        .anyMatch(error -> error.contains("private access"));
  }

  private List<String> errors(String expression) {
    String source =
        """
        import dev.assize.check.Description.Needs;
        import dev.assize.economics.routing.*;
        import java.util.Map;
        class Tried { Object made = %s; }
        """
            .formatted(expression);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Tried.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, found, options, null, List.of(file)).call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
