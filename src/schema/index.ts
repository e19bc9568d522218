export * from './digest.ts';
export { texToPlain } from './formulas/texToPlain.ts';
export * from './inlineMathematics.ts';
export * from './paper.ts';
export * from './paperRecord.ts';
export * from './primitives.ts';
export * from './site.ts';
export * from './topic.ts';
