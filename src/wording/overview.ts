import { counted } from './counting.ts';

/** Somebody's own overview: what waits for them, and what is theirs. */
export const overview = {
  heading: 'Dit overblik',
  gist: (waiting: number) =>
    waiting === 0
      ? 'Dit overblik: Der er ikke noget, der haster for dig lige nu.'
      : `Dit overblik: ${things(waiting)} på dig.`,
  nothingWaits: 'Der er ikke noget, der haster for dig lige nu.',
  waits: (count: number) => `${things(count)} på dig nu`,
  moreRequests: (count: number) => `Og ${counted(count, 'sag', 'sager')} mere.`,
  moreMatches: (count: number) => `Og ${counted(count, 'forløb', 'forløb')} mere.`,
  drafts: (count: number) =>
    `${counted(count, 'kladde', 'kladder')} til Q&A’en venter på, at du ser på ${count === 1 ? 'den' : 'dem'}.`,
  undelivered: (count: number) => `${counted(count, 'besked', 'beskeder')} er ikke nået frem. Se hvorfor med`,
  requests: {
    own: 'Dine sager',
    others: 'Dine andre sager',
    none: 'Du har ingen sager lige nu.',
    sent: 'Henvendelser, du har sendt',
    noneSent:
      'Du har ingen åbne henvendelser. Går en henvendelse ud over familiens rolle, så send den til en koordinator herfra.',
  },
  matches: {
    own: 'Dine forløb',
    others: 'Dine andre forløb',
    none: 'Du har ingen forløb lige nu.',
  },
  questions: {
    heading: 'Spørgsmål uden svar de sidste syv dage',
    none: 'Q&A’en havde et svar til alle spørgsmål.',
    some: (misses: number, groups: number) =>
      groups < misses
        ? `${counted(misses, 'spørgsmål', 'spørgsmål')} fik ikke et godt svar. De handler om ${counted(groups, 'emne', 'emner')}.`
        : `${counted(misses, 'spørgsmål', 'spørgsmål')} fik ikke et godt svar.`,
  },
  absence: {
    heading: 'Dit fravær',
    none: 'Du har ikke skrevet noget fravær ind.',
  },
  ask: 'Har du fået et spørgsmål fra en familie, så skriv det til mig, eller send mig hele mailen. For eksempel:',
  buttons: {
    all: (count: number) => `Se alle ${count}`,
    anniversaries: 'Se alle årsdage',
    requests: { mine: 'Se alle dine sager', urgent: 'Se sager, der haster' },
    draft: 'Se kladden',
    questions: 'Se spørgsmålene',
    newRequest: 'Ny henvendelse',
    numbers: 'Se tallene',
    help: 'Hjælp',
    renew: 'Opdatér',
  },
} as const;

/** "1 ting venter", "3 ting venter". */
function things(count: number): string {
  return counted(count, 'ting venter', 'ting venter');
}
