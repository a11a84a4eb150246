/** The lists of requests, and what may be typed to get each. */
export const listWords = {
  mine: ['mine', 'mig', 'min'],
  free: ['ledige', 'ledig', 'frie', 'nye', 'free'],
  urgent: ['haster', 'hast', 'urgent'],
  waiting: ['afventer', 'afvent', 'venter', 'waiting'],
} as const;

export const lists = {
  headings: {
    open: 'Åbne sager',
    mine: 'Dine sager',
    free: 'Ledige sager',
    urgent: 'Sager, der haster',
    waiting: 'Sager, der afventer',
    search: 'Sager, der passer til din søgning',
  },
  empty: {
    open: 'Der er ingen åbne sager lige nu.',
    mine: 'Du har ingen sager lige nu.',
    free: 'Der er ingen ledige sager lige nu. Alt er taget.',
    urgent: 'Der er ingen sager, der haster.',
    waiting: 'Der er ingen sager, der afventer.',
    search: 'Jeg fandt ingen sager, der passer. Prøv med færre ord, eller skriv »/sager« for at se de åbne.',
  },
  gist: (heading: string, count: string) => `${heading}: ${count}.`,
  line: (number: number | undefined, what: readonly string[]) => `Sag ${number ?? '–'}: ${what.join(' · ')}`,
  confidential: 'fortrolig',
  cameIn: (day: string) => `kommet ind ${day}`,
  more: (count: string) => `Og ${count} til.`,
  moreFound: (count: string) => `Og ${count} til. Søg med flere ord for at finde dem.`,
  page: (page: number) => `Vis side ${page}`,
  show: (number: number | undefined) => `Sag ${number ?? '–'}`,
} as const;

export const directContacts = {
  gist: 'Her er kommunernes direkte henvendelser til familierne.',
  heading: (quarter: string) => `Direkte henvendelser fra kommuner, ${quarter}`,
  none: (quarter: string) => `Ingen kommune har henvendt sig direkte til en familie i ${quarter}.`,
  line: (municipality: string, count: string) => `${municipality}: ${count}`,
  total: (count: string) => `I alt ${count}.`,
  more: (count: string) => `Og ${count} til.`,
  quarter: (quarter: number, year: number) => `${quarter}. kvartal ${year}`,
} as const;
