import type { CivilDate } from '../kernel/civil-date.ts';
import { never } from '../kernel/never.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';

export const gists = {
  answer: 'Jeg har fundet et svar i den godkendte Q&A.',
  answers: 'Jeg har fundet svar på flere spørgsmål i den godkendte Q&A.',
  several: 'Jeg har fundet flere mulige svar, som du kan vælge imellem.',
  none: 'Spørgsmålet står ikke i vores Q&A. Her kan du se, hvem du kan spørge.',
  concern: 'Beskeden kan handle om bekymring for et barn. Læs dette først.',
  shared: 'En kollega deler et svar fra den godkendte Q&A.',
} as const;

export const several = {
  intro: 'Jeg er ikke sikker på, hvad der bliver spurgt om. Det kan være et af disse spørgsmål:',
  pick: (number: number) => `Vis nr. ${number}`,
  foundOn: (why: readonly string[]) => `(fundet på: ${listed(why)})`,
  noneOfThem: 'Ingen af dem',
} as const;

/** Which part of its year a match is in, and what that means. */
export function phaseWords(
  phase:
    | { readonly kind: 'not-begun'; readonly start: CivilDate }
    | { readonly kind: 'first-three-months' | 'rest-of-year'; readonly until: CivilDate }
    | { readonly kind: 'after-one-year'; readonly since: CivilDate },
): { readonly name: string; readonly means: string } {
  switch (phase.kind) {
    case 'not-begun':
      return { name: 'Før start.', means: `Forløbet begynder ${longDate(phase.start)}.` };
    case 'first-three-months':
      return {
        name: 'De første tre måneder.',
        means: `Forløbet er i de første tre måneder indtil ${longDate(phase.until)}, så samværet holdes stabilt.`,
      };
    case 'rest-of-year':
      return {
        name: 'Efter de første tre måneder.',
        means: `De første tre måneder er gået, og årsdagen er ${longDate(phase.until)}.`,
      };
    case 'after-one-year':
      return {
        name: 'Efter det første år.',
        means: `Årsdagen var ${longDate(phase.since)}, så det er Fremtidsaftalen, der gælder.`,
      };
    default:
      return never(phase);
  }
}

export const none = {
  unanswered: 'Det fandt jeg ikke noget sikkert svar på',
  heading: 'Det står ikke i vores Q&A',
  explanation: 'Jeg gætter ikke på et svar. Spørg i stedet en, der kan hjælpe:',
} as const;

export const concern = {
  notStored: 'Teksten bliver ikke gemt. Har jeg misforstået den, kan du se bort fra dette.',
} as const;

export const buttons = {
  helped: 'Hjalp',
  notHelped: 'Hjalp ikke',
  wholeAnswer: 'Hele svaret',
  draft: 'Svar til familien',
  share: 'Del i kanalen',
} as const;

export const votes = {
  thanksHelped: 'Tak. Jeg har noteret, at svaret hjalp dig.',
  whyNot: 'Tak, fordi du siger det. Hvad var der galt med svaret?',
  thanksReason: 'Tak. Jeg har noteret det, så svaret kan blive bedre.',
  reasons: {
    wrong: 'Det svarer på noget andet',
    incomplete: 'Der mangler noget',
    unclear: 'Det er svært at forstå',
  },
} as const;

export const sharing = {
  done: 'Svaret er delt i kanalen.',
  already: 'Svaret er allerede delt i kanalen.',
  unsure: 'Jeg ved ikke, om svaret nåede frem til kanalen. Se efter dér, før du deler det selv.',
  failed: 'Svaret kunne ikke deles i kanalen. Prøv igen, eller kopiér det selv.',
} as const;

/** "Kilde: Q&A 7 · version 1 · godkendt 23. november 2026". */
export function sourceLine(source: string, version: number, approvedOn: CivilDate): string {
  return `Kilde: ${source} · version ${version} · godkendt ${longDate(approvedOn)}`;
}

/** "Fundet på: gave og fødselsdag". */
export function foundOn(why: readonly string[]): string {
  return `Fundet på: ${listed(why)}`;
}

/** "3 oplysninger er fjernet fra teksten, før den blev gemt." */
export function removedLine(count: number): string {
  return `${counted(count, 'personlig oplysning', 'personlige oplysninger')} er fjernet fra teksten.`;
}

/** "Projektleder Anna Furbo: telefon 29 81 59 34, mail afr@redbarnet.dk". */
export function contactTitle(name: string, title: string | undefined): string {
  return title === undefined ? name : `${title} ${name}`;
}
