import { parentPort, workerData } from 'node:worker_threads';
import { checkHere, type PagePlace } from './checkPages.ts';

parentPort?.postMessage(checkHere(workerData as PagePlace[]));
