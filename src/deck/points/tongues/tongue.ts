/**
 * What the choice of points knows about one language. Every expression is tried on a whole sentence in lower case, and has no flag: V8
 * takes three times longer to make one with `i`, and a short build waits for it. The flag `u` is there only where it names `\p{…}`.
 */
export type Tongue = {
  /** The sentence points back: `This`, `They`, `Such a`. Nothing can be cut from it so that it stands alone. */
  readonly leans: RegExp
  /** Names something that another sentence brought up, anywhere in it: `disable this behavior`, `she decided`. */
  readonly refers: RegExp
  /** An opener that may be cut off: `However,`, `But`, `In addition,`. Matches from the start of the sentence to the start of what is left. */
  readonly lead: RegExp
  /** Speaks of the post, the reader or the author's thanks, not of the matter: `In this post I will`, `Let's`, `Stay tuned`. */
  readonly chatter: RegExp
  /** Points at something that is not on the slide: `as shown below`, `the following`. */
  readonly dangling: RegExp
  /** The start of a clause that may be cut off at the end, with the mark before it: `, which`, ` because`, `, but`. */
  readonly tail: RegExp
  /** What frames a statement and may be cut off in front of it: `We show that`, `Our results suggest that`. */
  readonly frame: RegExp
  /** A clause or phrase in front of the main clause, up to where that begins: `While …, `, `In order to …, `. Never a condition. */
  readonly front: RegExp
  /** The beginning of a sentence that still waits for something: `not only …`, `both …`. No cut there. */
  readonly pending: RegExp
  /** Half a sentence: a clause that needs another (`As the cache is full.`). */
  readonly fragment: RegExp
  /** A finite verb, so that what is left of a cut is known to be a sentence. */
  readonly verb: RegExp
  /** `is a`, `means`, `is called`. */
  readonly defines: RegExp
  /** Words by which an author says that something matters. */
  readonly asserts: RegExp
}
