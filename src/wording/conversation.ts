/** What the bot says about itself and about what it cannot do. */
export const help = {
  gist: 'Sådan bruger du Hjem til Os-botten.',
  heading: 'Sådan bruger du mig',
  intro:
    'Jeg finder svar i den godkendte Q&A om Hjem til Os. Svaret er kun til dig, indtil du selv deler det i kanalen.',
  alsoPlain:
    'Du kan også skrive spørgsmålet til mig i en privat besked eller nævne mig i en tråd. Send gerne en hel mail eller sms, du har fået fra en frivillig familie.',
  privacy: 'CPR-numre, telefonnumre, adresser og navne bliver fjernet, før noget bliver gemt.',
} as const;

/** What a new colleague is told, once: three sentences. */
export const welcome = {
  gist: 'Hej, jeg er din kollega på Hjem til Os.',
  sentences: [
    'Hej, jeg er din kollega på Hjem til Os: Skriv et spørgsmål til mig, eller send mig en hel mail fra en familie, så finder jeg det godkendte svar.',
    'Går en henvendelse ud over familiens rolle, så får jeg den hen til den rette koordinator, når du har set den igennem.',
    'Det, jeg svarer dig, er kun til dig, indtil du selv deler det.',
  ],
  overview: 'Min oversigt',
  newRequest: 'Ny henvendelse',
  help: 'Hjælp',
} as const;

export const commandWords = {
  ask: { example: 'spørg Må barnet overnatte hos os i weekenden?', explains: 'Find det godkendte svar.' },
  overview: { example: 'oversigt', explains: 'Se, hvad der venter på dig, og det, der er dit.' },
  anniversaries: {
    example: 'årsdage 30',
    explains: 'Se de årsdage, der nærmer sig, og hvad der mangler.',
  },
  match: { example: 'forløb HTO-017', explains: 'Se og opdatér et venskabsforløb.' },
  request: {
    example: 'henvendelse',
    explains: 'Send en henvendelse, der går ud over familiens rolle, til den rette koordinator.',
  },
  requests: {
    example: 'sager mine',
    explains: 'Se henvendelserne: mine, ledige, haster, afventer, eller søg.',
  },
  oneRequest: { example: 'sag 12', explains: 'Se én henvendelse.' },
  absence: { example: 'fravær', explains: 'Skriv ferie ind, og vælg en stedfortræder.' },
  route: {
    example: 'rute test Aarhus Kommune vil have familien med til netværksmøde',
    explains: 'Se, hvem en henvendelse ville gå til, uden at sende den.',
  },
  content: { example: 'indhold', explains: 'Se og ret svarene i Q&A’en, hvis du er redaktør.' },
  colleagues: {
    example: 'kolleger',
    explains: 'Se, tilføj og ret kolleger, hvis du er projektleder.',
  },
  firstDay: {
    example: 'start',
    explains: 'Sæt mig op trin for trin, hvis du er projektleder. »Kom i gang« virker også.',
  },
  numbers: { example: 'tal 4. kvartal', explains: 'Se tallene som billeder, hvis du er projektleder.' },
  check: {
    example: 'tjek',
    explains: 'Se, om noget er sat forkert op eller ikke er nået frem, hvis du er projektleder.',
  },
  help: { example: 'hjælp', explains: 'Vis denne hjælp.' },
} as const;

export const misunderstandings = {
  emptyQuestion: {
    gist: 'Skriv dit spørgsmål efter kommandoen.',
    text: 'Skriv spørgsmålet efter kommandoen, for eksempel:',
  },
  unknownCommand: {
    gist: 'Den kommando kender jeg ikke.',
    didYouMean: 'Den kommando kender jeg ikke. Mente du',
  },
  tooLong: {
    gist: 'Teksten er for lang til at blive læst på én gang.',
    text: 'Teksten er for lang til, at jeg kan læse den på én gang. Send kun den del, som spørgsmålet står i.',
  },
  staleButton: {
    gist: 'Knappen virker ikke længere.',
    text: 'Knappen hører til en ældre besked og virker ikke længere. Stil spørgsmålet igen, så får du et nyt svar.',
  },
  notYours: {
    gist: 'Svaret hører til en kollegas spørgsmål.',
    text: 'Svaret hører til en kollegas spørgsmål, så det er kun din kollega, der kan bruge knapperne. Stil gerne spørgsmålet selv.',
  },
} as const;

export const refusals = {
  notStaff: {
    gist: 'Jeg hjælper kun medarbejdere i Red Barnet.',
    text: 'Jeg hjælper kun medarbejdere i Red Barnet.',
  },
  outsidersPresent: {
    gist: 'Jeg svarer ikke i kanaler, der er delt med andre organisationer.',
    text: 'Jeg svarer ikke i kanaler, der er delt med andre organisationer. Skriv til mig i en privat besked i stedet.',
  },
  roleNeeded: {
    gist: 'Det har du ikke adgang til.',
    text: 'Det har du ikke adgang til. Spørg projektlederen, hvis du mener, at du skal have det.',
  },
} as const;

export const apology = {
  gist: 'Det lykkedes ikke lige nu.',
  text: 'Det lykkedes ikke lige nu. Prøv igen om lidt.',
  danger: 'Er et barn i fare lige nu, så ring 112.',
} as const;
