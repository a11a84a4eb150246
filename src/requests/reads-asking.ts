import { type Actor, isOblique } from './reads-actors.ts';
import { type Found, findAll, phrases } from './reads-danish.ts';

/** Somebody asking, in one sentence. */
export type Asking = Pick<Found, 'at' | 'end' | 'words' | 'shown'> & {
  /** 'asks' says so outright; 'turns-to' rang or wrote, and what for stands elsewhere. */
  readonly kind: 'asks' | 'turns-to';
  readonly by:
    | { readonly kind: 'actor'; readonly actor: Actor }
    /** "hun", "de": somebody told of before. */
    | { readonly kind: 'pronoun'; readonly words: string }
    /** "Ali har spurgt". */
    | { readonly kind: 'first-name' }
    /** "vi er blevet inviteret". */
    | { readonly kind: 'unnamed' }
    /** "jeg", "vi": whoever writes. */
    | { readonly kind: 'writer' };
};

const ASKS = phrases(
  '(?:spørger|spørg(?= (?:om|os))|ser gerne|så gerne(?=,? at)|spurgte|spurgt|efterspørger|forespørger|forhører|forhørte)',
  '(?:beder|bad|bedt|anmoder|anmodede|anmodet|opfordrer|opfordrede|opfordret|tigger|tiggede|plager|plagede|presser|pressede|presset)',
  '(?:vil|ville|kunne) (?:\\p{L}+ ){0,3}(?:have|ha|høre|vide|gerne at|gerne,? om|gerne|hellere|spørge|bede|invitere|foreslå|snakke|tale|tænke sig)',
  '(?:ønsker|ønskede|ønske)(?: sig)?',
  '(?:foreslår|foreslog|foreslået|anbefaler|anbefalede|anbefalet|lægger op til|lagde op til|overvejer|inviterer|inviterede|inviteret|indbyder|indbød|indbudt|indkalder|indkaldte|indkaldt|indkaldes|efterlyser|efterlyste|mangler|rykker|appellerer)',
  '(?:kræver|krævede|forlanger|forlangte|insisterer|insisterede|forventer|forventede|forudsætter|pålægger|trygler|bønfalder|overtaler)',
  '(?:søger|leder|ledte) (?:efter |en |et |nogen )|trænger til|(?:prøver|forsøger) at få',
  '(?:regner med|går ud fra|håber|håbede|satser på|tænker|mener|mente|synes|syntes)(?=,? (?:på )?(?:\\p{L}+ ){0,4}(?:at )?(?:vi|jeg|i|familien|venskabsfamilien|du|min)(?!\\p{L}))',
  '(?:har|havde) (?:brug for|behov for|tænkt på os)',
  '(?:sendt|sender|sendte|afleveret|lavet|fremsendt) (?:\\p{L}+ ){0,3}(?:møde)?(?:invitation|indkaldelse|forespørgsel|anmodning|forslag|skema|spørgeskema|blanket)\\p{L}*',
  '(?:er|var) interesserede?(?: i)?',
  '(?:siger|sagde|sagt|mente|mener)(?=[ ,]+(?:\\p{L}+,? ){0,3}(?:at )?(?:vi|jeg|i) (?:\\p{L}+ ){0,3}(?:kan|kunne|skal|skulle|må|måtte|bør|burde))',
  '(?:vil|ville) (?:\\p{L}+ ){0,2}(?:flytte|ændre|udvide|lave|sætte|starte|begynde|forlænge|øge|samle)',
  'asked|asks|asking|ask|wants?|wanted|would like|requested|requests|invited|invites|suggested|suggests|wondered|wonders|needs|begged|proposed',
);
const TURNS_TO = phrases(
  "(?:ringede|ringer|ringet|ringt|skrevt|kontaktede|kontakter|kontaktet|skrev|skriver|skrevet|henvendte|henvender|henvendt|opsøgte|opsøgt|opsøger|smsede|sms'?ede|mailede|mailet)",
  '(?:opkald|opringning|sms|besked|mail|e-?mail|brev|henvendelse|forespørgsel|telefonopkald|invitation|indkaldelse|mødeindkaldelse|anmodning)(?:en|et)? (?:(?:\\p{L}|-)+ ){0,4}fra',
  'called|calls|phoned|wrote|texted|contacted|rang|emailed',
  'tag(?:er|et) (?:\\p{L}+ )?(?:kontakt til|fat i)|rettet henvendelse|lagt (?:en )?besked',
);
const PASSIVE = phrases(
  '(?:er|bliver|blev|blevet) (?:\\p{L}+ ){0,3}?(?:kontaktet|spurgt|inviteret|indkaldt|bedt|ringet op|opsøgt|opfordret|foreslået)(?: (?:til \\p{L}+|direkte|igen|om|i dag|i går|telefonisk)){0,3}(?: af)?',
  '(?:har |vi har |have |få |fik )?(?:fået|modtaget|fik|modtog|received|got) (?:\\p{L}+ ){0,4}(?:invitation|indkaldelse|mødeindkaldelse|forespørgsel|anmodning|henvendelse|opkald|opringning|brev|mail|sms|besked)\\p{L}*(?: (?:(?:\\p{L}|-)+ ){0,4}fra)?',
  '(?:were|was|been|are) (?:asked|invited|contacted|called)(?: by)?',
);
const SELF = phrases(
  "(?:vi|jeg|man|we|i'?m)",
  '(?:vores|min|mine|mit|our|my) (?:egen |egne |eget |own )?(?:mand|kone|søn|datter|børn|familie|dreng|drenge|pige|piger|teenager|mor|far|husband|wife|son|daughter|kids|children)',
);
const PRONOUN = phrases('(?:han|hun|de|he|she|they)');
/** "Hvad gør vi, hvis kommunen beder os …": nobody has asked yet. */
const ONLY_IF = /(?:^|[^\p{L}])(?:hvis|såfremt|i tilfælde af|in case|if) (?:[^.?!]{0,60})$/u;
const ANY_TIME =
  /^(?:\p{L}+ )?(?:hvad|hvordan|hvem|hvor|skal|må|kan|bør)(?!\p{L})[^.?!]{0,60}(?:når|hvis) (?:\p{L}+ ){0,3}$/u;
