package dev.assize.judge;

import java.util.Arrays;
import java.util.Set;

/** The closed set of words that announce a verdict; a longer word that ends like one does not. */
final class Cues {

  private static final int LONGEST = 60;

  /** Of which one must be there. */
  private static final Set<String> NOUNS =
      Set.of(
          ("verdict judgment judgement decision rating score grade winner choice conclusion answer"
                  + " result label classification evaluation assessment preference output"
                  + " urteil endurteil bewertung ergebnis entscheidung note gewinner antwort fazit"
                  + " veredicto resultado puntuación decisión conclusión évaluation résultat"
                  + " décision verdetto giudizio punteggio risultato"
                  + " 판정 판정은 최종판정 판결 평가 평가는 결론 결론은 점수 점수는 결과 결과는 답 답은 정답"
                  + " 승자 승자는 판단 판단은 결정 결정은"
                  + " 判定 最终判定 最終判定 结论 結論 评分 評価 得分 结果 結果 裁决 答案 判断")
              .split(" "));

  /** Which may stand beside them. */
  private static final Set<String> FILLERS =
      Set.of(
          ("final corrected revised updated adjusted amended my the this our overall is are therefore so thus"
                  + " hence here in json own total"
                  + " das der die mein meine korrigiertes endgültiges endgültige finales finale"
                  + " abschließendes"
                  + " gesamt lautet ist somit daher also damit"
                  + " el la mi es le mon ma est il mio è"
                  + " 최종 최종적인 저의 제 나의 종합 따라서 그러므로 최종적으로")
              .split(" "));

  /** What also stands before words about one of the choices: "Note: A is short". */
  private static final Set<String> LOOSE =
      Set.of(
          "answer",
          "output",
          "evaluation",
          "assessment",
          "result",
          "label",
          "note",
          "antwort",
          "bewertung",
          "ergebnis");

  private Cues() {}

  /** Whether folded words do nothing but announce a verdict. */
  static boolean announce(String folded) {
    return folded.length() <= LONGEST && announce(Folding.words(folded).split(" "));
  }

  /** Whether they can mean nothing else. */
  static boolean announceClosely(String folded) {
    return announce(folded)
        && Arrays.stream(Folding.words(folded).split(" ")).noneMatch(LOOSE::contains);
  }

  /** Whether one folded word is what a verdict is called. */
  static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  private static boolean announce(String[] words) {
    boolean announced = false;
    for (String word : words) {
      boolean noun = NOUNS.contains(word);
      if (!noun && !FILLERS.contains(word)) {
        return false;
      }
      announced |= noun;
    }
    return announced;
  }
}
