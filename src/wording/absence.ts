import type { CivilDate } from '../kernel/civil-date.ts';
import { longDate } from './dates.ts';

/** What is said of who is away and who stands in. */
export const absence = {
  gists: {
    list: 'Her er det fravær, der er skrevet ind.',
    kept: 'Fraværet er skrevet ind.',
    removed: 'Fraværet er slettet.',
  },
  heading: 'Dit fravær',
  none: 'Du har ikke skrevet noget fravær ind. Så længe du er væk, går nye henvendelser til din stedfortræder.',
  howTo: 'Du kan også skrive det direkte, for eksempel:',
  example: 'fravær 1/12 5/12 karim@example.org',
  exampleRemove: 'fravær slet',
  add: 'Skriv fravær ind',
  removeButton: (from: CivilDate, until: CivilDate) => `Slet fraværet ${period(from, until)}`,
  removed: 'Fraværet er slettet. Nye henvendelser kommer igen til dig.',
  removedFor: (name: string) => `Fraværet er slettet. Nye henvendelser kommer igen til ${name}.`,
  gone: 'Fraværet er allerede slettet.',
  whichOne: 'Du har skrevet flere perioder ind. Vælg den, der skal slettes:',
  notYours: 'Det er en kollegas fravær. Kun kollegaen selv eller projektlederen kan slette det.',
  line: (from: CivilDate, until: CivilDate, deputy: string | undefined) =>
    deputy === undefined
      ? `Væk ${period(from, until)}, uden stedfortræder`
      : `Væk ${period(from, until)}, stedfortræder: ${deputy}`,
  kept: (from: CivilDate, until: CivilDate) => `Dit fravær er skrevet ind: Du er væk ${period(from, until)}.`,
  keptFor: (name: string, from: CivilDate, until: CivilDate) =>
    `Fraværet er skrevet ind: ${name} er væk ${period(from, until)}.`,
  deputyIs: (name: string) => `Nye henvendelser går imens til ${name}.`,
  noDeputy: 'Der er ingen stedfortræder. Nye henvendelser går imens til dem, som reglerne peger på.',
  deputyAway: (name: string) =>
    `Vær opmærksom på, at ${name} selv er væk i noget af tiden. Så går henvendelserne videre til næste stedfortræder eller til projektlederen.`,
  form: {
    title: 'Skriv fravær ind',
    gist: 'Skriv ind, hvornår du er væk, og hvem der er din stedfortræder.',
    who: 'Hvem er væk?',
    from: 'Første dag',
    until: 'Sidste dag',
    deputy: 'Stedfortræder',
    deputyHint: 'Får nye henvendelser, så længe fraværet varer.',
    byMail: 'Skriv kollegaens e-mail.',
    submit: 'Skriv ind',
  },
  mistakes: {
    noDays: 'Jeg kan ikke se, hvilke dage det gælder. Skriv første og sidste dag, for eksempel:',
    noSuchDay: 'Den dato findes ikke. Skriv den for eksempel som 1/12 eller 1. december 2026.',
    backwards: 'Sidste dag ligger før første dag. Byt dem om, eller ret den ene.',
    over: 'Det fravær er allerede forbi. Skriv en sidste dag, der ikke er gået.',
    unknownDeputy: (words: string) =>
      `Jeg kender ingen medarbejder ved navn »${words}«. Skriv stedfortræderens e-mail, eller vælg i formularen.`,
    severalDeputies: (words: string) =>
      `Flere medarbejdere kan hedde »${words}«. Skriv stedfortræderens e-mail, eller vælg i formularen.`,
    deputyRole: (name: string) =>
      `${name} er ikke koordinator og kan derfor ikke tage henvendelser. Vælg en anden stedfortræder.`,
    ownDeputy: 'Du kan ikke være din egen stedfortræder. Vælg en kollega.',
    unknownPerson: 'Vælg en medarbejder på listen.',
  },
} as const;

/** "1. december 2026", "fra 1. december 2026 til 5. december 2026". */
function period(from: CivilDate, until: CivilDate): string {
  return from === until ? longDate(from) : `fra ${longDate(from)} til ${longDate(until)}`;
}
