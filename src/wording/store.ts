/** Why the database cannot be opened, and what the operator is to do about it. `why` is the database's own word for it. */
export const storeProblems = {
  folderInUse: (folder: string) =>
    `Datamappen ${folder} bruges allerede af et andet program. Stop det, vælg en anden mappe med HTO_DATA, eller lad begge bruge en PostgreSQL-server med DATABASE_URL.`,
  folderUnlockable: (folder: string, why: string) =>
    `Datamappen ${folder} kan ikke låses (${why}). Det skal være en mappe, som botten må skrive i. Du vælger den med HTO_DATA.`,
  folderUnusable: (folder: string, why: string) =>
    `Datamappen ${folder} kan ikke bruges (${why}). Det skal være en mappe, som botten må skrive i, og der skal være 200 MB ledig plads. Du vælger den med HTO_DATA.`,
  damaged: (folder: string, why: string) => `Den indbyggede database i ${folder} kan ikke læses (${why}).`,
  serverDamaged: (why: string) =>
    `Data på PostgreSQL-serveren i DATABASE_URL kan ikke læses (${why}). Bed den, der driver serveren, om at lægge en sikkerhedskopi tilbage.`,
  diskFull: (why: string) =>
    `Der er ikke mere plads på disken, hvor databasen ligger (${why}). Gør plads, og prøv igen. Det, der allerede er gemt, er der stadig.`,
  unreachable: (why: string) =>
    `PostgreSQL-serveren i DATABASE_URL svarer ikke (${why}). Se efter, om den kører, og om adressen er rigtig.`,
  unusable: (why: string) =>
    `PostgreSQL-serveren i DATABASE_URL kan ikke bruges (${why}). Ret adressen, brugeren eller rettighederne.`,
  noMigrations: (folder: string) =>
    `Der er ingen migreringer i ${folder}, så programmet er ikke kommet helt med. Installér det igen.`,
  migrationFailed: (name: string, why: string) =>
    `Migreringen ${name} lykkedes ikke og er rullet tilbage (${why}). Databasen er, som den var.`,
  migrationHalfDone: (name: string) =>
    `Migreringen ${name} er efterladt halvt udført af et andet værktøj. Brug »prisma migrate resolve«, eller læg en sikkerhedskopi tilbage.`,
  migrationUnknown: (name: string) =>
    `Databasen har migreringen ${name}, som denne version ikke kender, fordi en nyere version har brugt databasen. Start den nyere version.`,
  migrationChanged: (name: string) =>
    `Migreringen ${name} er blevet ændret, efter at databasen blev lavet med den. Læg den oprindelige fil tilbage.`,
} as const;
