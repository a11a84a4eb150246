import { counted, listed } from './counting.ts';
import { roleWords } from './import.ts';

type RoleName = keyof typeof roleWords;

const A_FEW = 4;

/** "Aarhus, Odense og Vejle", "Aarhus, Odense, Vejle, Horsens og 12 flere". */
function fewOf(names: readonly string[]): string {
  const more = names.length - A_FEW;
  return more > 1 ? listed([...names.slice(0, A_FEW), `${more} flere`]) : listed(names);
}

/** The list of colleagues, as the lead sees it. */
export const colleagueList = {
  gist: (count: number) => `Her er listen over ${counted(count, 'kollega', 'kolleger')}.`,
  heading: 'Kolleger',
  count: (staff: number, coordinators: number) =>
    `Jeg kender ${counted(staff, 'kollega', 'kolleger')}, heraf ${counted(coordinators, 'koordinator', 'koordinatorer')} med egne kommuner.`,
  line: (role: RoleName, municipalities: readonly string[], chats: readonly string[]) =>
    [
      roleWords[role],
      ...(municipalities.length > 0 ? [fewOf(municipalities)] : []),
      chats.length > 0 ? listed(chats) : 'har ikke skrevet til mig endnu',
    ].join(' · '),
  page: (page: number, pages: number) => `Side ${page} af ${pages}.`,
  howTo: 'Skriv et navn eller en e-mail for at se én kollega, for eksempel:',
  example: 'kolleger karim@example.org',
  left: (names: readonly string[]) => `Er stoppet: ${fewOf(names)}.`,
  nobody: (words: string) =>
    `Jeg kender ingen kollega ved navn »${words}«. Skriv kollegaens e-mail, eller skriv »/kolleger« for at se alle.`,
  several: (words: string) => `Flere kolleger kan hedde »${words}«. Skriv kollegaens e-mail i stedet.`,
} as const;

/** Two who look like one colleague. */
export const knownTwice = {
  heading: 'Er det den samme?',
  ask: (one: string, other: string) =>
    `${one} og ${other} kan være den samme kollega, som skriver til mig to steder.`,
  yes: 'Ja, samme person',
  no: 'Nej, det er to',
  apart: (one: string, other: string) => `Det er noteret: ${one} og ${other} er to forskellige kolleger.`,
  joined: (name: string) =>
    `${name} er nu én kollega hos mig. Sager, forløb, svar og fravær følger med fra begge steder.`,
  twoPeople: 'De to skriver til mig i det samme chatprogram, så det er to forskellige kolleger.',
  gone: 'Den kollega findes ikke længere på listen. Skriv »/kolleger« for at se alle.',
} as const;

/** One colleague. */
export const colleagueCard = {
  gist: 'Her er, hvad jeg ved om kollegaen.',
  facts: {
    role: 'Rolle',
    email: 'E-mail',
    municipalities: 'Kommuner',
    chats: 'Skriver til mig i',
    work: 'Har i hånden',
  },
  none: 'ingen',
  noEmail: 'kender jeg ikke',
  noChats: 'har ikke skrevet til mig endnu',
  work: (matches: number, requests: number) =>
    `${counted(matches, 'venskabsforløb', 'venskabsforløb')} og ${counted(requests, 'åben sag', 'åbne sager')}`,
  left: 'Kollegaen er stoppet og kan ikke bruge mig.',
  change: 'Ret',
  markLeft: 'Er stoppet',
  back: 'Er tilbage',
  same: 'Samme person som …',
  all: 'Alle kolleger',
  add: 'Tilføj kollega',
  next: 'Næste side',
  previous: 'Forrige side',
  changed: 'Det er rettet.',
  added: 'Kollegaen er tilføjet og kan skrive til mig med det samme.',
  isLeft: 'Det er noteret. Kollegaen kan ikke bruge mig længere.',
  isBack: 'Kollegaen kan bruge mig igen.',
} as const;

export const colleagueForm = {
  add: {
    title: 'Tilføj kollega',
    gist: 'Skriv, hvem kollegaen er.',
    intro:
      'Alle medarbejdere kan stille mig spørgsmål uden at blive tilføjet. Tilføj dem, der er koordinatorer, redaktører eller ledere.',
    submit: 'Tilføj',
  },
  change: { title: 'Ret kollega', gist: 'Ret, hvad jeg ved om kollegaen.', submit: 'Gem' },
  name: 'Navn',
  email: 'E-mail',
  emailHint: 'Den e-mail, som kollegaen har i chatten. På den kender jeg kollegaen igen.',
  role: 'Rolle',
  roles: {
    reader: 'Læser: stiller spørgsmål og sender henvendelser',
    coordinator: 'Koordinator: tager sager og følger forløb',
    editor: 'Redaktør: retter også svarene i Q&A’en',
    lead: 'Leder: kan det hele',
  },
  municipalities: 'Kommuner',
  municipalitiesHint: 'Adskil dem med komma. Nye sager fra de kommuner går til kollegaen.',
  left: {
    title: 'Kollegaen er stoppet',
    gist: 'Bekræft, at kollegaen er stoppet.',
    intro: (name: string) => `${name} kan ikke bruge mig længere, så snart du trykker.`,
    requests: (count: number) =>
      `${counted(count, 'åben sag', 'åbne sager')} hos kollegaen bliver tilbudt andre.`,
    matches: (count: number) =>
      `${counted(count, 'venskabsforløb', 'venskabsforløb')} står uden koordinator, til du giver ${count === 1 ? 'det' : 'dem'} videre.`,
    submit: 'Er stoppet',
  },
  same: {
    title: 'Samme person',
    gist: 'Vælg, hvem det er den samme som.',
    intro: (name: string) =>
      `Vælg det andet sted, ${name} står på listen. De to bliver til én kollega, og det kan ikke fortrydes.`,
    confirm: (one: string, other: string) =>
      `${one} og ${other} bliver til én kollega med sager, forløb, svar og fravær fra begge steder. Det kan ikke fortrydes.`,
    other: 'Den samme som',
    byMail: 'Skriv kollegaens e-mail.',
    submit: 'Gør til én',
  },
} as const;

export const colleagueMistakes = {
  noName: 'Skriv kollegaens navn.',
  email: 'E-mailen kan ikke læses. Skriv den som navn@eksempel.dk.',
  taken: 'En anden kollega har den e-mail. Skriv »/kolleger« og e-mailen for at se hvem.',
  role: 'Vælg en rolle på listen.',
  ownRole: 'Du kan ikke tage din egen rolle som leder fra dig. Bed en anden leder om det.',
  setLead:
    'Rollen som leder er givet i bottens indstillinger. Bed den, der driver botten, om at tage den væk der først.',
  self: 'Du kan ikke markere dig selv som stoppet. Bed en anden leder om det.',
  other: 'Vælg en anden kollega på listen.',
  municipalities: (unknown: readonly string[]) =>
    `Jeg kender ikke ${listed(unknown)}. Skriv kommunernes navne med komma imellem, for eksempel Aarhus, Odense.`,
} as const;

/** "Karim Holm (karim@example.org, Chat)". */
export function calledAndKnown(name: string, known: readonly string[]): string {
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}
