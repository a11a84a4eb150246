import { listed } from './counting.ts';

/** What is wrong with the settings, and what to do. Values are never quoted: they may be secrets. */
export const configProblems = {
  secretsOpen: (path: string) =>
    `Filen i HTO_SECRETS kan læses af andre end sin ejer. Kør »chmod 600 ${path}«, og skift de hemmeligheder, der står i den.`,
  secretsUnreadable: (path: string) =>
    `Filen ${path} i HTO_SECRETS kan ikke læses. Se efter, om stien og rettighederne er rigtige.`,
  port: 'HTO_PORT skal være et tal mellem 0 og 65535.',
  publicUrl: 'HTO_PUBLIC_URL skal være en hel adresse, for eksempel https://bot.example.org.',
  metricsToken: 'HTO_METRICS_TOKEN skal være på mindst 16 tegn. Lav en med: openssl rand -hex 24',
  logLevel: 'HTO_LOG skal være fatal, error, warn, info eller debug.',
  leads: 'HTO_LEADS skal være mailadresser adskilt af komma.',
  databaseUrl:
    'DATABASE_URL skal begynde med postgres:// eller postgresql://. Lad den være tom for at bruge den indbyggede database.',
  rehearsalHost:
    'HTO_HOST skal være 127.0.0.1, når der hverken er sat Slack eller Teams op, for da kan enhver, der når botten, bruge den.',
  noPlatform:
    'Der er hverken sat Slack eller Teams op. Sæt SLACK_BOT_TOKEN med flere, TEAMS_APP_ID med flere eller begge dele.',
  teamsAppId:
    'TEAMS_APP_ID mangler eller er ikke et id som 00000000-0000-0000-0000-000000000000. Du finder det i Azure under botten.',
  teamsAppPassword: 'TEAMS_APP_PASSWORD mangler. Du opretter den i Azure under »Certificates & secrets«.',
  teamsTenantId:
    'TEAMS_TENANT_ID mangler eller er ikke et id som 00000000-0000-0000-0000-000000000000. Du finder det i Azure under Microsoft Entra ID.',
} as const;

/** The same of Slack's settings. A workspace is named by its id; what stands after it never. */
export const slackProblems = {
  botToken:
    'SLACK_BOT_TOKEN mangler eller begynder ikke med xoxb-. Du finder den under »OAuth & Permissions« i Slack-appen.',
  way: 'Sæt SLACK_SIGNING_SECRET, hvis Slack skal nå botten over HTTP, eller SLACK_APP_TOKEN, hvis den skal bruge Socket Mode.',
  signingSecret:
    'SLACK_SIGNING_SECRET skal være den, der står under »Basic Information« i Slack-appen, eventuelt med et workspace foran som i T0123ABCD=…',
  appToken: 'SLACK_APP_TOKEN skal begynde med xapp-. Du finder den under »Basic Information« i Slack-appen.',
  workspaces:
    'SLACK_WORKSPACES skal være id på de workspaces, der må bruge botten, for eksempel T0123ABCD, adskilt af komma.',
  twice: (variable: string, workspace: string) =>
    `${variable} har mere end én værdi til ${workspace}. Behold den, der passer til det workspace.`,
  severalForAll: (variable: string) =>
    `${variable} har flere værdier uden et workspace foran. Skriv det workspace foran, som hver hører til, for eksempel T0123ABCD=…`,
  notListed: (variable: string, workspace: string) =>
    `${workspace} står i ${variable}, men ikke i SLACK_WORKSPACES. Skriv det begge steder, eller fjern det.`,
  sameToken: (workspaces: readonly string[]) =>
    `SLACK_BOT_TOKEN har den samme nøgle mere end ét sted${workspaces.length === 0 ? '' : ` (${listed(workspaces)})`}. Hvert workspace har sin egen, som du får, når du installerer appen i det.`,
  noToken: (workspace: string) =>
    `${workspace} står i SLACK_WORKSPACES, men har ingen nøgle i SLACK_BOT_TOKEN. Installér appen i det, og skriv ${workspace}=xoxb-… med den nøgle, du får.`,
  noWay: (workspace: string) =>
    `${workspace} har hverken en SLACK_SIGNING_SECRET eller et SLACK_APP_TOKEN. Skriv ${workspace}= foran den værdi, der hører til appen dér, eller lad den stå uden, hvis appen er den samme alle steder.`,
  noWayForAll:
    'SLACK_BOT_TOKEN har en nøgle uden et workspace foran. Sæt også en SLACK_SIGNING_SECRET eller et SLACK_APP_TOKEN uden et workspace foran.',
} as const;
