export * from './classify.ts';
export * from './explain.ts';
export * from './mentions.ts';
export * from './readTopics.ts';
export type * from './topicEntry.ts';
