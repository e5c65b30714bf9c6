/** Whether the browser keeps what is stored until the user clears it, also when the disk is nearly full. */
export interface Persistence {
  /** Null where the browser cannot tell. */
  isGranted(): Promise<boolean | null>
  ask(): Promise<boolean>
}

/** The browser's own promise; it may ask the user, or decide by how the page is used. */
export function browserPersistence(): Persistence {
  const manager: StorageManager | undefined = navigator.storage
  return {
    isGranted: async () => (manager?.persisted ? manager.persisted() : null),
    ask: async () => (manager?.persist ? manager.persist() : false),
  }
}
