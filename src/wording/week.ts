import { counted } from './counting.ts';

/** The week's message to one person: what waits first, then what is theirs. */
export const weekSaid = {
  heading: (week: string) => `Din ${week}`,
  gist: (week: string, waiting: number) =>
    waiting === 0
      ? `Din ${week}: Der er ikke noget, der haster for dig.`
      : `Din ${week}: ${counted(waiting, 'ting venter', 'ting venter')} på dig.`,
  nothingWaits: 'Der er ikke noget, der haster for dig i denne uge.',
  waits: (count: number) => `${counted(count, 'ting venter', 'ting venter')} på dig`,
  anniversaries: 'Årsdage',
} as const;
