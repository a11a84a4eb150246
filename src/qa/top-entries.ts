/** The numbers of so many entries, most probable first; of equals the earlier. */
export function topEntries(probabilities: Float64Array, entries: number, many: number): readonly number[] {
  const top: number[] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    const last = top[many - 1];
    if (last !== undefined && (probabilities[entry] ?? 0) <= (probabilities[last] ?? 0)) continue;

    const place = top.findIndex((each) => (probabilities[entry] ?? 0) > (probabilities[each] ?? 0));
    top.splice(place < 0 ? top.length : place, 0, entry);
    top.length = Math.min(top.length, many);
  }
  return top;
}
