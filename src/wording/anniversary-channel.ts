import type { CivilDate } from '../kernel/civil-date.ts';
import { clockTime, weekdayName } from './anniversaries.ts';
import { listed } from './counting.ts';
import { longDate } from './dates.ts';

/** Setting up the weekly overview of a channel. */
export const channelForm = {
  title: 'Ugens overblik',
  gist: 'Vælg, hvornår kanalen får overblikket over årsdage.',
  intro:
    'Her vælger du, hvornår kanalen får overblikket. Du ser det selv først, og intet bliver sendt, før du har godkendt det.',
  weekday: 'Dag',
  time: 'Klokkeslæt',
  timeHint: 'For eksempel 8.00',
  emptyWeek: 'Når der ikke er noget at gøre',
  said: 'Skriv én linje',
  silent: 'Skriv ingenting',
  municipalities: 'Kommuner',
  municipalitiesHint: 'Adskil dem med komma. Lad feltet være tomt for at få alle med.',
  submit: 'Vis forhåndsvisning',
} as const;

export const channelMistakes = {
  weekday: 'Vælg en ugedag.',
  time: 'Skriv klokkeslættet som 8.00 eller 14.30.',
  emptyWeek: 'Vælg, hvad der skal ske i en uge uden noget at gøre.',
  municipalities: (unknown: readonly string[]) =>
    `Jeg kender ikke ${listed(unknown)}. Skriv kommunernes navne med komma imellem, for eksempel Aarhus, Odense.`,
} as const;

export const channelTalk = {
  previewGist: 'Her er en forhåndsvisning af ugens overblik.',
  preview: 'Sådan ser overblikket ud lige nu. Kanalen får intet, før du trykker på »Det ser rigtigt ud«.',
  previewApproved: 'Sådan ser overblikket ud lige nu.',
  settings: (weekday: number, minute: number, municipalities: readonly string[]) =>
    `Kanalen får overblikket hver ${weekdayName(weekday)} kl. ${clockTime(minute)}${municipalities.length > 0 ? ` for ${listed(municipalities)}` : ' for alle kommuner'}.`,
  approve: 'Det ser rigtigt ud',
  change: 'Ret indstillinger',
  approved: (day: CivilDate, weekday: number, minute: number) =>
    `Tak. Kanalen får det første overblik ${weekdayName(weekday)} den ${longDate(day)} kl. ${clockTime(minute)}.`,
  stopped: 'Kanalen får ikke overblikket længere. Skriv »/årsdage kanal« for at begynde igen.',
  nothingToStop: 'Kanalen får ikke noget overblik. Skriv »/årsdage kanal« for at begynde.',
  gone: 'Kanalens indstillinger findes ikke længere. Skriv »/årsdage kanal« i kanalen for at begynde igen.',
  onlyInChannels: 'Skriv »/årsdage kanal« i den kanal, der skal have overblikket.',
} as const;

/** Why a conversation cannot get what is for the staff alone. */
export const unfitConversation = {
  public: 'Kanalen er åben for alle i organisationen. Overblikket kan kun gå til en privat kanal.',
  outsiders: 'Kanalen er delt med folk uden for organisationen, så den kan ikke få overblikket.',
  guests: 'Der er gæster i kanalen, så den kan ikke få overblikket.',
  'not-a-member': 'Jeg er ikke med i kanalen. Invitér mig, og prøv igen.',
  'unknown-conversation': 'Jeg kan ikke finde kanalen. Invitér mig til den, og prøv igen.',
  unknown: 'Jeg kan ikke se lige nu, hvem der er i kanalen. Prøv igen om lidt.',
} as const;
