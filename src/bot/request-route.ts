import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Person } from '../people/person.ts';
import { command, prose, type Reply } from '../reply/reply.ts';
import { namesOf } from '../requests/names.ts';
import { route } from '../requests/route.ts';
import { childProtectionParts } from '../requests/say-card.ts';
import { sayRouteTest } from '../requests/say-route-test.ts';
import { commandWords } from '../wording/conversation.ts';
import { routeHelp as says } from '../wording/request-route.ts';
import type { Heard, Said } from './bot.ts';
import type { RequestParts } from './request-parts.ts';
import { directoryFor } from './request-surroundings.ts';

/** 'rute test "…"' says whom a text would go to and why; nothing is made of it. */
export async function hearRoute(parts: RequestParts, _by: Person, _said: Said, rest: string): Promise<Heard> {
  const text = rest
    .replace(/^test\b\s*/i, '')
    .replace(/^["“”»'](.*)["“”«']$/su, '$1')
    .trim();
  return { kind: 'say', reply: text === '' ? sayHowToTest() : await testRoute(parts, text) };
}

async function testRoute(parts: RequestParts, text: string): Promise<Reply> {
  const concern = parts.concernOf(text);
  const { facts, candidates, isRequest } = parts.understandRequest(text);
  const today = danishDayAt(parts.clock());
  const directory = await directoryFor(parts, facts.match, today);
  const asked = { ...facts, confidential: concern !== undefined };
  const routing = route(asked, directory, parts.content.routing, today);
  const tested = sayRouteTest(facts, routing, namesOf(directory.staff), candidates);
  return {
    ...tested,
    parts: [
      ...childProtectionParts({ concern }, parts.content),
      ...tested.parts,
      ...(isRequest || concern ? [] : [{ kind: 'aside', text: prose(says.noRequest) } as const]),
    ],
  };
}

function sayHowToTest(): Reply {
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(`${says.howTo} `, command(commandWords.route.example)) }],
  };
}
