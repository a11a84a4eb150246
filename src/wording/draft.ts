/** The fixed sentences around the document's words in a reply to a volunteer family, which is addressed as "I". */
export const draft = {
  gist: 'Her er et svar, som du kan kopiere og sende til familien.',
  intro: 'Læs svaret igennem, og ret det til, før du sender det. Jeg sender det ikke for dig.',
  mail: {
    heading: 'Som mail',
    greeting: 'Kære venskabsfamilie',
    opening: 'Tak for jeres spørgsmål.',
    closing: 'I er altid velkomne til at skrive igen, hvis I er i tvivl om noget.',
    signature: 'Venlig hilsen\nRed Barnet, Hjem til Os',
  },
  /** To a family that wrote in English, around approved translations. */
  english: {
    heading: 'Som mail på engelsk',
    translated: 'Den engelske tekst er en godkendt oversættelse. Det er den danske tekst, der gælder.',
    greeting: 'Dear friendship family',
    opening: 'Thank you for asking us.',
    closing: 'You are always welcome to write again if you are in doubt about anything.',
    signature: 'Kind regards,\nRed Barnet, Hjem til Os',
  },
  sms: {
    heading: 'Som sms',
    opening: 'Hej! Tak for jeres spørgsmål.',
    closing: 'Skriv endelig, hvis I vil vide mere. Hilsen Red Barnet',
  },
} as const;
