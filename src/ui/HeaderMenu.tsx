import { BookOpen, DoorOpen, Library, Save, UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { type Density, shipsLevelOne, type Theme } from '../store/screenSlice'
import { useWorkspace, useWorkspaceStore } from '../store/useWorkspace'
import { Menu } from './parts/Menu'

const themes: readonly [Theme, string][] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]
const densities: readonly [Density, string][] = [
  ['compact', 'Compact rows'],
  ['standard', 'Standard rows'],
  ['comfortable', 'Comfortable rows'],
]

export interface HeaderMenuProps {
  readonly trigger: ReactElement
  readonly onReference: () => void
  readonly onName: () => void
  readonly onSaveFile: () => void
}

/** Acts on the whole workspace, the looks of the app, the CPT licence and help. */
export function HeaderMenu({ trigger, onReference, onName, onSaveFile }: HeaderMenuProps) {
  const isOpen = useWorkspace((workspace) => workspace.document !== null)
  const { showScreen, setTheme, setDensity, setLevelOne } = useWorkspaceStore().getState()
  const theme = useWorkspace((workspace) => workspace.theme)
  const density = useWorkspace((workspace) => workspace.density)
  const levelOne = useWorkspace((workspace) => workspace.levelOne)
  const workspaceItems = [
    {
      label: 'Save workspace file…',
      icon: <Save size={14} aria-hidden />,
      onSelect: onSaveFile,
    },
    {
      label: 'Go to the start screen',
      icon: <DoorOpen size={14} aria-hidden />,
      onSelect: () => showScreen('start'),
    },
  ]
  const licence = {
    label: 'CPT (HCPCS Level I)',
    items: [
      {
        label: 'Our organization is licensed to use CPT',
        checked: levelOne === true,
        onSelect: () => setLevelOne(levelOne !== true),
      },
    ],
  }
  return (
    <Menu
      trigger={trigger}
      groups={[
        ...(isOpen ? [{ label: 'Workspace', items: workspaceItems }] : []),
        {
          label: 'Colors',
          items: themes.map(([value, label]) => ({
            label,
            checked: theme === value,
            onSelect: () => setTheme(value),
          })),
        },
        {
          label: 'Rows',
          items: densities.map(([value, label]) => ({
            label,
            checked: density === value,
            onSelect: () => setDensity(value),
          })),
        },
        ...(shipsLevelOne ? [licence] : []),
        {
          items: [
            {
              label: 'Your name…',
              icon: <UserRound size={14} aria-hidden />,
              onSelect: onName,
            },
            {
              label: 'Reference data…',
              icon: <Library size={14} aria-hidden />,
              onSelect: onReference,
            },
            {
              label: 'Guide',
              icon: <BookOpen size={14} aria-hidden />,
              onSelect: () => window.open('./help/guide.html', '_blank', 'noopener'),
            },
          ],
        },
      ]}
    />
  )
}
