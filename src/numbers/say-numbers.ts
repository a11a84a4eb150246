import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { Press } from '../reply/press.ts';
import { command, link, type Part, type Picture, prose, type Reply } from '../reply/reply.ts';
import { longDate } from '../wording/dates.ts';
import { numbers as says } from '../wording/numbers.ts';
import { capital } from '../wording/requests.ts';
import { factsOf } from './in-words.ts';
import type { Panel } from './panel.ts';
import type { Period } from './period.ts';
import { periodName } from './period-name.ts';
import { FEWEST_SHOWN } from './small-numbers.ts';

/** A figure, drawn where that could be done, and where it can be fetched. */
export type Drawn = { readonly panel: Panel } & Pick<Picture, 'png' | 'address'>;

export type Told = {
  readonly period: Period;
  readonly today: CivilDate;
  readonly drawn: readonly Drawn[];
  /** Where the figures can be fetched as a file, and until when. */
  readonly file: { readonly address: string; readonly until: CivilDate } | undefined;
};

/** The numbers of a period: a picture a figure, the file, and other periods to look at. */
export function sayNumbers({ period, today, drawn, file }: Told): Reply {
  const name = periodName(period);
  const goesOn = period.until > today && drawn.length > 0;
  return {
    gist: says.gist(name),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading(name) },
      ...(drawn.length === 0 ? [{ kind: 'prose', text: prose(says.nothing(name)) } as const] : []),
      ...drawn.map(({ panel, ...seen }): Part => {
        const { title, note } = panel;
        return { kind: 'picture', picture: { heading: title, note, facts: factsOf(panel), ...seen } };
      }),
      ...(goesOn ? [{ kind: 'aside', text: prose(says.untilToday) } as const] : []),
      ...(drawn.length > 0 ? [{ kind: 'aside', text: prose(says.smallNumbers(FEWEST_SHOWN)) } as const] : []),
      ...fileParts(file),
      { kind: 'choices', choices: says.choices.map(([label, text]) => ({ label, press: lookAt(text) })) },
    ],
  };
}

/** The words could not be read as a period, or it has not begun. */
export function sayUnknownPeriod(words: string): Reply {
  return withExamples(says.unknownPeriod.gist, says.unknownPeriod.text(words));
}

export function sayFuturePeriod(period: Period): Reply {
  return withExamples(says.unknownPeriod.gist, says.future(periodName(period)));
}

/** What a drawn figure says it is about, above it. */
export function aboutOf(panel: Panel, period: Period): string {
  return capital(panel.about ?? periodName(period));
}

function fileParts(file: Told['file']): readonly Part[] {
  if (!file) return [];
  return [
    { kind: 'prose', text: [link(says.asFile, file.address)] },
    { kind: 'aside', text: prose(says.fileKeeps(longDate(addDays(file.until, -1)))) },
  ];
}

function withExamples(gist: string, text: string): Reply {
  return {
    gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(text) },
      { kind: 'points', points: says.examples.map((example) => [command(example)]) },
    ],
  };
}

function lookAt(period: string): Press {
  return { kind: 'numbers', period };
}
