import type { Asking } from './reads-asking.ts';
import { findAll, phrases } from './reads-danish.ts';
import type { Message } from './reads-message.ts';
import type { Sentence } from './reads-sentence.ts';
import { strongestWish, type Wishes } from './reads-wishes.ts';
import type { Writer } from './reads-writer.ts';
import type { Ask, Source } from './request.ts';

/** Somebody asks something of the family: where it stands, how sure it is, and who it is. */
export type Event = {
  readonly message: Message;
  /** The place of its sentence. */
  readonly at: number;
  readonly weight: number;
  readonly source: Source | undefined;
  /** The asker and the asking, as they may be shown. */
  readonly words: readonly string[];
};

/** From here on an event makes the text a request. */
export const ENOUGH = 2;
const FADED_WHEN_QUOTED = 0.5;

/** All that is asked of the family in the messages, the surest first. */
export function eventsIn(messages: readonly Message[]): readonly Event[] {
  return messages
    .flatMap((message) => message.sentences.flatMap((sentence, at) => eventsAt(message, sentence, at)))
    .sort((a, b) => b.weight - a.weight);
}

function eventsAt(message: Message, sentence: Sentence, at: number): readonly Event[] {
  if (isPractical(sentence)) return [];
  const events = message.writer
    ? writtenIn(message, message.writer, sentence, at)
    : toldIn(message, sentence, at);
  const factor = message.letter.kind === 'quoted' ? FADED_WHEN_QUOTED : 1;
  return events.map((event) => ({ ...event, weight: event.weight * factor }));
}

/** Moving an hour or a day, and illness, are the family's own business: "I kan altid justere i aftalen" (Q&A 4). */
const PRACTICAL =
  /(?<!\p{L})(?:(?:kl\.?|klokken) ?\d{1,2}[^.?!]{0,30}i stedet for|i stedet for (?:kl|klokken|en time|\d|på |om )|(?:bytte|rykke|flytte) (?:\p{L}+ ){0,3}(?:dag|dagen|tiden|besøget|(?:man|tirs|ons|tors|fre)dag)|(?:en|et|to|halv\p{L}*) (?:time|kvarter|timer) (?:senere|tidligere|før)|(?:er|bliver) syg|har feber|melde(?:r)? afbud)/u;
const STRONG_WISH = 3.5;

function isPractical({ read, wishes }: Sentence): boolean {
  return PRACTICAL.test(read) && wishBesides(wishes, 'extra-support') < STRONG_WISH;
}

function wishBesides(wishes: Wishes, but: Ask): number {
  return strongestWish(new Map([...wishes].filter(([ask]) => ask !== but)));
}

const PLEA = phrases(
  '(?:kan|kunne|vil|ville|må|har|mon|skal) (?:\\p{L}+ ){0,2}?(?:i|du|familien|venskabsfamilien|jeres|nogen|hun|han|vi|jeg|de|den|en|jer)',
  '(?:er|vil) det (?:\\p{L}+ )?(?:muligt|en mulighed|noget|ok)|er der (?:nogen |en )?(?:mulighed|chance)|mulighed for',
  'mulighederne|(?:kunne|kan) (?:\\p{L}+ )?bruge',
  '(?:om|at) (?:i|du|familien|venskabsfamilien|jeres|jer|der|det)',
  '(?:vil|ville) (?:\\p{L}+ ){0,3}(?:høre|bede|spørge|invitere|anmode|foreslå|tale|have|ha|forhøre|indkalde|vide)',
  '(?:i|du|familien|venskabsfamilien) (?:skulle|burde|kunne|kan|må|vil|gerne)|synes|burde',
  'i bedes|bedes|anmod\\p{L}*|ansøg\\p{L}*|ønske[rt]?|foreslå\\p{L}*|forslag|inviter\\p{L}*|indkald\\p{L}*|invitation|forhøre|overvejer|mangler|søger|brug for|behov for|håber|spørger|beder|sætte (?:stor )?pris|hvordan gør vi|giv(?:er)? (?:mig|os) besked|vend\\p{L}* (?:gerne )?tilbage|stor hjælp|vil i',
  'can|could|would|may|want|need|ask|please|possible|hope|invite|request',
);
const OF_FAMILY = /(?<!\p{L})(?:(?:venskabs)?familien|jer|jeres)(?!\p{L})/u;
const ONLY_NEWS =
  /^(?!.*(?:kan|vil|kunne|ville) (?:i|du|familien|venskabsfamilien) ).*(?:til (?:jeres )?orientering|hermed (?:referat|kopi)|vedhæftet (?:finder|er)|referat fra|tak for (?:samarbejdet|snakken|mødet|indsatsen|jeres))/u;

