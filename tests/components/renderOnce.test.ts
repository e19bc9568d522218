import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderOnce } from '../../src/components/renderOnce.ts';

afterEach(() => vi.unstubAllEnvs());

describe('renderOnce', () => {
  it.each([
    ['once in a build', false, ['1', '1']],
    ['each time while developing', true, ['1', '2']],
  ])('renders %s', async (name, isDevelopment, expected) => {
    vi.stubEnv('DEV', isDevelopment);
    let times = 0;
    const render = async () => String(++times);
    expect([await renderOnce(name, render), await renderOnce(name, render)]).toEqual(expected);
    expect(await renderOnce(`other than ${name}`, render)).toBe(String(times));
  });
});
