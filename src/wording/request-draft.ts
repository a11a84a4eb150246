import { caseName } from './requests.ts';

/** What the bot understood of a text, before anything is sent. */
export const draftCard = {
  gist: 'Se, hvad jeg har forstået, før du sender henvendelsen til en koordinator.',
  heading: 'Det har jeg forstået',
  intro: 'Læs det igennem, og ret det, der er forkert. Intet er sendt endnu.',
  doubtful: 'Det ligner ikke en henvendelse',
  whyDoubtful:
    'Jeg kan ikke se, at nogen beder om noget, der går ud over familiens rolle. Send den kun, hvis du mener, at en koordinator skal se den.',
  evidence: (value: string, found: string) => `${value} (fundet på: »${found}«)`,
  municipalityUnknown: 'Det kunne jeg ikke se. Tryk på »Ret«, og skriv den.',
  municipalityUnsure: (candidates: string) =>
    `Det kunne jeg ikke se. Det kan være ${candidates}. Tryk på »Ret«, og skriv den.`,
  textHeading: 'Teksten, som koordinatoren får den',
  textGoesOn: 'Teksten er længere. Koordinatoren kan se det hele.',
  callBackKept: 'Kontaktoplysningerne ser kun den, der har sagen, og projektlederen.',
  confidential:
    'Teksten kan handle om bekymring for et barn. Derfor bliver den ikke gemt, og henvendelsen går kun til projektlederen.',
  goesTo: (name: string) => `Den bliver sendt til ${name}.`,
  goesToNobody: 'Der er ingen, den kan sendes til lige nu. Den bliver tilbudt den første, der kan få den.',
  why: (why: string) => `Hvorfor: ${why}`,
  duplicates: 'Den ligner en sag, der allerede er åben. Du kan lægge den til i stedet for at sende den:',
  duplicate: (number: number | undefined, what: string) => `${caseName(number)} – ${what}`,
  sent: {
    gist: (number: number | undefined) => `Henvendelsen er sendt som ${caseName(number)}.`,
    text: (number: number | undefined, state: string) =>
      `Henvendelsen er sendt som ${caseName(number)}. ${state}. Du får besked, når den er taget, givet videre eller afklaret.`,
  },
  joined: (number: number | undefined) =>
    `Henvendelsen er lagt til ${caseName(number)}. Du får besked, når der sker noget.`,
  discarded: 'Kladden er slettet. Intet er sendt.',
} as const;
