/** What stands between commas, without the spaces around it; nothing where nothing is set. */
export function commaList(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}
