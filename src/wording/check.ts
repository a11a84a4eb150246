import { counted } from './counting.ts';

/** What "tjek" says of messages that did not come through, each with what to do. */
export const check = {
  tried: (count: number) => `Forsøgt ${counted(count, 'gang', 'gange')}.`,
  retrying: 'Jeg prøver igen nu. Skriv »/tjek« om lidt for at se, om det lykkedes.',
  somebody: 'en kollega, som ikke er her mere',
  channel: 'en kanal',
  what: {
    digest: (to: string) => `Ugens overblik til ${to}`,
    request: (to: string) => `En sag til ${to}`,
    'request-line': (to: string) => `En besked om en sag til ${to}`,
    'first-day': (to: string) => `Hjælp til at komme i gang, til ${to}`,
    numbers: (to: string) => `Månedens tal til ${to}`,
    welcome: (to: string) => `Velkomst til ${to}`,
    notice: (to: string) => `Besked om en kanal til ${to}`,
    misses: (to: string) => `Ugens ubesvarede spørgsmål til ${to}`,
    retention: (to: string) => `En advarsel om sletning til ${to}`,
    erased: (to: string) => `Sletningen af en besked til ${to}`,
  },
} as const;

/** Why a message is not there, and what to do, by the code that was noted. */
export const troubles: Readonly<Record<string, string>> = {
  unreachable:
    'Personen er ikke fundet i chatten. Bed vedkommende skrive »/hjælp« til botten, eller ret e-mailen.',
  public: 'Kanalen er offentlig. Gør den privat, eller flyt overblikket til en privat kanal.',
  outsiders: 'Kanalen er delt med en anden organisation. Flyt overblikket til en kanal, der kun er jeres.',
  guests: 'Der er gæster i kanalen. Fjern dem, eller flyt overblikket til en anden kanal.',
  'not-a-member': 'Botten er ikke med i kanalen. Invitér den, og prøv igen.',
  'unknown-conversation':
    'Kanalen findes ikke mere. Sæt en anden op med »/årsdage kanal« eller »/sager kanal«.',
  not_connected: 'Botten er ikke forbundet til platformen. Spørg den, der driver botten.',
};

export const otherTrouble = 'Platformen tog ikke imod den. Jeg bliver ved med at prøve et døgn.';
