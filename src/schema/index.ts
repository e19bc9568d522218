export * from './digest.ts';
export * from './inlineMathematics.ts';
export * from './paper.ts';
export * from './primitives.ts';
export * from './site.ts';
export * from './topic.ts';
