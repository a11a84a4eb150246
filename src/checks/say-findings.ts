import { proseText } from '../reply/as-text.ts';
import { type Part, type Prose, prose, type Reply, saidStrongly, strong } from '../reply/reply.ts';
import { findings as says } from '../wording/checks.ts';
import { type Finding, GROUPS, type Group } from './finding.ts';

/** So many fit into one message on either platform, whatever they say. */
const A_PAGE = 12;

/** What is wrong, group by group, a page at a time; the first page also names the groups that are fine. */
export function sayFindings(found: readonly Finding[], notes: readonly Prose[], page = 1): Reply {
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
  const shown = Math.min(page, pages);
  const here = found.slice((shown - 1) * A_PAGE, shown * A_PAGE);
  const fine = GROUPS.filter((group) => !found.some((finding) => finding.group === group));
  return {
    gist: says.gist(found.length),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading(found.length) },
      ...GROUPS.flatMap((group) => wrongIn(group, here)),
      ...(shown === 1 && fine.length > 0 ? inOrder(fine, found.length > 0) : []),
      ...(pages > 1 ? [{ kind: 'aside', text: prose(says.page(shown, pages)) } as const] : []),
      ...(shown === 1 ? notes.map((text) => ({ kind: 'aside', text }) as const) : []),
      ...choices(found, shown, pages),
    ],
  };
}

/** With a line above it where what is wrong stands before it. */
function inOrder(groups: readonly Group[], isAfterWrong: boolean): readonly Part[] {
  return [
    ...(isAfterWrong ? [saidStrongly(says.theRest)] : []),
    { kind: 'points', points: groups.map((group) => prose(strong(says.groups[group]), ` ${says.fine}`)) },
  ];
}

function wrongIn(group: Group, found: readonly Finding[]): readonly Part[] {
  const wrong = found.filter((finding) => finding.group === group);
  if (wrong.length === 0) return [];
  return [saidStrongly(says.groups[group]), { kind: 'points', points: wrong.map(inOneLine) }];
}

function choices(found: readonly Finding[], shown: number, pages: number): readonly Part[] {
  const more = { label: says.more, press: { kind: 'check', page: shown + 1 } } as const;
  const again = { label: says.retry, press: { kind: 'retry-posts' } } as const;
  const offered = [
    ...(shown < pages ? [more] : []),
    ...(found.some(({ group }) => group === 'messages') ? [again] : []),
  ];
  return offered.length === 0 ? [] : [{ kind: 'choices', choices: offered }];
}

/** The same for a terminal: every group on a line of its own, and what is wrong below it. */
export function findingsInLines(found: readonly Finding[], notes: readonly Prose[]): readonly string[] {
  return [
    ...GROUPS.flatMap((group) => {
      const wrong = found.filter((finding) => finding.group === group);
      if (wrong.length === 0) return [`${says.groups[group]} ${says.fine}`];
      return [says.groups[group], ...wrong.map((finding) => `- ${proseText(inOneLine(finding))}`)];
    }),
    ...notes.map(proseText),
  ];
}

function inOneLine({ wrong, todo }: Finding): Prose {
  return prose(`${wrong} ${todo}`);
}