/** What an outsider writes asks where it pleads or names what it wants. */
function writtenIn(
  message: Message,
  writer: Writer,
  { read, wishes }: Sentence,
  at: number,
): readonly Event[] {
  const plea = findAll(PLEA, read)[0];
  const weight =
    (plea ? 2 : OF_FAMILY.test(read) ? 0.5 : 0) +
    Math.min(strongestWish(wishes), 4) / 2 +
    (/\?\s*$/.test(read) ? 0.5 : 0);
  if (weight < ENOUGH || ONLY_NEWS.test(read)) return [];
  return [
    {
      message,
      at,
      weight: weight + 1,
      source: writer.source,
      words: [writer.shown, plea?.shown ?? ''].filter((words) => words !== ''),
    },
  ];
}

/** What the family or a colleague tells: somebody has asked. */
function toldIn(message: Message, sentence: Sentence, at: number): readonly Event[] {
  const next = message.sentences[at + 1];
  const told = [...sentence.askings, ...beforeColon(sentence)].flatMap((asking) => {
    const weight = isIdle(asking, sentence) ? 0 : weightOf(asking, sentence, next);
    if (weight === 0) return [];
    const by = askerOf(asking, message, at);
    const words = [by?.shown ?? '', asking.shown].filter((shown) => shown !== '');
    return [{ message, at, weight: weight + (by ? 1 : 0), source: by?.source, words }];
  });
  return told.length > 0 ? told : hintedIn(message, sentence, at);
}

const OWN_QUESTION =
  /^(?:\p{L}+ ){0,2}(?:må|kan|skal|bør|er|har|hvad|hvordan|hvornår|hvem) (?:vi|jeg|man|det)(?!\p{L})/u;
const THOUGHT = /(?<!\p{L})(?:hvis|ikke|if|not|nej|allerede|aflyst|har været|var til)(?!\p{L})/u;

/** "Mor vil med os i sommerhus hele ugen": no word of asking, but somebody else acts, and it is clear what for. */
function hintedIn(message: Message, { read, wishes, actors }: Sentence, at: number): readonly Event[] {
  const before = read.startsWith('de ') ? (message.sentences[at - 1]?.actors ?? []) : [];
  const actor = [...actors, ...before].find(({ source, oblique }) => source !== 'child' && !oblique);
  if (!actor || wishBesides(wishes, 'other') < CLEAR_WISH || !TARGET.test(read)) return [];
  if (read.endsWith('?') || THOUGHT.test(read) || TELLS_ONLY.test(read)) return [];
  return [{ message, at, weight: ENOUGH, source: actor.source, words: [actor.shown] }];
}

/** "Sagsbehandler i Haderslev: kan familien …" */
function beforeColon({ read, actors }: Sentence): readonly Asking[] {
  const colon = read.indexOf(':');
  const actor = actors.find(({ at, end }) => at < 20 && end <= colon);
  if (!actor || !PLEADS_ON.test(read.slice(colon))) return [];
  return [{ kind: 'asks', at: colon, end: colon, words: '', shown: '', by: { kind: 'actor', actor } }];
}

/** Coffee and birthdays are up to the family (Q&A 6). */
const SOCIAL =
  /(?<!\p{L})inviter\p{L}* [^.?!]{0,40}(?<!\p{L})(?:kaffe|middag|te|is|kage|aftensmad|fødselsdag|fest|opvisning|mad)(?!\p{L})/u;
