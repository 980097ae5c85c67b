package dev.assize.regression;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one expression of Java from a page and works it out: numbers, arrays, {@code List.of},
 * constructors, constants and calls of what is public in {@code dev.assize.stats}.
 */
final class JavaCall {

  private static final String HOME = "dev.assize.stats.";
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|[.,(){}\\[\\]])");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private JavaCall(String expression) {
    Matcher token = TOKEN.matcher(expression);
    int end = 0;
    while (token.find() && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (!expression.substring(end).isBlank()) {
      throw new IllegalArgumentException("cannot read on at: " + expression.substring(end));
    }
  }

  /** The expression's value. */
  static Object valueOf(String expression) {
    JavaCall call = new JavaCall(expression);
    Object value = call.expression();
    if (call.next != call.tokens.size()) {
      throw new IllegalArgumentException("too much in: " + expression);
    }
    return value;
  }

  private Object expression() {
    String token = take();
    Object value =
        switch (token) {
          case "new" -> made();
          case "true", "false" -> Boolean.valueOf(token);
          case "List" -> {
            expect(".", "of");
            yield arguments(")");
          }
          default -> Character.isLetter(token.charAt(0)) ? named(token) : number(token);
        };
    while (peek().equals(".")) {
      take();
      value = called(value.getClass(), value, take());
    }
    return value;
  }

  private static Number number(String token) {
    return token.contains(".") ? (Number) Double.valueOf(token) : (Number) Long.valueOf(token);
  }

  /** An array or an instance. */
  private Object made() {
    String type = take();
    if (peek().equals("[")) {
      while (peek().equals("[")) {
        expect("[", "]");
      }
      return array(type);
    }
    return invoked(Arrays.stream(type(type).getConstructors()), type, null);
  }

  private Object array(String type) {
    expect("{");
    List<Object> items = new ArrayList<>();
    while (!peek().equals("}")) {
      items.add(peek().equals("{") ? array(type) : expression());
      if (peek().equals(",")) {
        take();
      }
    }
    expect("}");
    Class<?> item =
        items.getFirst().getClass().isArray()
            ? items.getFirst().getClass()
            : switch (type) {
              case "int" -> int.class;
              case "boolean" -> boolean.class;
              default -> double.class;
            };
    Object array = Array.newInstance(item, items.size());
    for (int i = 0; i < items.size(); i++) {
      Array.set(array, i, item.isArray() ? items.get(i) : fitted(items.get(i), item));
    }
    return array;
  }

  /** A constant or the result of a static method. */
  private Object named(String name) {
    Class<?> type = type(name);
    while (true) {
      expect(".");
      String member = take();
      if (peek().equals("(")) {
        return called(type, null, member);
      }
      Class<?> outer = type;
      var inner =
          Arrays.stream(outer.getClasses()).filter(c -> c.getSimpleName().equals(member)).findAny();
      if (inner.isEmpty()) {
        return constant(outer, member);
      }
      type = inner.get();
    }
  }

  private static Object constant(Class<?> type, String name) {
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no public " + name, e);
    }
  }

  private Object called(Class<?> type, Object target, String name) {
    // A constant of an enum with a body is of a class of its own, which is not public.
    Class<?> open = target instanceof Enum<?> constant ? constant.getDeclaringClass() : type;
    return invoked(
        Arrays.stream(open.getMethods()).filter(m -> m.getName().equals(name)), name, target);
  }

  private Object invoked(Stream<? extends Executable> candidates, String name, Object target) {
    List<Object> given = arguments(")");
    Executable found =
        candidates
            .filter(e -> fits(e, given))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no public " + name + " for " + given));
    Object[] arguments = new Object[given.size()];
    Arrays.setAll(arguments, i -> fitted(given.get(i), found.getParameterTypes()[i]));
    try {
      return found instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) found).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(name + given + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name + given, e);
    }
  }

  private List<Object> arguments(String end) {
    expect("(");
    List<Object> arguments = new ArrayList<>();
    while (!peek().equals(end)) {
      arguments.add(expression());
      if (peek().equals(",")) {
        take();
      }
    }
    expect(end);
    return arguments;
  }

  private static boolean fits(Executable executable, List<Object> given) {
    Class<?>[] types = executable.getParameterTypes();
    return types.length == given.size()
        && Stream.iterate(0, i -> i < types.length, i -> i + 1)
            .allMatch(i -> fits(types[i], given.get(i)));
  }

  private static boolean fits(Class<?> type, Object value) {
    if (type == double.class) {
      return value instanceof Number;
    }
    return type == int.class || type == long.class ? value instanceof Long : type.isInstance(value);
  }

  private static Object fitted(Object value, Class<?> type) {
    if (type == double.class) {
      return ((Number) value).doubleValue();
    }
    return type == int.class ? (Object) Math.toIntExact((Long) value) : value;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(HOME + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("nothing is called " + name + " in " + HOME, e);
    }
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    return tokens.get(next++);
  }

  private void expect(String... expected) {
    for (String token : expected) {
      if (!peek().equals(token)) {
        throw new IllegalArgumentException("expected " + token + ", found " + peek());
      }
      next++;
    }
  }
}
