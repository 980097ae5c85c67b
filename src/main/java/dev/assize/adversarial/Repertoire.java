package dev.assize.adversarial;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The mutators of one family; found by {@link ServiceLoader}. */
public interface Repertoire {

  List<Mutator> mutators();

  /** All mutators there are, in the order of their ids. */
  static List<Mutator> all() {
    return ServiceLoader.load(Repertoire.class, Repertoire.class.getClassLoader()).stream()
        .flatMap(each -> each.get().mutators().stream())
        .sorted(Comparator.comparing((Mutator mutator) -> mutator.trait().id()))
        .toList();
  }
}
