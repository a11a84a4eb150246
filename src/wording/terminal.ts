import { inFigures } from './counting.ts';

/** What the command line says. */
export const lines = {
  unreadable: (number: number) =>
    `Linje ${number} kan ikke læses. Skriv ét JSON-objekt på linjen, for eksempel {"id":"1","text":"Må vi give en gave?"}.`,
} as const;

/** Of long work, to whoever waits at a terminal. */
export const progressBar = {
  asking: 'Besvarer spørgsmålene',
  routing: 'Finder vej for henvendelserne',
  share: (what: string, bar: string, percent: number) => `${bar} ${percent} % · ${what}`,
  count: (what: string, done: number) =>
    done === 0 ? `${what} …` : `${what} … ${inFigures(done)} indtil nu`,
} as const;

export const terminal = {
  about: 'Hjem til Os-botten på kommandolinjen.',
  ask: 'Find det godkendte svar på et spørgsmål eller en hel besked.',
  askText: 'spørgsmålet; uden tekst læses det fra standard input',
  askJsonl: 'læs én JSON-linje {"id","text"} ad gangen, og svar med én JSON-linje til hver',
  askWhole: 'vis hele svaret',
  content: 'Arbejd med Q&A-svarene i mappen content.',
  contentCheck: 'Gennemgå alle filer, og vis fil og linje for hver fejl.',
  emptyQuestion:
    'Skriv et spørgsmål, for eksempel: npm run --silent hto -- ask "Må barnet overnatte hos os i weekenden?"',
  helpOption: 'vis denne hjælp',
  titles: {
    'Usage:': 'Brug:',
    'Arguments:': 'Argumenter:',
    'Options:': 'Tilvalg:',
    'Commands:': 'Kommandoer:',
  } as Readonly<Record<string, string>>,
  unknownCommand: 'Den kommando findes ikke. Skriv »npm run hto -- --help« for at se dem, der gør.',
  /** What stands in a line of usage. */
  usage: { options: '[tilvalg]', command: '[kommando]' },
  /** By the parser's own code for what is wrong. */
  misuse: {
    'commander.help': 'Der mangler en kommando. Skriv »npm run hto -- --help« for at se dem, der er.',
    'commander.unknownOption':
      'Det tilvalg findes ikke. Skriv »--help« efter kommandoen for at se dem, der gør.',
    'commander.missingArgument':
      'Der mangler noget efter kommandoen. Skriv »--help« efter den for at se hvad.',
    'commander.excessArguments':
      'Der står for meget efter kommandoen. Skriv »--help« efter den for at se, hvad den tager.',
    'commander.optionMissingArgument':
      'Der mangler noget efter et tilvalg. Skriv »--help« efter kommandoen for at se hvad.',
  } as Readonly<Record<string, string>>,
  textWithJsonl: 'Brug enten en tekst eller --jsonl, ikke begge dele.',
} as const;
