import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { Form } from '../reply/form.ts';
import type { FormPress, RequestPress } from '../reply/press.ts';
import type { ActKind } from '../requests/act.ts';
import {
  correctRequestForm,
  handOnForm,
  notMineForm,
  reopenForm,
  resolveForm,
  waitForm,
  withdrawForm,
} from '../requests/forms.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Refusal } from '../requests/requests.ts';
import { holderOf, isOpen, maySee, refusalOf } from '../requests/rights.ts';
import type { Effect } from './bot.ts';
import { refuse, unknownRequest } from './request-acts.ts';
import type { RequestParts } from './request-parts.ts';
import { ownDraft } from './request-sending.ts';
import { directoryFor } from './request-surroundings.ts';

/** A press that asks for a form about a request. */
export type FormOnRequest = Extract<FormPress & RequestPress, { readonly request: string }>;

/** What each of them does once its form is filled in. */
const ACT_OF: Readonly<Record<FormOnRequest['kind'], ActKind>> = {
  'correct-request': 'correct',
  'hand-on-request': 'hand-on',
  'not-mine': 'not-mine',
  'wait-request': 'wait',
  'resolve-request': 'resolve',
  'withdraw-request': 'withdraw',
  'reopen-request': 'reopen',
};

/** Opens the form, unless it could come to nothing: then it says why at once. */
export async function openForm(parts: RequestParts, by: Person, press: FormOnRequest): Promise<Effect> {
  const request = await parts.requests.find(press.request);
  if (!request || !maySee(request, by)) return unknownRequest();
  if (request.state === 'draft') {
    const own = await ownDraft(parts, by, press.request);
    return own.kind === 'none' ? own.shown : { kind: 'form', form: correctRequestForm(own.draft) };
  }

  const act = ACT_OF[press.kind];
  const why = refusalAtOnce(request, act, press, by, parts.clock());
  return why ? refuse(parts, by, act, why) : { kind: 'form', form: await formFor(parts, press, request) };
}

/** What can be said before anything is filled in. A correction shows the request as it is now, so it may be behind. */
function refusalAtOnce(
  request: ContactRequest,
  act: ActKind,
  { version }: FormOnRequest,
  by: Person,
  now: Date,
): Refusal | undefined {
  const { owner, state } = request;
  const why = refusalOf(request, act, by, now);
  const isBehind = version !== request.version && holderOf(request) !== by.id;
  if (isBehind && isOpen(request) && owner !== undefined) return { kind: 'taken-already', by: owner };
  return why ?? (isBehind && act !== 'correct' ? { kind: 'changed-meanwhile', state } : undefined);
}

async function formFor(parts: RequestParts, { kind }: FormOnRequest, request: ContactRequest): Promise<Form> {
  const today = danishDayAt(parts.clock());
  switch (kind) {
    case 'correct-request':
      return correctRequestForm(request);
    case 'hand-on-request': {
      const directory = await directoryFor(parts, request.match, today);
      return handOnForm(request, directory, namesOf(directory.staff), today);
    }
    case 'not-mine':
      return notMineForm(request);
    case 'wait-request':
      return waitForm(request, today);
    case 'resolve-request':
      return resolveForm(request);
    case 'withdraw-request':
      return withdrawForm(request);
    case 'reopen-request':
      return reopenForm(request);
    default:
      return never(kind);
  }
}
