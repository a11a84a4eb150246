import type { Contact } from '../content/content.ts';
import { municipalityOf } from '../municipalities/municipality.ts';
import { type Part, prose, type Reply } from '../reply/reply.ts';
import { contactTitle } from '../wording/answers.ts';
import { readyTexts as says } from '../wording/request-texts.ts';
import type { ContactRequest } from './request.ts';

type Told = Pick<ContactRequest, 'number' | 'source' | 'ask' | 'municipality'>;

/** Texts with the request's own facts, ready to copy: to the volunteer family, and to whoever asked from outside (Q&A 11). */
export function sayReadyTexts(request: Told, contacts: readonly Contact[]): Reply {
  const { family, asker } = says;
  const toAsker: readonly Part[] = isFromOutside(request)
    ? [{ kind: 'copyable', heading: asker.heading, text: textToAsker(request, contacts) }]
    : [];
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(says.intro) },
      { kind: 'copyable', heading: family.heading, text: textToFamily(request) },
      ...toAsker,
    ],
  };
}

/** To the family, addressed as "I": the task goes beyond their role, and whoever asks is referred to Red Barnet. */
export function textToFamily(request: Told): string {
  const { family } = says;
  const rule = isFromOutside(request)
    ? request.source === 'municipality'
      ? family.fromMunicipality
      : family.fromOthers
    : family.fromFamily;
  return [
    family.greeting,
    family.thanks(whoAsks(request), says.what[request.ask]),
    rule.join(' '),
    family.weHaveIt(request.number),
    says.signature,
  ].join('\n\n');
}

/** To the municipality or whoever else asked from outside: requests go through Red Barnet. */
export function textToAsker(request: Told, contacts: readonly Contact[]): string {
  const { asker } = says;
  const contact = contacts.find(({ phone }) => phone !== undefined) ?? contacts[0];
  const municipality = officialName(request);
  return [
    request.source === 'municipality' && municipality !== undefined
      ? asker.greeting(municipality)
      : asker.toWhom,
    asker.youAsked(says.whatForAsker[request.ask]),
    [asker.beyondRole, asker.throughUs].join(' '),
    contact ? asker.writeToUs(request.number, wayTo(contact)) : asker.writeHere(request.number),
    says.signature,
  ].join('\n\n');
}

/** The child, the parents and their network are the family's own; everybody else asks from outside. */
function isFromOutside({ source }: Told): boolean {
  return source === 'municipality' || source === 'other';
}

function whoAsks(request: Told): string {
  const municipality = request.source === 'municipality' ? officialName(request) : undefined;
  return municipality ?? says.who[request.source];
}

function officialName({ municipality }: Told): string | undefined {
  return municipality === undefined ? undefined : municipalityOf(municipality)?.officialName;
}

function wayTo({ name, title, phone, mail }: Contact): string {
  const ways = [phone, mail].filter((way) => way !== undefined);
  return [contactTitle(name, title), ...ways].join(', ');
}
