import { type Find, matching, SPOKEN_FOR } from './find.ts';

const REST = `[^\\s<>"|${SPOKEN_FOR}]+`;
const links = matching(
  `(?<![\\p{L}\\d])\\p{L}[\\p{L}\\d+-]{1,20}://${REST}|(?<![\\p{L}\\d@.-])(?i:www)\\.${REST}|(?=[/?#])(?<=(?<from>(?<![\\p{L}\\d@./-])[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+(?::\\d{2,5})?))[/?#]${REST}`,
);

/** A page of the web; what else has a scheme, such as a calendar or a call, is one person's own. */
const WEB = /^(?:https?:|(?!\p{L}[\p{L}\d+-]*:\/\/))/iu;
/** Somebody's own page or meeting: the path alone tells who. */
const PERSONAL_SITE =
  /^(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,3}(?:facebook|fb|instagram|tiktok|snapchat|linkedin|twitter|x|m|wa|zoom|messenger|microsoft|live|discord|calendly|doodle|wetransfer|icloud|onedrive|bit|tinyurl|goo|youtu|meet\.google|1drv|dropbox|sharepoint|docs\.google|drive\.google|photos\.app\.goo|maps\.app\.goo)\.(?:com|me|us|ms|gl|gg|dk|ly|be|live)\/./i;

/** Finds links that carry a query, a fragment, a log-in, a secret in the path or somebody's own page. */
export const privateLinks: Find = (text) =>
  links(text)
    .map(({ start, end }) => ({
      start,
      end: end - (/[.,;:!?)\]'’”]+$/.exec(text.slice(Math.max(start, end - 10), end))?.[0].length ?? 0),
    }))
    .filter(({ start, end }) => isPrivate(text.slice(start, end)));

function isPrivate(link: string): boolean {
  if (!WEB.test(link)) return true;
  if (/[?#@=]/.test(link)) return true;
  if (PERSONAL_SITE.test(link)) return true;
  return link
    .replace(/^\p{L}[\p{L}\d+-]*:\/\//u, '')
    .split('/')
    .slice(1)
    .some(looksSecret);
}

/** A part of a path that nobody would read out: long, full of figures, or with pieces that are no words. */
function looksSecret(part: string): boolean {
  const figures = part.replace(/\D/g, '').length;
  return (
    figures >= 6 ||
    (part.length >= 16 && !part.includes('-') && (figures > 0 || part.length > 40)) ||
    part.length > 120 ||
    part.split(/[-_.~]/).some(isNoWord)
  );
}

/** Figures and letters in turn ("Xy77", "5c81fe03ab"), or capitals that come and go ("QkxTvLm"). */
function isNoWord(piece: string): boolean {
  const turns = piece.match(/\d+|\D+/g)?.length ?? 0;
  const mixesCase = /\p{Ll}/u.test(piece) && /\p{Lu}/u.test(piece);
  return (
    turns >= 3 ||
    (mixesCase && turns === 2 && piece.length >= 4) ||
    (turns === 2 && piece.length >= 8 && !/^\p{Ll}+(?:19|20)\d\d$/u.test(piece)) ||
    /\p{Ll}\p{Lu}+\p{Ll}+\p{Lu}/u.test(piece)
  );
}
