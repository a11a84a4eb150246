import type { RequestFacts } from '../../src/requests/request.ts';
import type { LabelledText } from './labelled-requests.ts';
import type { Share } from './wilson.ts';

/** What was made of a text. */
export type ReadText = { readonly isRequest: boolean } & Pick<
  RequestFacts,
  'municipality' | 'source' | 'ask'
>;

export type TextRead = { readonly label: LabelledText; readonly read: ReadText };

type Labelled = Extract<LabelledText, { readonly isRequest: true }>;

export type RequestMeasure = {
  readonly name: string;
  /** The least that it should be on texts that nobody has seen. */
  readonly goal: number;
  readonly share: (all: readonly TextRead[]) => Share;
};

export const REQUEST_MEASURES: readonly RequestMeasure[] = [
  {
    name: 'is it a request',
    goal: 0.96,
    share: (all) => share(all, ({ label, read }) => label.isRequest === read.isRequest),
  },
  { name: 'municipality or none', goal: 0.93, share: ofRequests(isPlaced) },
  { name: 'who asks', goal: 0.9, share: ofRequests((label, read) => label.source === read.source) },
  { name: 'what is asked', goal: 0.88, share: ofRequests((label, read) => label.ask === read.ask) },
  {
    name: 'all four',
    goal: 0.75,
    share: ofRequests(
      (label, read) =>
        read.isRequest && isPlaced(label, read) && label.source === read.source && label.ask === read.ask,
    ),
  },
];

function isPlaced(label: Labelled, read: ReadText): boolean {
  return label.municipality === (read.municipality ?? null);
}

function ofRequests(isRight: (label: Labelled, read: ReadText) => boolean): RequestMeasure['share'] {
  return (all) => {
    const requests = all.flatMap(({ label, read }) => (label.isRequest ? [{ label, read }] : []));
    return share(requests, ({ label, read }) => isRight(label, read));
  };
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): Share {
  return { hits: all.filter(isRight).length, of: all.length };
}
