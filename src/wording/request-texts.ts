import { caseName } from './requests.ts';

/** Texts for staff to copy and send. The sentences of Q&A 11 in them are the document's own. */
export const readyTexts = {
  gist: 'Her er tekster, som du kan kopiere og sende.',
  intro: 'Læs teksten igennem, og ret den til, før du sender den. Jeg sender den ikke for dig.',
  family: {
    heading: 'Til venskabsfamilien',
    greeting: 'Kære venskabsfamilie',
    thanks: (who: string, what: string) =>
      `Tak, fordi I har fortalt os, at ${who} har spurgt jer om ${what}.`,
    fromMunicipality: [
      'Hvis kommunen kontakter jer direkte, kan I henvise til, at opgaven går ud over jeres afgrænsede rolle som frivillig venskabsfamilie.',
      'Herefter må I henvise vedkommende til Red Barnet.',
    ],
    fromOthers: [
      'Opgaven går ud over jeres afgrænsede rolle som frivillig venskabsfamilie, så I må gerne henvise vedkommende til Red Barnet.',
    ],
    fromFamily: [
      'Kommer en sådan forespørgsel fra barnet, barnets forældre eller familiens netværk, skal I kontakte Red Barnet, som vil hjælpe jer med at afklare, om det er noget I vil/kan sige ja eller nej til.',
    ],
    weHaveIt: (number: number | undefined) =>
      `Vi har taget imod henvendelsen som ${caseName(number)} og vender tilbage til jer. I behøver ikke svare, før I har talt med os, og det er helt i orden at sige nej tak.`,
  },
  asker: {
    heading: 'Til kommunen eller den, der spørger',
    greeting: (who: string) => `Kære ${who}`,
    toWhom: 'Til rette vedkommende',
    youAsked: (what: string) => `I har henvendt jer til en af vores frivillige venskabsfamilier om ${what}.`,
    beyondRole:
      'Det går ud over familiens afgrænsede rolle som frivillig venskabsfamilie, så vi beder jer om ikke at kontakte familien direkte.',
    throughUs:
      'Kontakten og forespørgslen skal altid gå via Red Barnet først, så vi har mulighed for at rådgive familien.',
    writeToUs: (number: number | undefined, contact: string) =>
      `Skriv eller ring i stedet til os, og nævn gerne ${caseName(number)}: ${contact}.`,
    writeHere: (number: number | undefined) => `Skriv i stedet til os, og nævn gerne ${caseName(number)}.`,
  },
  signature: 'Venlig hilsen\nRed Barnet, Hjem til Os',
  who: {
    municipality: 'kommunen',
    parents: 'barnets forældre',
    child: 'barnet',
    network: 'en fra familiens netværk',
    other: 'nogen uden for familien',
  },
  what: {
    'more-contact': 'mere samvær',
    'network-meeting': 'deltagelse i et netværksmøde',
    'lay-companion': 'at være bisidder',
    'extra-support': 'ekstra støtte til barnet',
    other: 'en opgave ud over den, I har sagt ja til',
  },
  whatForAsker: {
    'more-contact': 'mere samvær med barnet',
    'network-meeting': 'deltagelse i et netværksmøde',
    'lay-companion': 'at være bisidder',
    'extra-support': 'ekstra støtte til barnet',
    other: 'en opgave ud over den, familien har sagt ja til',
  },
} as const;
