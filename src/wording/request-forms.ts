/** The forms about contact requests. Titles and submit labels are at most 24 characters. */
export const requestForms = {
  fields: {
    text: 'Hvad står der i henvendelsen?',
    question: 'Hvad vil du have svar på?',
    questionHint: 'Skriv gerne til, hvis koordinatoren skal vide mere for at kunne svare.',
    textHint: 'Sæt mailen, sms’en eller dine egne ord ind. CPR-numre, telefonnumre og navne bliver fjernet.',
    source: 'Hvem spørger?',
    ask: 'Hvad bliver der spurgt om?',
    municipality: 'Kommune',
    municipalityForWhom: 'Skriv kommunens navn eller byen, så spørgsmålet når den rette koordinator.',
    municipalityHint: 'Skriv kommunens navn eller byen, for eksempel Aarhus.',
    match: 'Venskabsforløb',
    matchHint: 'Skriv koden, hvis du kender den, for eksempel HTO-017.',
    direct: 'Hvordan kom henvendelsen?',
    callBack: 'Hvem skal koordinatoren ringe eller skrive til?',
    callBackHint: 'Vises kun for den, der har sagen, og for projektlederen.',
    colleague: 'Hvem skal have sagen?',
    colleagueByMail: 'Skriv kollegaens e-mail.',
    away: (name: string, until: string) => `${name} (fraværende til og med ${until})`,
    notMine: 'Hvorfor er det ikke din sag?',
    notMineHint: 'Skriv kort, så den næste kan forstå det.',
    until: 'Hvornår skal sagen frem igen?',
    outcome: 'Hvad blev udfaldet?',
    familyWish: 'Hvad ønskede familien selv?',
    familyWishHint: 'Skriv det, før du vælger udfaldet. Et nej tak er også et godt svar.',
    withdrawWhy: 'Hvorfor trækker du den tilbage?',
    reopenWhy: 'Hvorfor skal sagen åbnes igen?',
  },
  letMeFind: 'Lad det stå tomt, hvis jeg selv skal finde det i teksten.',
  direct: {
    yes: 'Kommunen henvendte sig direkte til familien',
    no: 'Den kom til os eller på anden måde',
  },
  outcomes: {
    yes: 'Ja – familien siger ja',
    no: 'Nej tak – familien siger nej',
    partly: 'Delvist – familien siger ja til noget af det',
    referred: 'Viderestillet – en anden tager sig af det',
  },
  new: {
    title: 'Ny henvendelse',
    gist: 'Skriv en henvendelse, så finder jeg den rette koordinator.',
    submit: 'Vis mig den',
    intro: 'Du ser, hvad jeg har forstået, før noget bliver sendt.',
  },
  miss: {
    title: 'Spørg en koordinator',
    gist: 'Se spørgsmålet igennem, så finder jeg den rette koordinator.',
    submit: 'Vis mig det',
    intro: 'Q&A’en svarer ikke på det her. Du ser, hvem spørgsmålet går til, før det bliver sendt.',
  },
  correct: { title: 'Ret henvendelsen', gist: 'Ret det, jeg har forstået forkert.', submit: 'Gem' },
  'hand-on': {
    title: 'Giv sagen videre',
    gist: 'Vælg den kollega, der skal have sagen.',
    submit: 'Giv videre',
  },
  'not-mine': {
    title: 'Ikke min sag',
    gist: 'Skriv, hvorfor det ikke er din sag. Så finder jeg en anden.',
    submit: 'Send den videre',
  },
  wait: {
    title: 'Lad sagen vente',
    gist: 'Vælg den dag, hvor sagen skal frem igen.',
    submit: 'Lad den vente',
  },
  resolve: {
    title: 'Afklar sagen',
    gist: 'Skriv familiens eget ønske og udfaldet.',
    submit: 'Afklar',
  },
  withdraw: {
    title: 'Træk sagen tilbage',
    gist: 'Sagen bliver lukket. Den kan genåbnes inden for 30 dage.',
    submit: 'Træk tilbage',
  },
  reopen: {
    title: 'Genåbn sagen',
    gist: 'Skriv, hvorfor sagen skal åbnes igen.',
    submit: 'Genåbn',
  },
} as const;

/** What to mend in a form, under its field. */
export const formMistakes = {
  noQuestion: 'Skriv, hvad du vil have svar på.',
  noText: 'Skriv, hvad der står i henvendelsen.',
  textTooLong: (most: number) =>
    `Teksten er for lang. Skriv højst ${most} tegn, eller send kun det vigtigste.`,
  notOnList: 'Vælg en af mulighederne på listen.',
  noSuchMunicipality: (meant: string | undefined) =>
    meant === undefined
      ? 'Den kommune kender jeg ikke. Skriv kommunens navn, for eksempel Aarhus, eller lad feltet stå tomt.'
      : `Den kommune kender jeg ikke. Mente du ${meant}?`,
  severalMunicipalities: (names: string) =>
    `Det navn findes i flere kommuner: ${names}. Skriv kommunens navn.`,
  noCode: 'Koden skal skrives som HTO-017. Ret den, eller lad feltet stå tomt.',
  unknownMatch: (code: string) => `Jeg kender ikke forløbet ${code}. Ret koden, eller lad feltet stå tomt.`,
  noColleague: 'Vælg den kollega, der skal have sagen.',
  colleagueCannot: 'Den kollega kan ikke få sagen. Vælg en anden.',
  noReason: 'Skriv en kort begrundelse.',
  noDay: 'Vælg den dag, hvor sagen skal frem igen.',
  dayNotAhead: 'Vælg en dag, der ikke er kommet endnu. Sagen kan tidligst vente til i morgen.',
  dayTooFar: 'Vælg en dag inden for det næste år.',
  noOutcome: 'Vælg udfaldet.',
  noWish: 'Skriv, hvad familien selv ønskede. Ved du det ikke, så skriv det.',
} as const;
