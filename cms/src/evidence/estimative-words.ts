/**
 * Words of likelihood and words of confidence. They say two things: how probable something is, and how
 * good the ground is for saying so.
 *
 * Intelligence Community Directive 203, Analytic Standards (Office of the Director of National
 * Intelligence, 2 January 2015), D.6.e(2): its seven degrees of likelihood in two rows, from “almost no
 * chance / remote” to “almost certain(ly) / nearly certain”, and under (b) that a confidence level such
 * as “high confidence” must not be combined with a degree of likelihood in the same sentence. The words
 * for “chances about even”, “probably not” and “almost certainly not” are Sherman Kent's (Words of
 * Estimative Probability, Studies in Intelligence, 1964); the Korean ones are ours, after both.
 */
const likelihood = [
  /\b(?:almost|nearly|virtually) (?:certain(?:ly)?|no chance)\b/iu,
  /\bremote (?:chance|possibility|likelihood)\b/iu,
  /\b(?:un)?likely\b/iu,
  /\b(?:im)?probabl[ey]\b/iu,
  /\b(?:roughly |about )?even (?:chances?|odds)\b|\bchances (?:are )?(?:about|roughly) even\b/iu,
  /거의 확실|가능성이?\s?(?:매우 |아주 |더 )?(?:높|크|큰|낮|희박|있|없)|개연성|아마도?(?=\s)|반반/u,
];

const confidence = [
  /\b(?:high|moderate|medium|low)(?:[- ](?:to|or)[- ](?:high|moderate|medium|low))? (?:levels? of )?confidence\b/iu,
  /(?:높은|중간|보통|낮은)\s?(?:수준의\s?)?(?:신뢰도|신뢰|확신)|(?:신뢰도|확신)(?:가|는|이|은)?\s?(?:높|중간|보통|낮)/u,
];

/** The first word of likelihood in a text; null if it has none. */
export function likelihoodIn(text: string): string | null {
  return firstOf(likelihood, text);
}

/** The first confidence level that a text names; null if it names none. */
export function confidenceIn(text: string): string | null {
  return firstOf(confidence, text);
}

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}
