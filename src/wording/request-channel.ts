import { listed } from './counting.ts';

/** Setting up that a channel gets the cards of contact requests. */
export const requestChannel = {
  onlyInChannels: 'Skriv »/sager kanal« i den kanal, der skal have kortene.',
  leadOnly: 'Det er kun projektlederen, der kan vælge, hvilke kanaler der får kort om sager.',
  kept: (municipalities: readonly string[]) =>
    municipalities.length > 0
      ? `Kanalen får nu et kort for hver ny sag i ${listed(municipalities)}. Fortrolige sager kommer aldrig i en kanal.`
      : 'Kanalen får nu et kort for hver ny sag. Fortrolige sager kommer aldrig i en kanal.',
  howToChange:
    'Skriv »/sager kanal Aarhus, Odense« for at nøjes med nogle kommuner, eller »/sager kanal stop« for at holde op igen.',
  stopped: 'Kanalen får ikke kort om nye sager længere. De kort, der står her, følger stadig med.',
  nothingToStop: 'Kanalen får ikke kort om sager. Skriv »/sager kanal« for at begynde.',
  unknownMunicipalities: (names: readonly string[]) =>
    `Jeg kender ikke ${listed(names.map((name) => `»${name}«`))}. Skriv kommunernes navne med komma imellem, for eksempel »/sager kanal Aarhus, Odense«.`,
} as const;

/** Why a conversation cannot get what is for the staff alone. */
export const unfitForCards = {
  public: 'Kanalen er åben for alle i organisationen. Kort om sager kan kun gå til en privat kanal.',
  outsiders: 'Kanalen er delt med folk uden for organisationen, så den kan ikke få kort om sager.',
  guests: 'Der er gæster i kanalen, så den kan ikke få kort om sager.',
  'not-a-member': 'Jeg er ikke med i kanalen. Invitér mig, og prøv igen.',
  'unknown-conversation': 'Jeg kan ikke finde kanalen. Invitér mig til den, og prøv igen.',
  unknown: 'Jeg kan ikke se lige nu, hvem der er i kanalen. Prøv igen om lidt.',
} as const;
