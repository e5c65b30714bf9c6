import { createContext, createElement, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Workspace, WorkspaceStore } from './Workspace'

const Context = createContext<WorkspaceStore | null>(null)

/** Gives the store to everything below. */
export function WorkspaceProvider({
  store,
  children,
}: {
  store: WorkspaceStore
  children: ReactNode
}) {
  return createElement(Context.Provider, { value: store }, children)
}

/** The part of the workspace that `select` picks; the component renders again only when that part changes. */
export function useWorkspace<Part>(select: (workspace: Workspace) => Part): Part {
  return useStore(useWorkspaceStore(), select)
}

/** The store itself, for acts that read the state when they happen. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(Context)
  if (!store) throw new Error('useWorkspace stands outside WorkspaceProvider.')
  return store
}
