/**
 * True if what stands from `start` to `end` in a text is a name there and no part of another word:
 * "Office 8" is not in "Office 80", "Amisan" not in "camisanova".
 *
 * Korean writes particles and other nouns on to a name (김정은은, 아미산자동차): a name of three
 * syllables or more is found anywhere in a word. A shorter one would be found in words that have
 * nothing to do with it (당 in 당신): it must begin the word, and end it but for a particle.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const name = Array.from(text.slice(start, end));
  const isShort = name.length < 3;
  return (
    beginsWell(name.at(0) ?? '', before(text, start), isShort) &&
    endsWell(name.at(-1) ?? '', text.slice(end, end + 12), isShort)
  );
}

function beginsWell(first: string, neighbour: string, isShort: boolean): boolean {
  if (hangul.test(first)) return !isShort || !hangul.test(neighbour);
  if (han.test(first)) return true;
  return !isOfLatinWord(neighbour);
}

function endsWell(last: string, rest: string, isShort: boolean): boolean {
  if (hangul.test(last)) {
    const tail = /^\p{Script=Hangul}*/u.exec(rest)?.[0] ?? '';
    return !isShort || tail === '' || particles.has(tail);
  }
  if (han.test(last)) return true;
  // "Amisan.kp", "Office 8.5", "Office 8,000": the word, or the number, goes on.
  const goesOn = /^(?:\.\p{Ll}|[.,]\d)/u.test(rest);
  return !goesOn && !isOfLatinWord(String.fromCodePoint(rest.codePointAt(0) ?? space));
}

const hangul = /\p{Script=Hangul}/u;
const han = /\p{Script=Han}/u;
const space = 0x20;

/** Korean particles stand directly after a Latin name as well: KOMID는. */
function isOfLatinWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}_@]/u.test(character) && !hangul.test(character) && !han.test(character);
}

function before(text: string, start: number): string {
  return Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
}

/** The particles that stand after a noun, alone or in the commoner pairs, and the copula. */
const particles: ReadonlySet<string> = new Set(
  `은 는 이 가 을 를 의 에 도 만 와 과 로 으로 에서 에게 께 께서 한테 부터 까지 처럼 보다 마다 조차
   마저 밖에 라도 이라도 이나 나 라고 이라고 라는 이라는 라며 이며 며 이고 고 하고 에는 에도 에만
   에서는 에서도 에게는 에게도 로는 로도 으로는 으로도 로서 으로서 로써 으로써 로부터 으로부터
   에서부터 까지는 까지도 만이 만을 만은 와의 과의 와는 과는 에의 에서의 으로의 로의 들 들은 들이 들을
   들의 측 측은 측이 이다 다 인 입니다 이었다 였다`.split(/\s+/),
);
