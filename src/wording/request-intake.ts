/** On the way from a forwarded text to a request. */
export const intake = {
  answerInstead: 'Se, hvad Q&A siger',
  draftGone: 'Kladden findes ikke længere. Send teksten igen, hvis den stadig skal til en koordinator.',
  notYourDraft: 'Kladden er en kollegas. Kun kollegaen kan rette, sende eller slette den.',
  concernInNote:
    'Det, du skriver, kan handle om bekymring for et barn, og det må ikke stå her. Kontakt Den børnefaglige rådgivning, og send det som en ny henvendelse. Den bliver fortrolig. Skriv kun det praktiske her.',
  offerWorry:
    'Du kan give projektlederen besked om, at du har læst noget bekymrende. Teksten bliver ikke gemt, og sagen er fortrolig.',
  offerRequest: 'Beskeden ligner en henvendelse, som en koordinator skal tage sig af.',
  offerMiss: 'Du kan også sende spørgsmålet til en koordinator. Du ser det igennem, før det bliver sendt.',
  offerRequestButton: 'Send til koordinator',
  offerWorryButton: 'Giv projektlederen besked',
} as const;
