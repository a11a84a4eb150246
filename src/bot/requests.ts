import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { FormPress, RequestPress } from '../reply/press.ts';
import { newRequestForm } from '../requests/forms.ts';
import { namesOf } from '../requests/names.ts';
import { sayReadyTexts } from '../requests/ready-texts.ts';
import type { ContactRequest } from '../requests/request.ts';
import { maySee } from '../requests/rights.ts';
import { sayLog } from '../requests/say-log.ts';
import { pressAbsence, submitAbsence } from './absence.ts';
import { answer } from './answer.ts';
import type { Effect, Heard, Pressed, Said, Submission, Submitted } from './bot.ts';
import { act, type Shown, type Turn, unknownRequest } from './request-acts.ts';
import { draftFrom } from './request-drafts.ts';
import { openForm } from './request-forms.ts';
import { pressSendMiss, pressSendOn, pressWorry, submitMiss } from './request-from-question.ts';
import { showOne } from './request-lists.ts';
import type { RequestParts } from './request-parts.ts';
import { discardDraft, joinDraft, ownDraft, sendDraft } from './request-sending.ts';
import { submitNew, submitOn } from './request-submissions.ts';

/** "henvendelse" opens the form; a text after it is read, redacted and shown before anything is sent. */
export async function hearRequest(
  parts: RequestParts,
  by: Person,
  _said: Said,
  rest: string,
): Promise<Heard> {
  if (rest === '') return { kind: 'form', form: newRequestForm() };
  return { kind: 'say', reply: await draftFrom(parts, by, { text: rest }) };
}

/** Carries out a press on a request. The card is built anew from what is kept, never from the message. */
export async function pressRequest(
  parts: RequestParts,
  by: Person,
  { place }: Pressed,
  press: RequestPress,
): Promise<Effect> {
  const turn = { by, place };
  switch (press.kind) {
    case 'new-request':
      return { kind: 'form', form: newRequestForm() };
    case 'send-request':
      return sendDraft(parts, turn, press);
    case 'join-request':
      return joinDraft(parts, turn, press);
    case 'discard-request':
      return discardDraft(parts, turn, press);
    case 'take-request':
      return act(parts, turn, press, { kind: 'take' });
    case 'answer-instead':
      return answerInstead(parts, turn, press.request);
    case 'worry-request':
      return pressWorry(parts, turn, press.question);
    case 'request-from-question':
      return pressSendOn(parts, turn, press.question);
    case 'send-miss':
      return pressSendMiss(parts, turn, press.question);
    case 'request':
    case 'request-log':
    case 'request-texts':
      return look(parts, turn, press);
    case 'absence':
    case 'remove-absence':
      return pressAbsence(parts, by, press);
    default:
      return openForm(parts, by, press);
  }
}

/** What the Q&A says to the text of a draft that may be no request; the draft stays. */
async function answerInstead(parts: RequestParts, { by, place }: Turn, id: string): Promise<Shown> {
  const own = await ownDraft(parts, by, id);
  if (own.kind === 'none') return own.shown;
  return { kind: 'tell', reply: await answer(parts, by.id, place, parts.understand(own.draft.text ?? '')) };
}

/** Carries out what was filled in. */
export async function submitRequest(
  parts: RequestParts,
  by: Person,
  { place, filled }: Submitted,
  press: RequestForm,
): Promise<Submission> {
  if (press.kind === 'absence') return submitAbsence(parts, by, filled);
  if (press.kind === 'new-request') return submitNew(parts, { by, place }, filled);
  if (press.kind === 'send-miss') return submitMiss(parts, { by, place }, press.question, filled);
  return submitOn(parts, { by, place }, press, filled);
}

/** The forms of this job. */
type RequestForm = Extract<FormPress, RequestPress>;

type Look = Extract<RequestPress, { readonly kind: 'request' | 'request-log' | 'request-texts' }>;

/** Shows the presser alone what they may see; one that they may not see is answered as if it did not exist. */
async function look(parts: RequestParts, { by, place }: Turn, press: Look): Promise<Shown> {
  const request = await parts.requests.find(press.request);
  if (!request || request.state === 'draft' || !maySee(request, by)) return unknownRequest();

  switch (press.kind) {
    case 'request': {
      const reply = await showOne(parts, by, request, press.page);
      const isReadOn = press.page !== undefined && place === 'private';
      return { kind: isReadOn ? 'replace' : 'tell', reply };
    }
    case 'request-log':
      return { kind: 'tell', reply: await logOf(parts, request) };
    case 'request-texts':
      return { kind: 'tell', reply: sayReadyTexts(request, parts.content.contacts) };
    default:
      return never(press);
  }
}

async function logOf({ requests, people }: RequestParts, request: ContactRequest) {
  const [log, staff] = await Promise.all([requests.log(request.id), people.staff()]);
  return sayLog(request, log, namesOf(staff));
}
