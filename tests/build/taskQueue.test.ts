import { describe, expect, it } from 'vitest';
import type { RenderTask } from '../../src/build/renderTask.ts';
import { TaskQueue } from '../../src/build/taskQueue.ts';

const taskOf = (name: string, folder = 'out', route = '/[slug]'): RenderTask => ({
  route,
  component: 'slug.astro',
  url: `https://x.example/${name}`,
  file: `${folder}/${name}.html`,
});

const tasksOf = (count: number) => Array.from({ length: count }, (_, at) => taskOf(String(at)));

/** Takes all runs, as one thread after the other would. */
function takeAll(queue: TaskQueue): RenderTask[][] {
  const runs: RenderTask[][] = [];
  for (let run = queue.take(); run.length > 0; run = queue.take()) runs.push([...run]);
  return runs;
}

describe('TaskQueue', () => {
  it.each([
    ['routes of few files', { a: 'w', b: 'x', c: 'y', d: 'z' }, ['c', 'a', 'b', 'd']],
    ['full folders', { a: 'x', b: 'y', c: 'z', d: 'y' }, ['b', 'd', 'c', 'a']],
  ])('begins with %s', (_, folders: Record<string, string>, expected) => {
    const tasks = Object.entries(folders).map(([name, folder]) =>
      taskOf(name, folder, name === 'c' ? '/few' : undefined),
    );
    const taken = takeAll(new TaskQueue(tasks, 1)).flat();
    expect(taken.map(({ url }) => url.slice(-1))).toEqual(expected);
  });

  it('hands each file out once, in runs that become shorter', () => {
    const tasks = tasksOf(203);
    const runs = takeAll(new TaskQueue(tasks, 2));
    expect(runs.flat()).toEqual(tasks);
    expect(runs.map((run) => run.length)).toEqual([
      26, 23, 20, 17, 15, 13, 12, 10, 10, 10, 10, 10, 10, 10, 7,
    ]);
  });

  it('hands what is given back out before anything else', () => {
    const tasks = tasksOf(100);
    const queue = new TaskQueue(tasks, 2);
    const first = queue.take();
    queue.giveBack(first.slice(4));
    queue.giveBack([]);
    expect(queue.take()).toEqual(first.slice(4));
    expect(takeAll(queue).flat()).toEqual(tasks.slice(first.length));
  });

  it('hands nothing out once it is closed', () => {
    const queue = new TaskQueue(tasksOf(100), 2);
    const first = queue.take();
    queue.close();
    queue.giveBack(first);
    expect(queue.take()).toEqual([]);
  });
});
