/**
 * Every number of the lookup in one place. They were set by hiding phrasings of the content and asking with those (the
 * yardstick of `npm run eval`), by the two sets marked "tuned on" there, or by what the thing is. Of the third set only
 * totals were looked at, when the bars of the decision were set.
 */
export const TUNING = {
  /** What is looked up of a long message: 100 kB cost no more than this does. */
  message: { questions: 12, letters: 2000 },

  /**
   * Fuzzy repair of one word. Shorter words than these have too many neighbours. Fuse gets the candidates that share most
   * letter pairs; the worst score still accepted is about one wrong letter in six.
   */
  repair: {
    shortestBare: 3,
    shortestFuzzy: 5,
    candidates: 32,
    lengthDifference: 2,
    threshold: 0.34,
    distance: 8,
    worstScore: 0.2,
  },

  /** The last part of a compound tells most of it, but less than the word by itself. */
  compounds: { shortestStart: 3, shortestEnd: 4, compoundEnd: 0.6 },

  /** Concepts were named by people and count most; a group of synonyms is coarser; stop words carry only intent. */
  features: { word: 1, concepts: 2, synonyms: 1, pair: 0.6, stopWord: 0.3, repaired: 0.7 },

  /** Letters in a run. Longer ones, or several lengths together, foretold nothing more and cost time. */
  letterRun: 3,

  /** Runs of letters that stand in one text only are many and tell nothing. */
  fewestTexts: { words: 1, letters: 2 },

  /**
   * How much an example weighs beside a phrasing. Answers are written in the document's words, not in the volunteers'.
   * The names of a concept are learned four together, to learn faster.
   */
  examples: { answerSentence: 0.3, concept: 1, namesTogether: 4 },

  /**
   * Few rounds with small steps: more only learns the phrasings by heart. Errors below `settled` are let be.
   */
  logisticRegression: { epochs: 4, rate: 0.1, steepness: 5, settled: 0.03 },

  /** From so many entries on only so many likely ones are voted on: all of them would take too long, and memory. */
  manyEntries: { from: 400, likely: 50 },

  naiveBayes: { smoothing: 0.03 },

  centroid: { sharpness: 20 },

  /**
   * Every third phrasing is held out for trials: enough of them to reckon with, and what is left knows nearly what the
   * whole does; but of thousands no more than tell enough. About a quarter of what staff forward is not answered by the
   * document.
   */
  calibration: { heldOut: 3, mostTrials: 2000, outsideShare: 0.25, rounds: 200, rate: 2, decay: 0.001 },

  /** What is told counts nearly as much as the only question of a message or one of fewer telling words than this. */
  background: { fewWords: 2, near: 0.7, far: 0.25 },

  /**
   * Confident is a promise to be right 97 times of 100: with this bar it is kept on hidden phrasings, of which no author is
   * like the next. A question beside one that is answered confidently needs less, since staff read both together and a reply
   * that leaves half a mail unanswered is no reply: with this bar messages joined from two or three hidden phrasings had a
   * twentieth more of them answered in full than with 0.4, and five of six served were still needed. A second entry with a
   * fifth of what speaks for any is served beside the first: of the messages that need two answers that found both in six
   * more of 74, and it added a needless one to one of a hundred others. Entries are offered to choose from when the right one
   * is among them at least three times of ten: a higher bar refuses more of what the document does not answer, and holds back
   * as many right answers.
   */
  decision: { offered: 3, confident: 0.8, beside: 0.3, alsoNeeded: 0.2, likely: 0.3 },

  /**
   * Worry for a child. A miss costs more than a false alarm: with this bar look-alikes alarm now and then, and ordinary
   * messages seldom. A mild sign in what sounds less like worry than `plainlyHarmless` is left alone; no grave one ever is.
   * Of less than a few words nothing can be heard but clear signs. Set on what one author wrote after learning from the
   * others, and by the totals of two sets that were not learned from.
   */
  worry: {
    bar: 0.5,
    plainlyHarmless: 0.05,
    everyPhrasing: 3,
    fewestWords: 4,
    shortMessage: 60,
    beginning: 0.5,
    letters: 4,
    pair: 0.7,
    gap: 0.5,
  },

  /** Words that speak for an entry with less than this share of what the strongest does are not shown. */
  why: { words: 4, leastShare: 0.15 },
} as const;
