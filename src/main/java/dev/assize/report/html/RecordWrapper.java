package dev.assize.report.html;

import dev.assize.report.Visible;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template can see: texts, truth values, lists, and the components of records by name; no
 * method of any object. Every text is made visible on the way, so that no template can forget it.
 */
final class RecordWrapper extends SimpleObjectWrapper {

  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(Visible.marked(text));
    }
    return value instanceof Record fields ? new Components(fields) : super.wrap(value);
  }

  private final class Components implements TemplateHashModel {
    private final Record fields;

    Components(Record fields) {
      this.fields = fields;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method accessor = COMPONENTS.get(fields.getClass()).get(name);
      if (accessor == null) {
        throw new TemplateModelException(
            fields.getClass().getSimpleName() + " has no component " + name);
      }
      try {
        return wrap(accessor.invoke(fields));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("component " + name + " cannot be read", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
