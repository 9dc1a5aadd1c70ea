/**
 * What a sentence says about sanctions, by its words, English and Korean. Words can't tell what is
 * true; they tell an editor where to look. So the lists are narrow: what they miss is read by people.
 */

/** The sentence is about sanctions law, whatever it says of it. */
const subject =
  /\bsanction(?:s|ed|able|ing)?\b|\bembargo(?:es|ed)?\b|\basset freezes?\b|\bblack-?list(?:ed|s)?\b|\bdesignat(?:ed|ions?)\b(?=.*\b(?:UN|United Nations|Security Council|Committee|OFAC|Treasury|under)\b)|\bS\/RES\/\d+|\bresolution \d{4}\b|제재|금수|안보리 결의|결의 (?:제)?\d{4}/iu;

/** Somebody or something is said to be on a list, as a fact. */
const designation =
  /\b(?:is|are|was|were|been|being|has been|have been|remains?) (?:also |already |now |still )?(?:(?:UN|US|EU)-)?(?:sanctioned|blacklisted|(?:designated|listed)(?= (?:by|under|for|as)\b))|\b(?:UN|US|EU)?-?(?:sanctioned|blacklisted) (?:entity|entities|person|people|company|companies|official|officials|bank|banks|vessel|vessels|ship|ships|firm|firms|individuals?|organi[sz]ations?)\b|\b(?:on|added to|put on) (?:the|a) (?:\w+ ){0,3}sanctions list\b|\bsubject to (?:\w+ ){0,2}(?:sanctions|asset freeze)\b|제재\s?(?:대상(?:자|이다|입니다|으로 지정|에 올|인)|명단에)|제재를 받(?:는|고|았)/iu;

/** A breach is said to have happened, as a fact. */
const breach =
  /\b(?:violat(?:es|ed|ing)|breach(?:es|ed|ing)|flout(?:s|ed|ing)|evad(?:es|ed|ing)|contraven(?:es|ed|ing)|in (?:violation|breach|contravention) of|(?:is|are|was|were) (?:a|an|in) (?:clear |direct )?(?:violation|breach))\b|위반(?:했|하였|한다|하고|이다|입니다)/iu;

/**
 * Words by which a sentence does not say it as its own fact: somebody else says so, it is denied, asked,
 * or said to be possible only.
 */
const distance =
  /\b(?:alleg\w+|accus\w+|accord\w* to|report(?:s|ed|edly)?|claim(?:s|ed)?|sa(?:y|ys|id)|writes?|wrote|assess(?:es|ed)?|suspect\w*|suggest\w*|believ\w+|may|might|could|would|whether|if|possibl[ey]|appear(?:s|ed)?|seem(?:s|ed)?|likely|probabl[ey]|not|no|never|nobody|none|without|cannot|neither|nor)\b|n[’']t\b|\?\s*$|의혹|혐의|주장|보도|따르면|것으로 (?:보|추정|알려|전해)|가능성|않|아니/iu;

/** Whether a text speaks of sanctions, an embargo or a resolution at all. */
export function speaksOfSanctions(text: string): boolean {
  return subject.test(text) || designation.test(text);
}

/** Whether a sentence says as its own fact that somebody or something is designated. */
export function statesDesignation(sentence: string): boolean {
  return designation.test(sentence) && !distance.test(sentence);
}

/** Whether it says as its own fact that sanctions were broken. */
export function statesBreach(sentence: string): boolean {
  return breach.test(sentence) && subject.test(sentence) && !distance.test(sentence);
}