const NOT = / ikke (?:\p{L}+ ){0,2}$/u;

/** Who asks in a sentence, or turns to the family, and by which words. Own questions of the writer stand for the writer. */
export function askingsIn(read: string, actors: readonly Actor[]): readonly Asking[] {
  const passive = findAll(PASSIVE, read);
  const inPassive = ({ at, end }: Found) => passive.some((found) => at < found.end && found.at < end);
  const active = [
    ...findAll(ASKS, read).map((verb) => ({ verb, kind: 'asks' as const })),
    ...findAll(TURNS_TO, read).map((verb) => ({ verb, kind: kindOf(verb) })),
  ].filter(({ verb }) => !inPassive(verb));
  return [
    ...passive
      .filter((verb) => !isOnlyThought(read, verb))
      .map((verb): Asking => ({ kind: kindOf(verb), ...verb, by: agentAfter(read, verb, actors) })),
    ...active
      .filter(({ verb }) => !isOnlyThought(read, verb))
      .map(({ verb, kind }): Asking => ({ kind, ...verb, by: subjectOf(read, verb, actors) })),
  ];
}

function kindOf({ words }: Found): Asking['kind'] {
  return /spurgt|inviteret|indkaldt|bedt|opfordret|invitation|indkaldelse|anmodning|forespørgsel|asked|invited/.test(
    words,
  )
    ? 'asks'
    : 'turns-to';
}

function isOnlyThought(read: string, { at }: Found): boolean {
  const before = read.slice(0, at);
  return ONLY_IF.test(before) || ANY_TIME.test(before) || NOT.test(before);
}

/** "Vi er inviteret til et møde af Idas rådgiver". */
function laterAgent(read: string, end: number, actors: readonly Actor[]): Asking['by'] {
  const actor = actors.find(
    ({ at }) => at >= end && /(?<!\p{L})(?:af|by) (?:\p{L}+ ){0,2}$/u.test(read.slice(end, at)),
  );
  return actor ? { kind: 'actor', actor } : { kind: 'unnamed' };
}

/** "… er blevet kontaktet af sagsbehandleren", "… en mail fra skolen". */
function agentAfter(read: string, { end, words }: Found, actors: readonly Actor[]): Asking['by'] {
  if (!/ (?:af|fra|by|from)$/u.test(words)) return laterAgent(read, end, actors);
  const rest = read.slice(end, end + 60);
  if (/^ (?:jer|dig|red barnet|anna|you)(?!\p{L})/u.test(rest)) return { kind: 'writer' };
  const actor = actors.find(({ at }) => at >= end && at <= end + 45);
  return actor ? { kind: 'actor', actor } : { kind: 'unnamed' };
}

