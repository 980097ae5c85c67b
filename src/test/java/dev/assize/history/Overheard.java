package dev.assize.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection that keeps in mind what it was asked, with the arguments of the first time. */
record Overheard(Connection connection, Map<String, List<Object>> asked) {

  static Overheard on(Connection real) {
    Map<String, List<Object>> asked = new TreeMap<>();
    Connection heard =
        proxy(
            Connection.class,
            (method, arguments) -> {
              Object made = call(method, real, arguments);
              return method.getName().equals("prepareStatement")
                  ? statement((PreparedStatement) made, (String) arguments[0], asked)
                  : made;
            });
    return new Overheard(heard, asked);
  }

  private static PreparedStatement statement(
      PreparedStatement real, String text, Map<String, List<Object>> asked) {
    List<Object> bound = asked.containsKey(text) ? new ArrayList<>() : first(text, asked);
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().equals("setObject")) {
            bound.add(arguments[1]);
          }
          return call(method, real, arguments);
        });
  }

  private static List<Object> first(String text, Map<String, List<Object>> asked) {
    List<Object> arguments = new ArrayList<>();
    asked.put(text, arguments);
    return arguments;
  }

  /** What becomes of a call. */
  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> kind, Answer answer) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (self, method, arguments) ->
                answer.to(method, arguments == null ? new Object[0] : arguments)));
  }

  private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