/** "… spurgte, hvornår vi holder ferie": asks for nothing. */
const ONLY_CURIOUS =
  /(?:spurgte|spørger|spurgt|høre|vide)[^.?!]{0,12},? (?:hvornår|hvem|hvorfor|hvor (?!meget|ofte|mange)|hvordan (?:det|man|vi har|vores)|when|how)(?!\p{L})/u;
const HOUSE_EVENT =
  /(?<!\p{L})(?:sommerfest|erfa\p{L}*|kursus|kurser|evaluering\p{L}*|red ?barnets?|julefrokost|af jer|fra jer)(?!\p{L})/u;
const PUBLISHED = /hjemmeside|nyhedsbrev|facebook/;
const CLEAR_WISH = 3;

/** Asked by whoever writes, out of politeness or curiosity, or by the programme itself: nothing for a coordinator. */
function isIdle({ by, words }: Asking, { read, wishes }: Sentence): boolean {
  if (by.kind === 'writer') return true;
  if (by.kind === 'unnamed' && HOUSE_EVENT.test(read)) return true;
  if (PUBLISHED.test(read)) return true;
  const wish = wishBesides(wishes, 'other');
  if (wish < CLEAR_WISH && (SOCIAL.test(read) || ONLY_CURIOUS.test(read))) return true;
  if (/^(?:sig|sag|men)/.test(words) && strongestWish(wishes) < 2) return true;
  const ofFamily = by.kind === 'actor' && (by.actor.source === 'parents' || by.actor.source === 'child');
  return ofFamily && words.startsWith('invit') && !wishes.has('network-meeting');
}

function weightOf(asking: Asking, sentence: Sentence, next: Sentence | undefined): number {
  if (asking.kind === 'turns-to') return weightOfTurning(asking, sentence, next);
  return WEAK.test(asking.words) ? weightOfWishing(asking, sentence) : weightOfAsking(asking, sentence, next);
}

/** Verbs that also tell of plans and opinions: they ask where they aim at the family or name something to ask for. */
const WEAK =
  /^(?:vil|ville|kunne|ønske|ønsker|ønskede|mangler|overvejer|håber|tror|tænker|mener|synes|har|havde|er interess|var interess|want|would|needs|foreslå)/u;
const TARGET =
  /(?<!\p{L})(?:vi|os|jeg|mig|familien|venskabsfamilien|min (?:mand|kone|kæreste)|vores|i|jer|we|us|me)(?!\p{L})/u;

function weightOfWishing({ by, at }: Asking, { read, wishes }: Sentence): number {
  const wish = strongestWish(wishes);
  const isDoubtful =
    by.kind === 'unnamed' || by.kind === 'first-name' || (by.kind === 'actor' && by.actor.source === 'child');
  if (isDoubtful) return wish >= CLEAR_WISH ? 2.5 : 0;
  return wish >= 2 || TARGET.test(read.slice(at)) ? 2 + wish / 4 : 0;
}

function weightOfAsking({ by }: Asking, { wishes }: Sentence, next: Sentence | undefined): number {
  const wish = strongestWish(wishes);
  if (by.kind === 'actor' && by.actor.source === 'child') return wish >= 2 ? 3 : 0;
  if (by.kind === 'unnamed' || by.kind === 'first-name') return Math.max(wish, wishOf(next)) >= 2 ? 2.5 : 0;
  return 3 + wish / 4;
}

