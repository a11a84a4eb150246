/** What everyone sees where an answer is shown to one person among several, and what that person may be told of it. */
export const privateAnswer = {
  gist: 'Svaret er klar til den kollega, der spurgte.',
  ready: 'Svaret er klar. Det er kun den kollega, der spurgte, som kan se det.',
  show: 'Vis svaret',
  notYours: 'Det kan kun ses af den kollega, der spurgte. Du er velkommen til at skrive til mig selv.',
  gone: 'Jeg har det ikke længere liggende. Skriv til mig igen, så finder jeg det frem på ny.',
  cannotShow: 'Her kan jeg ikke vise det kun for dig. Skriv til mig i en privat chat, så svarer jeg dig dér.',
} as const;

/** What everyone sees where a form is shown to one person among several. */
export const privateForm = {
  gist: 'Formularen er klar til den kollega, der bad om den.',
  ready: 'Formularen er klar. Det er kun den kollega, der bad om den, som kan se den.',
  show: 'Vis formularen',
} as const;

/** What a client calls it when it looks for a card anew. */
export const renewing = { title: 'Opdatér' } as const;

export const pressing = {
  takesLonger:
    'Det tager lidt længere tid end normalt. Hører du ikke fra mig inden for et minut, så tryk igen.',
  already: 'Jeg er allerede i gang med det, du trykkede på.',
  /** For what only a newer or another part of the platform could have sent. */
  unknown:
    'Det kan jeg desværre ikke hjælpe med her. Skriv til mig i en privat chat, så finder vi ud af det.',
} as const;

export const forms = {
  choose: 'Vælg',
  /** By the kind of field that was left empty. */
  missing: {
    line: 'Udfyld feltet.',
    text: 'Udfyld feltet.',
    choice: 'Vælg en mulighed.',
    day: 'Vælg en dato.',
  },
  mend: 'Der er noget, der skal rettes, før du kan sende.',
  tooLong: 'Du har skrevet mere, end jeg kan tage imod på én gang. Gør teksten kortere, og send igen.',
  done: 'Tak. Det er noteret.',
} as const;

/** The menu on a message, and the search beside the compose box. */
export const extension = {
  search: {
    title: 'Find svar',
    explains: 'Søg i den godkendte Q&A, og sæt svaret ind som et kort.',
    parameter: 'Spørgsmål',
    parameterExplains: 'Skriv spørgsmålet med dine egne ord.',
    empty: 'Skriv et spørgsmål, for eksempel: Må vi give en gave?',
  },
  send: {
    title: 'Send til koordinator',
    explains: 'Send beskeden som en henvendelse til den rette koordinator.',
  },
  find: {
    title: 'Find svar',
    explains: 'Find det godkendte svar på det, der står i beskeden.',
  },
  takesLonger:
    'Det tager lidt længere tid end normalt. Jeg skriver til dig i vores private chat om lidt. Hører du ikke fra mig inden for et minut, så prøv igen.',
  noPersonalChat: 'Jeg kan ikke se, hvem du er, herfra. Åbn først en privat chat med mig, og prøv så igen.',
  tryAgain: 'Prøv igen',
} as const;

/** Packing the app for Teams at the terminal. */
export const packing = {
  noAppId:
    'Sæt TEAMS_APP_ID til Azure-bottens application (client) id, for eksempel 11111111-2222-4333-8444-555555555555.',
  noPublicUrl: 'Sæt HTO_PUBLIC_URL til bottens adresse udefra, for eksempel https://hjem-til-os.example.org.',
  mistakes: 'Pakken er ikke lavet, fordi manifestet ikke passer med Microsofts skema:',
  made: (file: string, version: string) =>
    `Pakken ligger i ${file} (version ${version}). Læg den op i Teams Admin Center under »Manage apps«.`,
} as const;
