/** Trying out whom a text would go to. */
export const routeHelp = {
  gist: 'Se, hvem en henvendelse ville gå til, uden at sende den.',
  howTo:
    'Skriv teksten efter »/rute test«, så siger jeg, hvem den ville gå til og hvorfor. Intet bliver sendt:',
  noRequest:
    'Teksten ligner ikke en henvendelse, der går ud over familiens rolle. Send den kun, hvis en koordinator skal se den.',
} as const;
