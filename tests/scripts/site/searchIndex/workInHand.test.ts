import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WorkInHand } from '../../../../scripts/site/searchIndex/workInHand.ts';

describe('WorkInHand', () => {
  it('has so much go on at a time, and ends with the last', async () => {
    const inHand = new WorkInHand(3);
    let going = 0;
    let most = 0;
    let done = 0;
    const work = async (time: number) => {
      going += 1;
      most = Math.max(most, going);
      await setTimeout(time);
      going -= 1;
      done += 1;
    };
    for (const time of [3, 1, 2, 5, 1, 1, 4, 1]) await inHand.add(work(time));
    await inHand.end();
    expect(done).toBe(8);
    expect(most).toBe(3);
  });

  it('fails with the first error, and with no other that nobody hears of', async () => {
    const inHand = new WorkInHand(4);
    const fail = async (time: number, message: string) => {
      await setTimeout(time);
      throw new Error(message);
    };
    await inHand.add(fail(20, 'late'));
    await inHand.add(fail(1, 'early'));
    await setTimeout(5);
    await expect(inHand.add(setTimeout(1))).rejects.toThrow('early');
    await expect(inHand.end()).rejects.toThrow('early');
  });
});
