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
  slackBotToken:
    'SLACK_BOT_TOKEN mangler eller begynder ikke med xoxb-. Du finder den under »OAuth & Permissions« i Slack-appen.',
  slackWay:
    'Sæt SLACK_SIGNING_SECRET, hvis Slack skal nå botten over HTTP, eller SLACK_APP_TOKEN, hvis den skal bruge Socket Mode.',
  slackAppToken:
    'SLACK_APP_TOKEN skal begynde med xapp-. Du finder den under »Basic Information« i Slack-appen.',
  slackWorkspaces:
    'SLACK_WORKSPACES skal være id på de workspaces, der må bruge botten, for eksempel T0123ABCD, adskilt af komma.',
  teamsAppId:
    'TEAMS_APP_ID mangler eller er ikke et id som 00000000-0000-0000-0000-000000000000. Du finder det i Azure under botten.',
  teamsAppPassword: 'TEAMS_APP_PASSWORD mangler. Du opretter den i Azure under »Certificates & secrets«.',
  teamsTenantId:
    'TEAMS_TENANT_ID mangler eller er ikke et id som 00000000-0000-0000-0000-000000000000. Du finder det i Azure under Microsoft Entra ID.',
} as const;
