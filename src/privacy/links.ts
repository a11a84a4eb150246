import { type Find, matching, SPOKEN_FOR } from './find.ts';

const REST = `[^\\s<>"|${SPOKEN_FOR}]+`;
const links = matching(
  `(?:(?i:https?)://|(?<![\\p{L}\\d@.-])(?i:www)\\.)${REST}|(?<=(?<from>(?<![\\p{L}\\d@./-])[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+))/${REST}`,
);

/** Somebody's own page or meeting: the path alone tells who. */
const PERSONAL_SITE =
  /^(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,3}(?:facebook|fb|instagram|tiktok|snapchat|linkedin|twitter|x|m|wa|zoom|messenger|microsoft|meet\.google|1drv|dropbox|sharepoint|docs\.google|drive\.google|photos\.app\.goo|maps\.app\.goo)\.(?:com|me|us|ms|gl|dk|live)\/./i;

/** Finds links that carry a query, a fragment, a log-in, a secret in the path or somebody's own page. */
export const privateLinks: Find = (text) =>
  links(text)
    .map(({ start, end }) => ({
      start,
      end: end - (/[.,;:!?)\]'’”]+$/.exec(text.slice(Math.max(start, end - 10), end))?.[0].length ?? 0),
    }))
    .filter(({ start, end }) => isPrivate(text.slice(start, end)));

function isPrivate(link: string): boolean {
  if (/[?#@=]/.test(link)) return true;
  if (PERSONAL_SITE.test(link)) return true;
  return link.split('/').slice(1).some(looksSecret);
}

/** A long part with figures among its letters, or no readable word of it. */
function looksSecret(part: string): boolean {
  const figures = part.replace(/\D/g, '').length;
  return (
    figures >= 6 ||
    (part.length >= 16 && !part.includes('-') && (figures > 0 || part.length > 40)) ||
    part.length > 120
  );
}
