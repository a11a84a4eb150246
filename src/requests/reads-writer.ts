import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import { type Actor, actorsIn } from './reads-actors.ts';
import { asRead, findAll, phrases } from './reads-danish.ts';
import type { Letter } from './reads-letter.ts';
import type { Sentence } from './reads-sentence.ts';
import type { Source } from './request.ts';

/** Who wrote a letter, where it is somebody who asks something of the family, and the words that tell. */
export type Writer = { readonly source: Source; readonly shown: string };

const INTRODUCES =
  /(?:^|[.!,] ?|(?<!\p{L})hej )(?:mit navn er [^,.]{1,40},? og )?(?<by>(?:jeg|vi|undertegnede) (?:er|arbejder som|arbejder på|arbejder i|arbejder hos|sidder i|sidder på|skriver fra|skriver på vegne af|skriver som|ringer fra|kontakter jer fra|hedder [^.]{1,40} og (?:jeg )?er|am|represent)|i am|i'm|som|her er|det er|dette er (?:en \p{L}+ )?fra|this is|my name is [^.]{1,40}, ?)(?!\p{L})(?<gap>[^.?!]{0,45}?)$/u;
/** What stands between "jeg er" and a role that is not the writer's own. */
const NOT_OWN =
  /(?<!\p{L})(?:af|kontaktet|spurgt|bedt|ringet|inviteret|indkaldt|med|om|til|i tvivl|selv|venskabs\p{L}*|usikker|blevet r|glad|ked|enig|at|der|som om|når|fordi)(?!\p{L})/u;
const TITLE_HERE = /^[^.!?]{3,60} her[,.!]/u;
const REPRESENTS = phrases('(?:jeg|vi) repræsenterer|undertegnede repræsenterer|på vegne af min klient');
const OURS = /red ?barnet|venskabsfamil|venskabsm|frivillig|hjem til os/u;
const PRECEDENCE: readonly Source[] = ['network', 'other', 'municipality', 'parents', 'child'];

/** A plea to the one who reads: "Kan Yusuf sove hos jer?", "Vil du tage med mig til mødet?". */
const CHILDS_PLEA = phrases(
  '(?:må|kan|kunne) jeg (?:\\p{L}+ ){0,6}(?:hos|med|ved|til) (?:jer|dig)',
  'jeg (?:vil|ville) (?:\\p{L}+ ){0,2}(?:bo|sove|være|komme|overnatte) (?:\\p{L}+ )?hos (?:jer|dig)',
  '(?:må|kan|kunne) jeg (?:\\p{L}+ ){0,6}min venskabsfamilie',
  'min mor (?:siger|synes) (?:\\p{L}+ ){0,4}(?:ok|må)',
  '(?:can|may) i (?:\\p{L}+ ){0,4}(?:with you|at your)',
);
const PARENTS_PLEA = phrases(
  '(?:kan|må|vil|kunne|ville|can|could|may) (?!vi |we )(?:\\p{L}+ ){1,6}(?:hos|ved|with) (?:jer|dig|you)',
  '(?:kan|vil|kunne|ville) (?:i|du) (?:\\p{L}+ ){0,6}(?:min|mine) (?:søn|datter|dreng|pige|barn|børn|unger)',
  '(?:vil|kan|kunne|ville|gider) (?:du|i) (?:\\p{L}+ ){0,5}(?:min|mit) (?:bisidder|møde|samtale|sag|sagsbehandler)',
  '(?:vil|kan|kunne|ville) du (?:\\p{L}+ ){0,4}med mig (?:til|på|i|når)',
);
const MY_CHILD = phrases('min (?:søn|datter|dreng|pige)|mine (?:børn|unger)');

/** The writer of a letter by introduction, signature, sender and, where these tell nothing, by what is begged of the reader. */
export function writerOf(letter: Letter, sentences: readonly Sentence[]): Writer | undefined {
  return introduced(sentences) ?? signed(letter) ?? sending(letter) ?? begging(letter, sentences);
}

function introduced(sentences: readonly Sentence[]): Writer | undefined {
  const [attorney] = sentences.flatMap(({ read }) => findAll(REPRESENTS, read));
  if (attorney) return { source: 'other', shown: attorney.shown };
  for (const [at, { read, actors }] of sentences.slice(0, 4).entries()) {
    const own = actors.find((actor) => isOwnRole(read, actor, at));
    if (own) return { source: own.source, shown: own.shown };
    const here = TITLE_HERE.exec(read);
    const titled = here && actors.find(({ oblique }) => !oblique);
    if (titled && titled.at < 12) return { source: titled.source, shown: titled.shown };
  }
  return undefined;
}

function isOwnRole(read: string, { at, end, source }: Actor, sentence: number): boolean {
  const introduction = INTRODUCES.exec(read.slice(0, at))?.groups;
  if (source === 'child' || introduction === undefined || NOT_OWN.test(introduction['gap'] ?? ''))
    return false;
  const by = introduction['by'] ?? '';
  if (by === 'som') return read.startsWith('som ') && OF_WRITER.test(read.slice(end));
  if (!/^(?:det|her|this|dette) /u.test(by)) return true;
  return sentence <= 1 && !GOES_ON.test(read.slice(end));
}

/** "Som leder i børnehuset vil jeg …" */
const OF_WRITER = /^[^.?!]{0,80}(?<!\p{L})(?:jeg|vi)(?!\p{L})/u;
/** "Det er Favrskov, der ringer", "Det er kommunen informeret om": told of others. */
const GOES_ON = /^(?:,? (?:der|som)| (?!(?:på|i|fra|til|ved|her|og|som|for)(?!\p{L}))\p{L})/u;

function signed({ signature }: Letter): Writer | undefined {
  const read = asRead(signature);
  if (read === '' || OURS.test(read)) return undefined;

  const byTitle = surest(actorsIn(read));
  if (byTitle) return byTitle;
  const office = findMunicipalities(signature).find(({ sign }) => sign === 'kommune' || sign === 'domain');
  return office && { source: 'municipality', shown: signature.slice(office.start, office.end) };
}

function sending({ from }: Letter): Writer | undefined {
  const read = asRead(from.replace(/<[^>]*>|\[[^\]]*\]/g, ' '));
  if (OURS.test(asRead(from))) return undefined;
  const byTitle = surest(actorsIn(read));
  if (byTitle) return byTitle;
  const office = findMunicipalities(from).find(
    ({ sign, start, end }) =>
      sign === 'kommune' || sign === 'domain' || (sign === 'name' && end - start === from.trim().length),
  );
  return office && { source: 'municipality', shown: '' };
}

function begging({ signature }: Letter, sentences: readonly Sentence[]): Writer | undefined {
  if (OURS.test(asRead(signature))) return undefined;
  const read = sentences.map((sentence) => sentence.read).join(' ');
  const [child] = findAll(CHILDS_PLEA, read);
  if (child) return { source: 'child', shown: child.shown };

  const [plea] = findAll(PARENTS_PLEA, read);
  const [mine] = findAll(MY_CHILD, read);
  const parents = plea ?? (/venskabsfamilie|hjem til os|jeres/u.test(read) ? mine : undefined);
  return parents && { source: 'parents', shown: (mine ?? parents).shown };
}

function surest(actors: readonly Actor[]): Writer | undefined {
  const [first] = actors.toSorted((a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source));
  return first && { source: first.source, shown: first.shown };
}
