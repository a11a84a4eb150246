/** Whether it can be somebody's e-mail: one address, and no list of them. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;|]+@[^\s@,;|]+\.[^\s@,;|]+$/.test(text);
}
