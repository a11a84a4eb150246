import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';
import { shortDay } from './moments.ts';

/** What is said about the content of the Q&A and the changes to it. */
export const learning = {
  /** Stands in the content as the one who approved; who it was by name is in the audit. */
  approver: 'Red Barnet, Hjem til Os',
  overview: {
    gist: 'Her er indholdet af Q&A’en.',
    heading: 'Indholdet af Q&A’en',
    waiting: (count: number) =>
      count === 0
        ? 'Ingen kladder venter på godkendelse.'
        : `${counted(count, 'kladde venter', 'kladder venter')} på godkendelse:`,
    more: (count: number) => `… og ${count} til. De kommer frem, når de første er afgjort.`,
    show: (number: number) => `Se kladde ${number}`,
    entries: (count: number) => `Q&A’en har ${counted(count, 'svar', 'svar')}:`,
    manyEntries: (shown: number) => `Her er de første ${shown}. Find de andre ved at søge.`,
    howTo: 'Se et svar med dets nummer, eller søg:',
    examples: ['indhold 7', 'indhold søg fødselsdag'],
    write: 'Skriv et nyt svar',
  },
  entryLine: (number: number, question: string, version: number, votes: string) =>
    `${number}. ${question} (version ${version}, ${votes})`,
  votes: (helped: number, notHelped: number) =>
    helped + notHelped === 0
      ? 'ingen har stemt endnu'
      : `hjalp ${counted(helped, 'gang', 'gange')}, hjalp ikke ${counted(notHelped, 'gang', 'gange')}`,
  search: {
    gist: 'Her er de svar, der passer bedst.',
    heading: (words: string) => `Svar om »${words}«`,
    nothing: (words: string) => `Ingen af svarene handler om »${words}«. Prøv med et andet ord.`,
    noWords: 'Skriv, hvad du vil søge efter, for eksempel:',
    show: (number: number) => `Vis nr. ${number}`,
  },
  entry: {
    gist: 'Her er svaret, som det er nu.',
    unknown: (words: string) =>
      `Jeg kan ikke finde et svar, der hedder »${words}«. Skriv svarets nummer, eller søg med »/indhold søg«.`,
    gone: 'Svaret findes ikke længere. Skriv »/indhold« for at se dem, der gør.',
    short: 'Kort svar',
    whole: 'Hele svaret',
    english: 'Kort svar på engelsk',
    englishDraft:
      'Den engelske tekst er en kladde, så den bliver ikke brugt. Ret svaret for at få den godkendt.',
    englishBehind: (version: number) =>
      `Den engelske tekst hører til version ${version}, så den bliver ikke brugt. Ret svaret for at få en ny godkendt.`,
    labels: {
      source: 'Kilde',
      version: 'Version',
      approved: 'Godkendt',
      phrasings: 'Formuleringer',
      votes: 'Denne version',
    },
    safety: 'Svaret har med barnets sikkerhed at gøre. Derfor skal enhver ændring godkendes af en kollega.',
    edit: 'Ret svaret',
    addPhrasing: 'Tilføj formulering',
    earlier: (version: number) => `Se version ${version}`,
    recent: 'Ændret i chatten for nylig:',
    showChange: (number: number) => `Se ændring ${number}`,
    tooLongToEdit: 'Svaret er for langt til at blive rettet her. Ret det i filen, og læs den ind.',
  },
  version: {
    gist: 'Her er en tidligere version af svaret.',
    heading: (version: number, question: string) => `Version ${version} af »${question}«`,
    unknown: 'Den version kender jeg ikke længere. Den kan stå i filernes historik.',
    since: 'Siden da er der ændret:',
    restore: (version: number) => `Sæt version ${version} tilbage`,
    restored: 'Kladden sætter de gamle ord tilbage, når en kollega har godkendt den.',
    same: 'Svaret står allerede med præcis de ord.',
  },
  yourWords: 'Dit svar',
  yourShortAnswer: 'Dit korte svar',
  yourEnglish: 'Dit korte svar på engelsk',
  asBefore: 'Ordene er de samme som nu.',
  fields: {
    question: 'Spørgsmålet',
    shortAnswer: 'Det korte svar',
    answer: 'Svaret',
    source: 'Kilden',
    english: 'Det korte svar på engelsk',
  },
  /** Around what was taken out and put in. */
  out: (text: string) => `[ud: ${text}]`,
  in: (text: string) => `[ind: ${text}]`,
} as const;

/** What a change does, in one line. */
export const changeLines = {
  phrasing: (texts: number, question: string) =>
    `${counted(texts, 'ny formulering', 'nye formuleringer')} til »${question}«`,
  outOfScope: (texts: number, topic: string) =>
    `${counted(texts, 'spørgsmål', 'spørgsmål')} uden for rammen (${topicName(topic)})`,
  edit: (question: string) => `Rettelse af »${question}«`,
  restore: (question: string, version: number) => `»${question}« tilbage til version ${version}`,
  newEntry: (question: string) => `Nyt svar: »${question}«`,
  withdrawal: (line: string) => `Trækkes tilbage: ${line}`,
  madeBy: (line: string, name: string, day: CivilDate) => `${line} – ${name}, ${shortDay(day)}`,
} as const;

