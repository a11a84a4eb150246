declare module 'lunr' {
  type Builder = {
    use(plugin: unknown): void;
    field(name: string): void;
    add(document: Readonly<Record<string, unknown>>): void;
  };
  type Index = { search(query: string): readonly { readonly ref: string }[] };
  const lunr: { (build: (this: Builder) => void): Index; readonly da: unknown };
  export = lunr;
}

declare module 'lunr-languages/*' {
  const add: (to: unknown) => void;
  export = add;
}
