import { counted } from './counting.ts';
import { danishMoment } from './moments.ts';

/** Why a backup cannot be made or taken in, and what the operator is to do. */
export const backupProblems = {
  foreign:
    'Filen er ikke en sikkerhedskopi fra botten. Vælg en fil, som er lavet med »hto backup« eller af botten om natten.',
  broken:
    'Sikkerhedskopien er beskadiget, så den er ikke lagt tilbage. Databasen er, som den var. Vælg en anden kopi.',
  cutShort:
    'Sikkerhedskopien er ikke hel; slutningen mangler. Den er ikke lagt tilbage, og databasen er, som den var. Hent filen igen, eller vælg en anden kopi.',
  newer:
    'Sikkerhedskopien er lavet af en nyere version af botten. Opdatér botten, og prøv igen. Databasen er, som den var.',
  otherSchema:
    'Sikkerhedskopien er lavet af en anden udgave af botten, end den her bygger på. Brug den udgave, som kopien er lavet med. Databasen er, som den var.',
  dataThere: (rows: number) =>
    `Der er allerede data i databasen (${counted(rows, 'række', 'rækker')}), og de bliver ikke overskrevet, uden at du siger det. Tilføj --overwrite, hvis de skal erstattes.`,
} as const;

/** What is left to do when the data folder cannot be read any more. */
export const backupAdvice = {
  newest: (file: string, madeAt: Date) =>
    `Den nyeste sikkerhedskopi er ${file} fra ${danishMoment(madeAt)}. Læg den tilbage med: npm run --silent hto -- restore --overwrite "${file}"`,
  none: 'Der er ingen sikkerhedskopi i mappen til dem. Læg en anden kopi tilbage med »hto restore --overwrite«, eller flyt mappen væk for at begynde forfra.',
} as const;

/** What the commands about backups say. */
export const backups = {
  backup: 'Lav en sikkerhedskopi af alt, også mens botten kører, og prøv den af.',
  backupFile: 'filen, som kopien skal ligge i',
  restore: 'Læg en sikkerhedskopi tilbage, også mens botten kører.',
  restoreFile: 'sikkerhedskopien',
  restoreDryRun: 'prøv kun, om kopien kan lægges tilbage, uden at ændre noget',
  overwrite: 'lad kopien træde i stedet for de data, der er i databasen',
  move: 'Flyt alt fra den indbyggede database til en PostgreSQL-server.',
  moveTo: 'serverens adresse, postgres://…',
  moveOverwrite: 'lad dem træde i stedet for de data, der er på serveren',
  making: 'Laver sikkerhedskopien …',
  checking: 'Prøver, om sikkerhedskopien kan lægges tilbage',
  restoring: 'Lægger sikkerhedskopien tilbage',
  botRestores: 'Botten kører og lægger selv sikkerhedskopien tilbage …',
  sending: 'Sender sikkerhedskopien til botten',
  moving: 'Flytter til serveren',
  nothingThere: (folder: string) =>
    `Der er ingen database i ${folder} endnu, så der er intet at kopiere. Se efter, om kommandoen er givet de samme indstillinger som botten, for eksempel HTO_DATA eller DATABASE_URL.`,
  fileThere: (path: string) =>
    `Filen ${path} findes allerede, og den bliver ikke overskrevet. Vælg et andet navn.`,
  made: (path: string) =>
    `Sikkerhedskopien ligger i ${path}, og den kan lægges tilbage. Den rummer familiernes navne og andet fortroligt, så pas godt på den.`,
  couldBeRestored: (madeAt: Date) =>
    `Sikkerhedskopien fra ${danishMoment(madeAt)} er hel og kan lægges tilbage. Intet er ændret.`,
  restored: (madeAt: Date) => `Sikkerhedskopien fra ${danishMoment(madeAt)} er lagt tilbage.`,
  keptWhatWas: (file: string) => `Det, der var i databasen før, ligger i ${file}.`,
  afterwards:
    'Husk: Det, der er slettet efter kopiens tidspunkt, skal slettes igen, og ugens overblik kan komme en gang til. Start botten igen, hvis flere kører på samme server.',
  botFailed: 'Botten kunne ikke gøre det. Se efter i dens log, og prøv igen.',
  moveWhere:
    'Skriv, hvor der skal flyttes til, for eksempel: hto move --to postgres://bruger@server/database',
  movedAlready:
    'DATABASE_URL peger allerede på en server. Fjern den, så HTO_DATA viser, hvilken indbygget database der skal flyttes.',
  countsDiffer:
    'Der er ikke lige mange rækker på begge sider. Brug ikke serveren, før nogen har set på det; den indbyggede database er, som den var.',
  moved:
    'Alt er flyttet, og der er lige mange rækker på begge sider. Sæt DATABASE_URL til serveren, og start botten. Den indbyggede database er, som den var; fjern den, når du er sikker.',
} as const;
