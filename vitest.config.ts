import { defineConfig } from 'vitest/config';

const { CI } = process.env;

export default defineConfig({
  test: {
    reporters: CI ? ['default', ['json', { outputFile: '.cache/test-results.json' }]] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/builds/**'],
          // Some tests start commands; on a busy machine that takes longer than vitest's five seconds.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/builtSites.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
