import { listed } from './counting.ts';

/** What the lead is told at once because it stops something. */
export const notices = {
  gists: {
    'channel-shared': 'Jeg skriver ikke længere i en kanal, fordi den er blevet delt med andre.',
    'channel-gone': 'Jeg kan ikke længere skrive i en af jeres kanaler.',
    'workspace-gone': 'Jeg er blevet fjernet fra en af de chatplatforme, I bruger.',
  },
  shared: {
    digest: (places: string) =>
      `Kanalen, der får årsdagene ${places}, er blevet delt med en anden organisation. Derfor skriver jeg ikke længere i den, og jeg fjerner indholdet af det, jeg har skrevet om årsdage dér. Slet selv andre beskeder, som ikke er for alle, og skriv »/årsdage kanal« i en kanal, der kun er jeres.`,
    requests: (places: string) =>
      `Kanalen, der får sagerne ${places}, er blevet delt med en anden organisation. Derfor skriver jeg ikke længere i den, og jeg fjerner indholdet af det, jeg har skrevet om sager dér. Slet selv andre beskeder, som ikke er for alle, og skriv »/sager kanal« i en kanal, der kun er jeres.`,
  },
  gone: {
    digest: (places: string) =>
      `Jeg kan ikke længere skrive i kanalen, der får årsdagene ${places}. Den er arkiveret eller slettet, eller jeg er fjernet fra den. Invitér mig igen, eller skriv »/årsdage kanal« i en anden kanal.`,
    requests: (places: string) =>
      `Jeg kan ikke længere skrive i kanalen, der får sagerne ${places}. Den er arkiveret eller slettet, eller jeg er fjernet fra den. Invitér mig igen, eller skriv »/sager kanal« i en anden kanal.`,
  },
  workspaceGone:
    'Jeg er blevet fjernet fra en af de chatplatforme, I bruger. Kolleger, der kun er dér, hører ikke fra mig, før jeg er installeret igen. Skriv »/tjek« for at se hvor, og spørg den, der driver botten.',
} as const;

/** "for Aarhus og Odense". */
export function forPlaces(names: readonly string[], more: number): string {
  if (names.length === 0) return 'for alle kommuner';
  return `for ${listed(more > 0 ? [...names, `${more} til`] : names)}`;
}
