import type { Signal } from './index.ts';

export const creditLine: Signal = {
  id: 'credit-line',
  summary: 'A line at the end of the story names another newsroom as its source.',
  run(reading, knowledge) {
    return reading.body.flatMap((index) => {
      const text = reading.snapshot.blocks[index]?.text ?? '';
      const match = /^source(?: from)?: (.{2,40})$/i.exec(text);
      const outlet = match ? knowledge.outlets.byName(match[1] ?? '') : null;
      if (!outlet) return [];
      return [
        {
          signal: 'credit-line',
          family: 'credit' as const,
          code: 'credit_line_outlet',
          quote: text,
          where: { part: 'block' as const, index },
          strength: 0.8,
          outlet: outlet.id,
        },
      ];
    });
  },
};
