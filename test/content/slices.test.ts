import { expect, it } from 'vitest';
import { atOnce, inSlices, type Work } from '../../src/content/slices.ts';

function* busy(millis: number, steps: number): Work<string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + millis;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

it('lets others in while long work goes on', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  expect(await inSlices(busy(1, 40))).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

it('does short work without a pause', async () => {
  let turned = false;
  setTimeout(() => {
    turned = true;
  }, 0);
  expect(await inSlices(busy(0, 3))).toBe('done');
  expect(turned).toBe(false);
});

it('hands on what goes wrong', async () => {
  function* broken(): Work<string> {
    yield;
    throw new Error('page');
  }
  await expect(inSlices(broken())).rejects.toThrow('page');
});

it('does the same work at one go', () => {
  expect(atOnce(busy(0, 3))).toBe('done');
});