/**
 * The nearest before the verb that can be its subject, after "og" the first of the sentence; else the one right after
 * it: "I går ringede moderen".
 */
function subjectOf(read: string, verb: Found, actors: readonly Actor[]): Asking['by'] {
  if (/ fra$/u.test(verb.words)) return agentAfter(read, verb, actors);
  if (/(?<!\p{L})(?:vi|jeg)(?!\p{L})/u.test(verb.words)) return { kind: 'writer' };

  const continues = /(?<!\p{L})(?:og|and) (?:så |også |derfor |nu )?$/u.test(read.slice(0, verb.at));
  const subjects = subjectsBefore(read, verb.at, actors).filter(
    ({ by, end }) => continues || by.kind === 'actor' || isRightBefore(read.slice(end, verb.at)),
  );
  const subject = continues ? subjects.at(0) : subjects.at(-1);
  const after = actors.find(
    ({ at, oblique }) => !oblique && at >= verb.at && isInverted(read.slice(verb.end, at)),
  );
  if (after && (!subject || (!continues && verb.at - subject.end > FAR)))
    return { kind: 'actor', actor: after };
  return subject?.by ?? namedFrom(read, verb, actors) ?? afterwards(read, verb);
}

/** "hun har lige spurgt", not "familien, vi er matchet med, har spurgt": a pronoun belongs to the verb beside it. */
function isRightBefore(between: string): boolean {
  return /^ (?:\p{L}+ ){0,4}$/u.test(between);
}

type Subject = { readonly at: number; readonly end: number; readonly by: Asking['by'] };

/** Whoever stands before a place in the sentence and behind no preposition, in order. */
function subjectsBefore(read: string, until: number, actors: readonly Actor[]): readonly Subject[] {
  const standing = ({ at, end }: Found) => end <= until && !isOblique(read, at);
  return [
    ...actors
      .filter(({ at, oblique }) => at < until && !oblique)
      .map((actor): Subject => ({ at: actor.at, end: actor.end, by: { kind: 'actor', actor } })),
    ...findAll(SELF, read)
      .filter(standing)
      .map(({ at, end }): Subject => ({ at, end, by: { kind: 'writer' } })),
    ...findAll(PRONOUN, read)
      .filter(standing)
      .map(({ at, end, words }): Subject => ({ at, end, by: { kind: 'pronoun', words } })),
  ].sort((a, b) => a.at - b.at);
}

const FAR = 30;

/** "ringede moderen", "har så mor": next to nothing between verb and subject. */
function isInverted(between: string): boolean {
  return /^ ?(?:\p{L}+ ){0,2}$/u.test(between) && !/(?<!\p{L})(?:om|at|med|til)(?!\p{L})/u.test(between);
}

/** "Susanne fra Greve Kommune har ringet": known by where she is from. */
function namedFrom(read: string, verb: Found, actors: readonly Actor[]): Asking['by'] | undefined {
  const actor = actors.findLast(
    ({ at }) => at < verb.at && /(?:fra|hos|på|i|ved|from|at) (?:\p{L}+ ){0,2}$/u.test(read.slice(0, at)),
  );
  return actor && { kind: 'actor', actor };
}

function afterwards(read: string, verb: Found): Asking['by'] {
  const rest = read.slice(verb.end, verb.end + 8);
  if (/^ (?:vi|jeg|we)(?!\p{L})/u.test(rest)) return { kind: 'writer' };
  const pronoun = /^ (han|hun|de)(?!\p{L})/u.exec(rest);
  if (pronoun) return { kind: 'pronoun', words: pronoun[1] ?? '' };
  return ONLY_SMALL_WORDS.test(read.slice(0, verb.at)) ? { kind: 'unnamed' } : { kind: 'first-name' };
}

const ONLY_SMALL_WORDS =
  /^(?:\P{L}|(?<!\p{L})(?:i|dag|går|aftes|nu|så|og|har|der|er|blev|bliver|at|lige|igen|også|hej|kære|vil|ville)(?!\p{L}))*$/u;