export const changeCard = {
  gists: {
    draft: 'Her er en kladde til Q&A’en.',
    approved: 'Ændringen er godkendt og gælder nu.',
    rejected: 'Kladden er afvist.',
  },
  labels: { madeBy: 'Skrevet af', state: 'Status', topic: 'Emne' },
  made: (name: string, day: CivilDate) => `${name}, ${longDate(day)}`,
  states: {
    draft: 'Kladde, venter på godkendelse',
    approved: (name: string, day: CivilDate) => `Godkendt af ${name} ${longDate(day)}`,
    live: (name: string, day: CivilDate) => `Gælder; tilføjet af ${name} ${longDate(day)}`,
    rejected: (name: string, day: CivilDate, reason: string | undefined) =>
      `Afvist af ${name} ${longDate(day)}${reason === undefined ? '' : `: ${reason}`}`,
  },
  texts: 'Formuleringer:',
  outOfScopeTexts: 'Det svarer Q&A’en ikke på:',
  changes: 'Det ændres:',
  preview: 'Sådan vil svaret se ud:',
  whole: 'Hele svaret:',
  duplicates: (text: string, question: string) =>
    `Opslaget svarer i dag på »${text}« med »${question}«. Se efter, om det hører til dér.`,
  showEntry: (number: number) => `Se svar ${number}`,
  needsOther: 'En anden redaktør eller leder end dig skal godkende kladden, før den gælder.',
  outdated:
    'Kladden er skrevet på en ældre version af svaret og kan ikke godkendes. Skriv rettelsen igen på det svar, der gælder nu. Siden da er der ændret:',
  outdatedEntry: 'Svaret, som kladden handler om, findes ikke længere. Kladden kan ikke godkendes.',
  takenId: 'Der er kommet et andet svar med samme navn. Skriv kladden igen.',
  approve: 'Godkend',
  addAnyway: 'Tilføj',
  reject: 'Afvis',
  discard: 'Kassér kladden',
  withdraw: 'Træk tilbage',
  editAgain: 'Ret svaret igen',
  live: 'Det gælder nu for alle.',
  drafted: 'Kladden er gemt.',
  decided: 'En kollega nåede at afgøre kladden før dig.',
  moved: 'Indholdet blev ændret i samme øjeblik. Se kladden igennem igen, og prøv så en gang til.',
  notOwn: 'Du har selv skrevet kladden. En anden redaktør eller leder skal godkende den.',
  gone: 'Kladden findes ikke længere. Skriv »/indhold« for at se dem, der venter.',
  cannotWithdraw: 'Den ændring kan ikke trækkes tilbage. Ret svaret, eller sæt en tidligere version tilbage.',
  alreadyWithdrawn: 'Ændringen er allerede trukket tilbage, eller en kladde om det venter på godkendelse.',
} as const;

export const missesSaid = {
  gist: (count: number) =>
    count === 0
      ? 'Alle spørgsmål har fået et svar.'
      : `${counted(count, 'spørgsmål', 'spørgsmål')} fik ikke et godt svar.`,
  heading: {
    week: 'Det kunne vi ikke svare på i sidste uge',
    days: 'Det kunne vi ikke svare på de sidste syv dage',
  },
  none: {
    week: 'I sidste uge var der intet spørgsmål, som Q&A’en ikke kunne svare på.',
    days: 'De sidste syv dage har der ikke været spørgsmål, som Q&A’en ikke kunne svare på.',
  },
  intro: (misses: number, groups: number) =>
    `${counted(misses, 'spørgsmål', 'spørgsmål')} fik ikke et godt svar. De handler om ${counted(groups, 'emne', 'emner')}, det hyppigste først:`,
  /** Where the questions stand behind a button. */
  inShort: (misses: number, groups: number) =>
    `${counted(misses, 'spørgsmål', 'spørgsmål')} fik ikke et godt svar. De handler om ${counted(groups, 'emne', 'emner')}.`,
  group: (count: number) => (count === 1 ? '1 gang' : `${count} gange`),
  show: (number: number) => `Se nr. ${number}`,
  showAll: 'Se spørgsmålene',
  more: 'Vis flere',
  waiting: (drafts: number) =>
    `${counted(drafts, 'kladde venter', 'kladder venter')} på godkendelse. Skriv »/indhold«.`,
  one: {
    gist: 'Her er det, der blev spurgt om.',
    heading: 'Det blev der spurgt om',
    confidential: 'Spørgsmålet er fortroligt, så dets ord er ikke gemt.',
    more: (count: number) => `… og ${counted(count, 'spørgsmål', 'spørgsmål')} mere af samme slags.`,
    because: 'Hvorfor',
    answeredNow: (question: string) => `Opslaget finder i dag »${question}«.`,
    phrasing: 'Gør til formulering',
    newEntry: 'Nyt svar (kladde)',
    outOfScope: 'Uden for rammen',
  },
  because: {
    none: (count: number) => `${count} uden svar`,
    'none-of-them': (count: number) => `${count} »ingen af dem«`,
    'not-helped': (count: number) => `${count} hjalp ikke`,
  },
  reasons: { wrong: 'svarede på noget andet', incomplete: 'manglede noget', unclear: 'svært at forstå' },
  improve: 'Forbedr Q&A’en',
} as const;

/** On the card of a question that was asked a while ago. */
export const answerSince = {
  updated: (shown: number, now: number) =>
    `Svaret er opdateret, siden du spurgte: Du fik version ${shown}, og her står version ${now}.`,
  withdrawn: 'Et svar er trukket tilbage, siden du spurgte. Spørg igen for at se, hvad der gælder nu.',
} as const;

/** "andre venskabsfamilier" for the topic "andre-venskabsfamilier". */
export function topicName(id: string): string {
  return id.replaceAll('-', ' ').replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
}

/** "3 uden svar og 1 hjalp ikke". */
export function joinedReasons(reasons: readonly string[]): string {
  return listed(reasons);
}
