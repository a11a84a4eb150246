import { capital, caseName } from './requests.ts';

/** What happened to a request, after the moment at which it did. */
export const logWords = {
  gist: (number: number | undefined) => `Her er alt, hvad der er sket med ${caseName(number)}.`,
  heading: (number: number | undefined) => `${capital(caseName(number))}: log`,
  earlier: (count: string) => `Før det: ${count}.`,
  back: 'Vis sagen',
  nobody: 'ingen',
  later: 'senere',
  unknownOutcome: 'uden udfald',
  because: (reason: string) => ` – »${reason}«`,
  sent: (by: string, to: string) => `${by} sendte den, og den blev tilbudt ${to}`,
  sentToNobody: (by: string) => `${by} sendte den, men ingen kunne få den`,
  joined: (by: string) => `${by} lagde en henvendelse om det samme til`,
  offered: (to: string) => `tilbudt ${to}`,
  free: 'ingen havde den længere',
  taken: (by: string) => `${by} tog sagen`,
  handedOn: (by: string, to: string) => `${by} gav den videre, og den blev tilbudt ${to}`,
  notMine: (by: string, to: string) => `${by} sagde »Ikke min«, og den blev tilbudt ${to}`,
  waiting: (by: string, until: string) => `${by} lod den vente til ${until}`,
  woken: 'ventetiden var gået, og sagen kom frem igen',
  resolved: (by: string, outcome: string) => `${by} afklarede den: ${outcome}`,
  withdrawn: (by: string) => `${by} trak den tilbage`,
  reopened: (by: string) => `${by} genåbnede den`,
  reminded: (to: string) => `${to} blev mindet om den`,
  corrected: (by: string) => `${by} rettede oplysningerne`,
  correctedAndOffered: (by: string, to: string) => `${by} rettede oplysningerne, og den blev tilbudt ${to}`,
} as const;

/** What is told in a thread or to a colleague. Each is one whole sentence. */
export const lineWords = {
  joined: (name: string) => `Der er kommet endnu en henvendelse om det samme som ${name}.`,
  offeredToYou: (name: string) => `${capital(name)} er tilbudt dig.`,
  offered: (name: string, to: string) => `${capital(name)} er nu tilbudt ${to}.`,
  free: (name: string) => `${capital(name)} er fri, og ingen har den lige nu.`,
  taken: (name: string, by: string) => `${capital(name)} er taget af ${by}.`,
  handedOn: (name: string, by: string, to: string) =>
    `${capital(name)} er givet videre af ${by} og er nu tilbudt ${to}.`,
  handedOnToYou: (name: string, by: string) => `${by} har givet ${name} videre til dig.`,
  waiting: (name: string, by: string, until: string) =>
    `${capital(name)} er hos ${by} og afventer til ${until}.`,
  woken: (name: string) => `${capital(name)} har ventet til i dag og er din igen.`,
  resolved: (name: string, by: string, outcome: string) =>
    `${capital(name)} er afklaret af ${by}: ${outcome}.`,
  withdrawn: (name: string, by: string) => `${capital(name)} er trukket tilbage af ${by}.`,
  reopened: (name: string, by: string) => `${capital(name)} er genåbnet af ${by}.`,
  reopenedForYou: (name: string, by: string) => `${by} har genåbnet ${name}, og den er hos dig.`,
  reminded: (name: string) => `${capital(name)} venter på dig. Tag den, eller giv den videre.`,
  remindedOwner: (name: string) => `${capital(name)} er hos dig, og der er ikke sket noget i et stykke tid.`,
  corrected: (name: string) => `Oplysningerne i ${name} er rettet.`,
} as const;

/** The same for notifications, without a name. */
export const lineGists = {
  sent: (name: string) => `${capital(name)} er sendt.`,
  joined: (name: string) => `Der er kommet mere til ${name}.`,
  offered: (name: string) => `${capital(name)} er gået videre.`,
  taken: (name: string) => `${capital(name)} er taget.`,
  'handed-on': (name: string) => `${capital(name)} er givet videre.`,
  'not-mine': (name: string) => `${capital(name)} er gået videre.`,
  waiting: (name: string) => `${capital(name)} afventer.`,
  woken: (name: string) => `${capital(name)} er fremme igen.`,
  resolved: (name: string) => `${capital(name)} er afklaret.`,
  withdrawn: (name: string) => `${capital(name)} er trukket tilbage.`,
  reopened: (name: string) => `${capital(name)} er genåbnet.`,
  reminded: (name: string) => `${capital(name)} venter på dig.`,
  corrected: (name: string) => `${capital(name)} er rettet.`,
} as const;
