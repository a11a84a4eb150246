import type { Bot } from '../bot/bot.ts';
import type { Metrics } from './open-metrics.ts';

/** The same bot, each turn of which is timed. `seconds` is a clock that only goes forward. */
export function measuredBot(bot: Bot, metrics: Pick<Metrics, 'served'>, seconds: () => number): Bot {
  const timed =
    <Given, Answer>(kind: string, serve: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      const began = seconds();
      try {
        const answer = await serve(given);
        metrics.served(kind, 'answered', seconds() - began);
        return answer;
      } catch (error) {
        metrics.served(kind, 'failed', seconds() - began);
        throw error;
      }
    };
  return {
    ...bot,
    hear: timed('hear', (said) => bot.hear(said)),
    greet: timed('greet', (turn) => bot.greet(turn)),
    overview: timed('overview', (visited) => bot.overview(visited)),
    search: timed('search', (said) => bot.search(said)),
    press: timed('press', (pressed) => bot.press(pressed)),
    submit: timed('submit', (submitted) => bot.submit(submitted)),
  };
}
