/** What the bot says only where a card is shown to one person among several. */
export const privateAnswer = {
  gist: 'Svaret er klar til den kollega, der spurgte.',
  ready: 'Svaret er klar. Det er kun den kollega, der spurgte, som kan se det.',
  show: 'Vis svaret',
  notYours:
    'Svaret kan kun ses af den kollega, der spurgte. Du er velkommen til at stille mig spørgsmålet selv.',
  gone: 'Jeg har ikke længere svaret liggende. Stil spørgsmålet igen, så finder jeg det frem på ny.',
  cannotShow:
    'Her kan jeg ikke vise svaret kun for dig. Skriv til mig i en privat chat, så svarer jeg dig dér.',
} as const;

export const pressing = {
  takesLonger: 'Det tager lidt længere tid end normalt. Du behøver ikke trykke igen.',
  already: 'Jeg er allerede i gang med det, du trykkede på.',
} as const;
