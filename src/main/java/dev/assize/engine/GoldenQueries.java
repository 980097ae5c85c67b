package dev.assize.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose selection means: run the golden queries in this file or folder. For runners
 * that can only select classes; elsewhere prefer a {@code @Suite} with {@code @SelectDirectories}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoldenQueries {

  /** A golden file, a folder of them, or a project folder; relative to the working directory. */
  String value() default "golden-queries";
}
