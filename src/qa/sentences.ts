/** Abbreviations after which a sentence goes on, whatever follows. */
const GOES_ON = new Set(
  'f.eks eks feks fx kl ca evt bl.a bla dvs pga p.g.a ift i.f.t mht m.h.t vedr ang ifm iht jf jvf nr tlf mob d pr hhv inkl ekskl gl sdr skt h.c dr hr fr min max pr ml mdr stk resp ifølge afd m.v.h'.split(
    ' ',
  ),
);
/** Abbreviations that also end sentences: a capital after them begins the next. */
const MAY_END = new Set('kr osv mv m.v mm m.m o.l ol etc p.t pt o.a m.fl mfl sen jr s.u'.split(' '));
const STOP = /[.!?…]+["'”’)\]]*(?=\s|$)|[?!]+(?=\p{L})|(?<=\p{Ll})\.(?=\p{Lu}\p{L})/gu;

/** The sentences of one line or paragraph. Danish abbreviations, dates and ordinals do not end one. */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && goesOn(paragraph, match.index)) continue;
    sentences.push(paragraph.slice(from, end));
    from = end;
  }
  return [...sentences, paragraph.slice(from)]
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(hasWord);
}

function goesOn(text: string, stop: number): boolean {
  const word =
    /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0].toLowerCase() ?? '';
  if (GOES_ON.has(word)) return true;

  const next = /\S/u.exec(text.slice(stop + 1, stop + 6))?.[0] ?? '';
  const capitalFollows = /\p{Lu}|\[/u.test(next);
  if (MAY_END.has(word) || /^\d{1,2}$/.test(word)) return next !== '' && !capitalFollows;
  return /^\p{L}$/u.test(word) && next !== '';
}

function hasWord(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence);
}
