import { topicName } from './learning.ts';

/** What is to be mended in a change to the content; each says what to do. */
export const learningMistakes = {
  empty: 'Feltet er tomt. Skriv teksten her.',
  tooLong: (longest: number) => `Teksten er for lang. Forkort den til højst ${longest} tegn.`,
  questionTaken: 'Spørgsmålet står allerede et andet sted i Q&A’en. Skriv det med andre ord.',
  notInAnswer: (sentence: string) =>
    `Sætningen »${sentence}« står ikke ord for ord i svaret. Brug kun hele sætninger fra svaret.`,
  markup: 'Skriv svaret som almindelige afsnit uden overskrifter, lister og citattegn forrest i afsnittet.',
  private: (found: readonly string[]) =>
    `Der ser ud til at stå noget privat i teksten: ${found.map((each) => `»${each}«`).join(', ')}. Skriv det om.`,
  cpr: 'Der står et CPR-nummer i teksten. Slet det; det må aldrig gemmes.',
  saidByRule: (sentence: string) =>
    `Botten siger sætningen »${sentence}« højt som en fast regel. Lad den stå i svaret, eller ret reglen i filen først.`,
  notEnglish: 'Teksten ser ikke ud til at være på engelsk. Skriv oversættelsen, eller lad feltet stå tomt.',
  englishBehind: 'Det korte svar er ændret. Ret den engelske tekst, så den siger det samme, eller slet den.',
  sourceOfRule: (source: string) => `En fast regel henviser til ${source}. Lad kilden stå.`,
  noText: 'Skriv mindst én formulering, én på hver linje.',
  longPhrasing: 'En af formuleringerne er længere end 200 tegn. Forkort den, og skriv kun én på hver linje.',
  taken: (text: string, where: string) => `»${text}« står allerede under »${where}«. Slet linjen.`,
  outOfScope: (topic: string) => `uden for rammen: ${topicName(topic)}`,
  noEntry: 'Vælg det svar, som formuleringen hører til.',
  noTopic: 'Vælg et emne, eller skriv et nyt.',
  newTopic: 'Skriv emnet med et eller få ord, for eksempel »børneattest«.',
  unchanged: 'Der er ikke ændret noget. Ret teksten, eller luk formularen.',
  changedMeanwhile: 'Svaret er ændret af en kollega, siden du åbnede formularen.',
} as const;
