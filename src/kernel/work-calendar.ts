import type { CivilDate } from './civil-date.ts';

/** Which days nobody works beside weekends and public holidays; set in content/programme.yaml. */
export type WorkCalendar = {
  /** Whether 24 and 31 December are days off. */
  readonly christmasEveOff: boolean;
  readonly newYearsEveOff: boolean;
  /** Closed weeks and single days, both ends included. */
  readonly closed: readonly { readonly from: CivilDate; readonly until: CivilDate }[];
};
