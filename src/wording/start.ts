/** What is said on the terminal when the bot starts, or cannot. */
export const startProblems = {
  settings: (problems: readonly string[]) =>
    [
      'Botten kan ikke starte, fordi indstillingerne ikke er rigtige:',
      ...problems.map((problem) => `- ${problem}`),
    ].join('\n'),
  portTaken: 'Porten er optaget af et andet program. Stop det, eller vælg en anden port med HTO_PORT.',
} as const;

const TRY = 'Må barnet overnatte hos os i weekenden?';

export const rehearsal = {
  heading:
    'Botten er klar til at blive prøvet. Alle personer er opdigtede, og intet forlader denne computer.',
  slack: (url: string) => `  Slack:   åbn ${url} og skriv  /hto spørg ${TRY}`,
  slackMissing: {
    absent: '  Slack:   den lokale Slack findes ikke til denne slags computer.',
    failed: '  Slack:   den lokale Slack kunne ikke starte på denne computer.',
  },
  teams: (url: string) => `  Teams:   åbn ${url} og skriv  spørg ${TRY}`,
  teamsMissing: {
    absent: '  Teams:   prøvepladsen er ikke installeret. Kør »npm ci« for at få den.',
    failed: '  Teams:   prøvepladsen kunne ikke starte på denne computer.',
  },
  terminal: `  Her:     npm run --silent hto -- ask "${TRY}"`,
  stop: '  Stop:    Ctrl+C',
} as const;

/** Making the manifest of the Slack app at the terminal. */
export const slackManifestProblem =
  'HTO_PUBLIC_URL skal begynde med https://. Lad den være tom, hvis Slack ikke skal kunne nå botten (Socket Mode).';
