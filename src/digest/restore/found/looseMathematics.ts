import type { Claim } from '../types.ts';
export function findLooseMathematics(_text: string): Claim[] {
  return [];
}