const PLEADS_ON =
  /(?:[ ,:;–-]+(?:og )?(?:\p{L}+ ){0,4}?(?:om|if|whether) (?:vi|jeg|i|du|min|vores|familien|mere|øget|at|et|en|ekstra|we|more)(?!\p{L}))|[:,;–-] ?["”»]?(?:hej )?(?:\p{L}+ )?(?:kan|vil|må|kunne|har|can|could|would|will) (?:vi|i|du|jeg|de|familien|venskabsfamilien|you|we)(?!\p{L})|(?:: ?["”»]?|[,] ?["”»])(?:jeg|vi) vil|(?:ang|angående|vedr|vedrørende)(?!\p{L})/u;
const PLEADS_NEXT =
  /(?<!\p{L})(?:vil|ville) (?:\p{L}+ ){0,2}(?:have|ha|høre|tale|snakke|vide)(?!\p{L})|ser gerne/u;
const TELLS_ONLY =
  /(?<!\p{L})(?:sagde|sagt|siger|fortalte|fortalt|oplyste|oplyser|takkede|takket|tak for|aflyst|told|said)(?!\p{L})/u;

/** Whoever rang or wrote asks where the sentence goes on so, or the next one does. */
function weightOfTurning({ by, at }: Asking, { read, wishes }: Sentence, next: Sentence | undefined): number {
  const wish = strongestWish(wishes);
  if (PLEADS_ON.test(read.slice(at))) return 2.5 + wish / 4;
  if (isDirectTurning(by, read.slice(at))) return 2;
  if (TELLS_ONLY.test(read) || by.kind === 'unnamed' || by.kind === 'first-name') return 0;
  if (wish >= CLEAR_WISH) return 2 + wish / 4;
  return Math.max(wish, wishOf(next)) >= 2 || PLEADS_NEXT.test(next?.read ?? '') ? 2 : 0;
}

const TO_OTHERS =
  /^\p{L}+ (?:\p{L}+ )?(?:til|på|i) (?!os|mig|min|vores|jer|familien|går|dag|morges|aftes|formiddags|eftermiddags)/u;

/** A municipality that turns to the family without a word of what for: reason enough (Q&A 11). */
function isDirectTurning(by: Asking['by'], rest: string): boolean {
  if (by.kind !== 'actor' || by.actor.source !== 'municipality') return false;
  return !TELLS_ONLY.test(rest) && !TO_OTHERS.test(rest);
}

/** What the next sentence wishes, unless it is the family's own question. */
function wishOf(sentence: Sentence | undefined): number {
  return sentence && !OWN_QUESTION.test(sentence.read) ? strongestWish(sentence.wishes) : 0;
}

type Asker = { readonly source: Source; readonly shown: string };

/**
 * Who an asking is by; a pronoun is whoever asked before, else whoever was told of last. Somebody who is called by
 * nothing but a first name, or only "hun", is the child: the others are told of by what they are.
 */
function askerOf({ by, at: until, end }: Asking, message: Message, at: number): Asker | undefined {
  if (by.kind === 'actor') return by.actor;
  const isSelf = isForSelf(message.sentences[at]?.read.slice(end) ?? '', by);
  if (isSelf) return { source: 'child', shown: '' };
  const before = message.sentences.slice(0, at).toReversed();
  for (const { askings } of before) {
    const asker = askings.find((asking) => asking.by.kind === 'actor')?.by;
    if (asker?.kind === 'actor') return asker.actor;
  }
  const here = (message.sentences[at]?.actors ?? []).filter((actor) => actor.at < until);
  const told = [here, ...before.map(({ actors }) => actors)].flatMap((actors) => {
    const latest = actors.toReversed();
    return [...latest.filter(({ oblique }) => !oblique), ...latest.filter(({ oblique }) => oblique)];
  });
  const known = told.find(({ source }) => source !== 'child') ?? told[0];
  return known ?? unknownAsker(by);
}

/** "De vil have os til …" is the authorities; "hun" and a first name are the child. */
function unknownAsker(by: Asking['by']): Asker | undefined {
  if (by.kind === 'pronoun' && /^(?:de|they)$/.test(by.words)) return { source: 'municipality', shown: '' };
  return by.kind === 'pronoun' || by.kind === 'first-name' ? { source: 'child', shown: '' } : undefined;
}

/** "… har spurgt, om hun må sove her": who asks for leave for themselves is the child. */
function isForSelf(rest: string, by: Asking['by']): boolean {
  const [, pronoun] =
    /^[ ,]+(?:\p{L}+ ){0,3}?om (han|hun) (?:ikke )?(?:nok )?(?:gerne )?(?:må|måtte)(?!\p{L})/u.exec(rest) ??
    [];
  return (
    pronoun !== undefined && (by.kind === 'first-name' || (by.kind === 'pronoun' && by.words === pronoun))
  );
}
