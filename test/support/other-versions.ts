type Json = Readonly<Record<string, unknown>>;

/** Objects whose names are ids, which nobody adds to. */
const IDS: ReadonlySet<string> = new Set(['values']);

/** The same payload as a newer version of a platform sends it: something unknown in every object. */
export function withUnknownFields<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withUnknownFields) as T;
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(([name, field]) => [
    name,
    IDS.has(name) ? field : withUnknownFields(field),
  ]);
  return { ...Object.fromEntries(known), new_in_2027: { kind: 'unheard-of', values: [1, null] } };
}

/** The same payload as other versions send it: each of its fields left out in turn, by the path to it. */
export function withoutEachField(payload: Json): ReadonlyMap<string, Json> {
  return new Map(pathsIn(payload).map((path) => [path.join('.'), without(payload, path)]));
}

type Path = readonly string[];

function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => [
    [name],
    ...pathsIn(field).map((path) => [name, ...path]),
  ]);
}

function without(value: Json, [name = '', ...rest]: Path): Json {
  if (Array.isArray(value)) {
    const kept =
      rest.length > 0
        ? value.map((each, at) => (at === Number(name) ? without(each, rest) : each))
        : value.toSpliced(Number(name), 1);
    return kept as unknown as Json;
  }
  const { [name]: field, ...others } = value;
  return rest.length > 0 ? { ...others, [name]: without(field as Json, rest) } : others;
}
