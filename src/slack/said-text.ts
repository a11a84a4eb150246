/** Slack's own marks for people, channels, groups, dates, addresses and links, as they stand in a message's text. */
const MARK = /<(@|#|!|(?=https?:|mailto:|tel:))([^<>|]+)(?:\|([^<>]*))?>/g;

/**
 * What somebody wrote, out of the form that Slack sends it in: `<mailto:a@b.dk|a@b.dk>` is "a@b.dk" again and `&amp;`
 * is "&". Mentions of `bots`, and of colleagues by their id alone, leave nothing behind.
 */
export function readSlackText(text: string, bots: readonly string[] = []): string {
  return text
    .replace(MARK, (_, sign: string, target: string, label?: string) =>
      sign === '@' && bots.includes(target) ? '' : readMark(sign, target, label),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function readMark(sign: string, target: string, label: string | undefined): string {
  if (sign === '') return label || target.replace(/^(mailto|tel):/, '');
  if (label) return sign === '!' ? label : sign + label.replace(/^[@#]/, '');
  return /^(here|channel|everyone)$/.test(target) ? `@${target}` : '';
}
