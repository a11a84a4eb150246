/** What the bot says only in a window to fill in, or about one. */
export const modal = {
  title: 'Hjem til Os',
  done: 'Luk',
  close: 'Annullér',
  choose: 'Vælg',
  chooseDay: 'Vælg en dag',
  open: 'Åbn formularen',
  openAgain: 'Åbn formularen igen',
  mistakes: {
    gist: 'Noget i formularen skal rettes.',
    text: 'Formularen nåede at lukke, før jeg havde læst det hele. Der er noget, du skal rette, før jeg kan bruge den:',
  },
  stillAtIt:
    'Jeg er i gang, og svaret kommer i samtalen. Hører du ikke fra mig inden for et minut, så tryk igen. Det, du skrev, står her stadig.',
  answered: { text: 'Jeg er færdig, og svaret står i samtalen. Du kan lukke vinduet.' },
  kept: 'Det, du skrev, er ikke tabt. Åbn formularen igen inden for en halv time, så står det der stadig.',
} as const;

/** What can be chosen on a message, or from anywhere: names of at most 24 characters. */
export const shortcutWords = {
  findAnswer: { name: 'Find svar', description: 'Find det godkendte svar på det, der står i beskeden.' },
  sendRequest: {
    name: 'Send til koordinator',
    description: 'Send beskeden som en henvendelse til den rette koordinator.',
  },
  newRequest: {
    name: 'Ny henvendelse',
    description: 'Send en henvendelse, der går ud over familiens rolle, til den rette koordinator.',
  },
} as const;

/** To a command that takes longer than is waited for; the answer follows. */
export const stillAtIt =
  'Jeg er i gang, og svaret kommer her. Hører du ikke fra mig inden for et minut, så prøv igen.';
