/** The part of Adaptive Cards 1.5 that the bot speaks. There is no TextBlock or FactSet: those render markdown. */
export type AdaptiveCard = {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: 'da';
  readonly speak: string;
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'full' };
  readonly body: readonly CardElement[];
  readonly refresh?: Refresh;
};

export type CardElement = RichTextBlock | Container | ActionSet | Input | Image;

/** Fetched by whoever looks at the card; a press shows it larger. */
export type Image = {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Stretch';
  readonly msteams: { readonly allowExpand: true };
};

export type RichTextBlock = {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
};

export type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium';
  readonly isSubtle?: boolean;
  readonly color?: 'Attention';
  readonly fontType?: 'Monospace';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
};

export type Container = {
  readonly type: 'Container';
  readonly style: 'attention' | 'emphasis';
  readonly items: readonly RichTextBlock[];
};

export type ActionSet = { readonly type: 'ActionSet'; readonly actions: readonly (Execute | Submit)[] };

/** Something to fill in. Its label and its choices are plain text; its error message is read as markdown. */
export type Input = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
} & (
  | { readonly type: 'Input.Text'; readonly isMultiline: boolean; readonly maxLength: number }
  | {
      readonly type: 'Input.ChoiceSet';
      readonly style: 'compact';
      readonly placeholder: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    }
  | { readonly type: 'Input.Date' }
);

/** A button. Clients that do not know Action.Execute send the same data by Action.Submit. */
export type Execute = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly style?: 'positive';
  readonly fallback: Submit;
};

/** The older button, and the only one that works in a dialog. */
export type Submit = { readonly type: 'Action.Submit'; readonly title: string; readonly data: object };

/** Has the client fetch another card by itself for these people, by the connector's ids; at most 60. */
export type Refresh = {
  readonly action: Pick<Execute, 'type' | 'title' | 'verb' | 'data'>;
  readonly userIds: readonly string[];
};

export type Spacing = 'None' | 'Small' | 'Default' | 'Medium';

export function newCard(gist: string, body: readonly CardElement[]): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'da',
    speak: gist,
    fallbackText: gist,
    msteams: { width: 'full' },
    body,
  };
}
