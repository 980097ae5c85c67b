package dev.assize.check.instruction;

import java.util.List;
import java.util.Set;

/**
 * English words that tell whether a full stop ends a sentence: abbreviations as American newspapers
 * had them when Punkt was trained (so "e.g." and "etc." are none), and words by how they are
 * written.
 */
final class EnglishWords {

  /** Written with a full stop that need not end a sentence; in small letters, without it. */
  static final Set<String> ABBREVIATIONS =
      words(
          """
          mr mrs ms dr prof messrs st jr sr rep reps sen gen col maj lt adm
          co cos corp inc ltd bros cie
          jan feb aug sep sept oct nov dec tues wed fri
          vs ave ft mg yr a.m p.m ph.d m.b.a a.d d.h
          u.s u.k u.n u.s.a u.s.s.r d.c l.a n.y n.j n.c n.h n.m n.d s.c r.i p.a.m
          ala ariz calif colo conn ct fla ga ill kan ky mich minn nev okla ok ore pa tenn va vt
          wash wis w.va
          c d e f g h k l m n p r s t v w
          """);

  /** Capitalised, they begin a sentence even behind an abbreviation. */
  static final Set<String> BEGINNINGS =
      words(
          """
          he it they i this these there the
          but nor so yet however instead moreover meanwhile nevertheless nonetheless indeed thus
          similarly separately
          although though despite since while when if in under among according
          some many most both even
          """);

  /** Hardly ever written with a capital letter unless they begin a sentence. */
  static final Set<String> SMALL =
      words(
          """
          your him them himself herself themselves myself itself
          therefore accordingly likewise hence thereby consequently furthermore additionally
          unfortunately certainly surely frankly simply probably possibly perhaps clearly obviously
          especially particularly typically traditionally generally normally recently currently
          eventually ultimately partly largely previously immediately apparently finally
          ideally approximately nationally annually equally nowhere whenever wherever whatever
          still very better recent following previous within through upon besides
          anyone anything something someone nothing everything
          things details examples residents thanks happy sorry
          call follow remove turn simply add note remember consider ask contact check send visit
          adding following depending seeing considering counting noting
          """);

  /** Also written with a small letter, and with a capital one in the midst of sentences, too. */
  private static final Set<String> BOTH =
      words(
          """
          a an the of to in on at by for from with without about into over after before until
          and or but not no yes as than then that this these those there here where how why who
          what which whose all each every either neither one two three first last next other
          another such only just also too much more most less few little many several
          i you he she it we they me us her his its our their my mine
          is are was were be been am has have had do does did can could may might must shall
          should will would
          good great new old big high low early late long short public private open free
          today tomorrow yesterday now again never always often usually actually maybe
          please welcome let make take get go come see look say tell give use keep help save
          """);

  private EnglishWords() {}

  /** Whether it is known to be written with a small letter. */
  static boolean isCommon(String word) {
    return SMALL.contains(word) || BOTH.contains(word) || BEGINNINGS.contains(word);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }
}
