import { counted, inFigures, listed } from './counting.ts';

/** What leads a project lead through the first day, a card a step. */
export const firstDay = {
  gist: (step: number, steps: number) => `Kom i gang: trin ${step} af ${steps}.`,
  heading: (step: number, steps: number, title: string) => `Kom i gang · ${step} af ${steps}: ${title}`,
  titles: {
    people: 'Hvem er med?',
    coordinators: 'Koordinatorer og kommuner',
    matches: 'Venskabsforløb',
    channel: 'Kanalen til ugens årsdage',
    digest: 'Se det første overblik',
  },
  explains: {
    people:
      'Alle medarbejdere kan stille mig spørgsmål fra den første besked. Her kan du se, hvem jeg kender, og gøre andre til leder eller redaktør.',
    coordinators:
      'Jeg sender henvendelser til den koordinator, der dækker kommunen. Send mig koordinatorerne som en tabel: Sæt rækkerne ind her i den private chat, eller send en CSV- eller Excel-fil. Jeg viser dig først, hvad der ville ske.',
    matches:
      'Jeg følger hvert venskabsforløb frem til årsdagen. Send mig forløbene som en tabel: Sæt rækkerne ind her i den private chat, eller send en CSV- eller Excel-fil. Skriv aldrig noget om barnet.',
    channel:
      'Hver mandag skriver jeg ugens årsdage i en kanal, kun med koder. Gå til en privat kanal, invitér mig, og skriv:',
    digest:
      'Sådan ville overblikket se ud lige nu. Tryk på knappen, så viser jeg det kun til dig, og jeg ser efter, om kanalen er klar.',
  },
  channelCommand: 'årsdage kanal',
  cardsToo: 'Skal en kanal også have et kort for hver ny sag, så skriv i den:',
  cardsCommand: 'sager kanal',
  states: {
    people: (count: number) => `Jeg kender ${counted(count, 'kollega', 'kolleger')} indtil nu.`,
    coordinators: (count: number, municipalities: number) =>
      count === 0
        ? 'Der er ingen koordinatorer med kommuner endnu. Til da går alle henvendelser til dig.'
        : `${counted(count, 'koordinator', 'koordinatorer')} dækker ${counted(municipalities, 'kommune', 'kommuner')}.`,
    matches: (some: boolean) =>
      some ? 'Der er forløb med koordinator.' : 'Der er ingen forløb med koordinator endnu.',
    channel: (approved: number, waiting: number) =>
      approved > 0
        ? `${counted(approved, 'kanal', 'kanaler')} får ugens årsdage.`
        : waiting > 0
          ? 'Kanalen er sat op, men du har ikke trykket på »Det ser rigtigt ud« endnu.'
          : 'Ingen kanal får ugens årsdage endnu.',
    digest: () => 'Du kan altid se det igen med »/årsdage«.',
  },
  overview: 'Hvor langt du er',
  done: (title: string) => `✓ ${title}`,
  now: (title: string) => `→ ${title}`,
  skipped: (title: string) => `– ${title} (sprunget over)`,
  ahead: (title: string) => `· ${title}`,
  buttons: {
    start: 'Kom i gang',
    next: 'Videre',
    skip: 'Spring over',
    back: 'Tilbage',
    later: 'Fortsæt senere',
    people: 'Vis kolleger',
    addColleague: 'Tilføj kollega',
    example: 'Vis et eksempel',
    addMatch: 'Tilføj ét forløb',
    check: 'Se efter igen',
    test: 'Vis overblikket',
  },
  later: 'Det er helt fint. Skriv »/start«, når du vil fortsætte, så begynder vi, hvor du slap.',
  finishedGist: 'Så er alt sat op.',
  finished: 'Så er alt sat op',
  finishedText: (skipped: readonly string[]) =>
    skipped.length === 0
      ? 'Kollegerne kan skrive til mig nu. Skriv »/hjælp« for at se, hvad jeg kan, og »/tjek« for at se, om alt virker.'
      : `Kollegerne kan skrive til mig nu. Du sprang ${listed(skipped)} over. Skriv »/start« for at tage det op igen.`,
  welcome:
    'Tak, fordi du har taget mig med. Jeg hjælper dig med at sætte det hele op. Det tager et kvarter, og du kan springe over og fortsætte senere.',
  channelReady: 'Kanalen er klar: Den er privat, og jeg er med i den.',
} as const;

/** A table that a lead sent in chat. */
export const sentTable = {
  gist: {
    ready: 'Tabellen er læst. Se efter, og tag den ind.',
    wrong: 'Tabellen har fejl. Intet er taget ind.',
    same: 'Alt i tabellen står allerede sådan.',
    takenIn: 'Tabellen er taget ind.',
  },
  headings: { colleagues: 'Kolleger i tabellen', matches: 'Venskabsforløb i tabellen' },
  wrongHeading: 'Intet er taget ind',
  wrongText: 'Ret rækkerne, og send hele tabellen igen.',
  tryOut: 'Det er en prøve: Intet er taget ind endnu.',
  more: (count: number) => `Og ${counted(count, 'række', 'rækker')} mere.`,
  takeIn: 'Tag ind',
  drop: 'Fortryd',
  dropped: 'Tabellen er smidt væk, og intet er taget ind.',
  gone: 'Tabellen er ikke længere hos mig. Send den igen, så læser jeg den.',
  reading: (done: number, rows: number) =>
    `Jeg er ved at læse tabellen: ${inFigures(done)} af ${counted(rows, 'række', 'rækker')} indtil nu. Du får besked her, når jeg er færdig.`,
  takingIn: (done: number, rows: number) =>
    `Jeg er ved at tage tabellen ind: ${inFigures(done)} af ${counted(rows, 'række', 'rækker')} indtil nu. Du får besked her, når jeg er færdig.`,
  takenIn: (count: number) => `${counted(count, 'række', 'rækker')} er taget ind.`,
  onlyLead: 'Det er kun projektlederen, der kan sende mig tabeller over kolleger og forløb.',
  onlyPrivately:
    'Send mig tabellen i en privat besked, så andre ikke kan læse med. Slet den gerne her i kanalen.',
  files: {
    'too-large':
      'Filen er for stor til at blive sendt i chatten. Del den i flere, eller bed den, der driver botten, læse den ind.',
    unreachable: 'Jeg kunne ikke hente filen. Send den igen, eller sæt rækkerne ind som en besked.',
  },
  example: {
    gist: 'Her er et eksempel på en tabel.',
    text: 'Kopiér linjerne, skift indholdet ud, og send dem til mig her i chatten. Et regneark med de samme overskrifter virker også.',
    heading: { colleagues: 'Koordinatorer', matches: 'Venskabsforløb' },
    colleagues: [
      'navn;email;rolle;kommuner',
      'Karim Holm;karim@example.org;koordinator;Aarhus, Odense',
      'Lise Bro;lise@example.org;redaktør;',
    ].join('\n'),
    matches: [
      'kode;kommune;familie;startdato;ugedag;koordinator;status',
      'HTO-017;Aarhus;Familien Skov;02-03-2026;tirsdag;karim@example.org;aktiv',
      'HTO-018;Odense;Familien Eng;15-09-2026;torsdag;karim@example.org;aktiv',
    ].join('\n'),
  },
} as const;
