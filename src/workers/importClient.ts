import type { ImportCalls } from './importProtocol'
import { type CallOptions, createCaller, type Port } from './requests'

/** A worker that can be stopped in the middle of its work; main.tsx makes real ones. */
export interface ImportWorker extends Port {
  terminate(): void
}

/** One import: asks its worker, and ends it. */
export interface ImportClient {
  call<Name extends keyof ImportCalls>(
    name: Name,
    ask: ImportCalls[Name]['ask'],
    options?: CallOptions,
  ): Promise<ImportCalls[Name]['answer']>
  /** Stops the work at once and frees its memory; answers still awaited never come. */
  stop(): void
}

export function createImportClient(worker: ImportWorker): ImportClient {
  return { call: createCaller<ImportCalls>(worker), stop: () => worker.terminate() }
}
