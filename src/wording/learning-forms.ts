/** The forms about the content of the Q&A. Titles and buttons take at most 24 characters. */
export const learningForms = {
  edit: {
    title: 'Ret svaret',
    gist: 'Ret svaret. En kollega skal godkende det, før det gælder.',
    submit: 'Gem kladden',
  },
  phrasing: {
    title: 'Tilføj formulering',
    gist: 'Tilføj den måde, familierne spørger på, så svaret bliver fundet.',
    submit: 'Tilføj',
  },
  newEntry: {
    title: 'Nyt svar (kladde)',
    gist: 'Skriv et nyt svar. En kollega skal godkende det, før det gælder.',
    submit: 'Gem kladden',
  },
  outOfScope: {
    title: 'Uden for rammen',
    gist: 'Sig, at Q&A’en ikke svarer på det, så botten ikke gætter.',
    submit: 'Tilføj',
  },
  reject: {
    title: 'Afvis kladden',
    gist: 'Afvis kladden. Den bliver ikke til noget, men bliver stående i historikken.',
    submit: 'Afvis',
  },
  fields: {
    question: 'Spørgsmålet, som overskrift',
    shortAnswer: 'Det korte svar',
    shortAnswerHint: 'Hele sætninger fra svaret, ord for ord.',
    answer: 'Hele svaret',
    answerHint: 'Lad en tom linje stå mellem afsnittene.',
    source: 'Kilde',
    english: 'Det korte svar på engelsk',
    englishHint:
      'Kun hvis du har en oversættelse. Den bliver godkendt sammen med svaret og tilbudt, når en familie skriver på engelsk.',
    texts: 'Formuleringer, én på hver linje',
    textsHint:
      'Skriv, som familierne selv spørger, i almindelige vendinger og uden noget om et bestemt barn. Højst 200 tegn på hver linje.',
    entry: 'Hvilket svar?',
    entryByNumber: 'Skriv svarets nummer.',
    safety: 'Har svaret med barnets sikkerhed at gøre?',
    yes: 'Ja',
    no: 'Nej',
    topic: 'Emne',
    newTopic: 'Eller et nyt emne',
    newTopicHint: 'Kun når intet emne på listen passer.',
    reason: 'Hvorfor?',
  },
} as const;
